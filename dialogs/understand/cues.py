"""The phrases that speak for a case type, with their weights: data for `classify.py`.

A row is `weight sub-reason: phrase phrase …`, continued on indented lines; a phrase is matched
as it stands (folded text, blanks in Latin phrases written as _). Weights: 3 decides, 2 speaks
clearly, 1 hints.
"""

NOT_DELIVERED = """
3 never_sent: 到账失败 没到账 未到账 没有到账 没入账 未入账 不到账 没收到货 没收到卡 没收到码 未收到
  没有收到 没收到 收不到货 没发货 未发货 不发货 没有发货 没发卡 未发放 没发放 没充上 没充进
  没充到 没有充上 没有充进 没充值成功 充值失败 充值未成功 没给充 没给我充 没给我发 不给充 没给冲
  没开通 未开通 没有开通 还没开通 没给我开 没开成 没到货 没下来 冇到账 冇收到 收唔到 没见到账
  没上账 未上账 没进账 没到位 不见到账 没见钱 没见货
3 never_sent: 一个没到 一个都没到 一分没到 一毛没到 一张都没有 一个都没有 一张没有 什么都没有
  什么也没有 啥都没有 啥也没有 毛都没有 毛都没 屁都没 啥都没 什么都没收到 没个影 没影 连个影
  没动静 没有动静 没反应 没半点动静 石沉大海 不见踪影 迟迟没 迟迟未 迟迟不 一直没到 一直没有到
  一直没给 一直没发 一直不到 一直没来 还没到 还没有到 还未到 都没到 都没有到 也没到 仍没到
  仍未到 还没来 还没收到 都没收到 都没给 还没给 还不给 还不到 还没充 还没发 还没开 都没开
  到现在没 到现在都没 到现在还没 到现在还没有 至今没 至今未 仲未 都未有 都未到 没给我 没给货
  没出货 不出货 没派 不发卡 没有发卡 没有出卡 没出卡 没弹卡 没卡密 没有卡密 没给卡密 没有码
  没有短信 没短信 钱没了货 付了钱没 付款没 扣了钱没 扣钱没 扣了没到 钱扣了没
2 never_sent: 正在分配 分配中 正在配货 配货中 正在准备 打不通 试听 试读 试看 unpaid 没到啊
  没到呢 没到! 没到, 没到。 没有到 没看到到 没看见到 没见到 没看到钱 没看到货 没看到币 没查到
  查不到 没记录 没有记录 没有任何记录 没增加 没有增加 没变化 没有变化 没加上 没涨 余额没变 还是0
  还是零 没生效 没有生效 不生效 没反映 没更新 没刷新 没上 没动 没成功 未成功 没有成功 没处理
  未处理 没人发 没人充 没弄好 没整好 没好 没办 漏充 漏发 漏单 掉单 卡单 丢单 少单 白付 打水漂
  石沉 卡住 卡着 排队中 还在排 还在处理 一直处理中 处理中 充值中 充值处理 发货中 待发货 等待发货
  待处理 正在充值 正在发货 正在处理 准备中 审核中没 显示处理 配送中 正在出库 出库 进行中 交付中
  未完成
2 never_sent: 打水漂 喂了狗 喂狗 进了你们口袋 装兜里 装进兜 寂寞 充了个空气 状态:空气 充了个锤子 欠我一张
  欠我的卡 欠我的货 装死 玩失踪 卷走 没人上号 号都没人上 外太空 哪个次元 听个铲铲 分毫不差 纹丝不动
  纹丝未动 一动不动 原封不动 还在限速 还限速 还是限速 照样限速 没进来 没有进来 钱没进 没到卡包 石头缝
  泥牛入海 杳无音信 杳无音讯 了无音讯 音讯全无 没了下文 就没下文 没后续 没后文 没有后续 没声儿 没声音了
  屁没放 屁都没放 没给货 不见货 货呢 东西呢 卡呢 码呢 券呢 币呢 会员呢 钻呢 点券呢 流量呢 话费呢
  没到手 没拿到货 没拿到卡 没领到 没见着 没瞅见 没瞧着 没看着 没捞着 没派卡 没吐卡 没出卡 没跳卡密
  圈存 没得圈 没给开 没开上 没升级 没点亮 没续上 没激活会员 没下发 没有下发 没推送 没推过来
1.4 never_sent: 秒发呢 秒呢 说好秒 说好的秒 说的秒发 说秒发 说秒到 写的秒 极速到账 所谓秒 所谓极速 号称秒
  哪种极速 也叫秒发 也叫极速 也叫自动 自动发货呢 说好自动 说好的自动 秒你 说好五分钟 说好5分钟
  说好10分钟 说好十分钟 说好半小时 等着用 等用 急用 赶着用 急着用 在等我 都等着 等着喝 等着吃 等着玩
  等着看 等着开 快没时间 来不及了 要迟到 要开始了 就结束了 快结束了 快过了 马上过期 马上截止
2 shown_delivered: 显示已发货 状态已发货 写已发货 显示发货 显示已到账 显示成功 显示充值成功
  显示已完成 写已完成 状态写已 显示交易成功 说已到账 说充好了 说充成功 说已经充 说发了 说已发
  显示已充 空白 是空的 空空 列表空 空白的 一片空白 没内容 看不到卡密 看不见卡密 不显示卡密
  没显示卡密 打不开卡密 提取不了 提取不到 取不出 取不到 取卡失败 跳到首页 又跳 查看不了 领不到
  领取不到 没得领
1 never_sent: 余额不足 还没 还没有 没到 没有呢 没来 没见 没开 没发 没有啊 没有呀 不见 怎么还没 咋还没
  等到现在 等了 干等 还在等 苦等 白等 到底给不给 给不给我 到底发不发 发不发货 啥时候到
  什么时候到 什么时候能到 多久能到 多久到 何时到账 什么时候发 啥时候发 快点充 快充 快点发 赶紧充
  赶紧发 赶紧给我 快给我 欠费 停机 打不出去 不到一分 活动没了 活动都 赶不上 过期了才 断供 到账没
  到没到 到了没 有没有充 充没充 没货 有没有货 失踪 人间蒸发 不知道去哪 去哪了 到哪去了 哪去了
  没玩上 没看上 没用上 看不了 没踪 没响 无响应
3 never_sent: not_received not_receive never_received never_receive never_came never_got
  never_arrived haven't_received have_not_received haven't_got havent_received hasn't_arrived
  has_not_arrived hasn't_come didn't_receive did_not_receive didn't_get did_not_get didnt_get
  didnt_receive didn't_arrive did_not_arrive didn't_come not_arrived not_delivered not_credited
  wasn't_credited no_code no_key no_email no_card no_link nothing_came nothing_arrived
  nothing_received nothing_yet still_waiting still_not still_no still_nothing still_haven't
  still_pending nothing_in_my not_sent never_sent was_ever_sent ever_sent not_been_delivered
  not_been_credited not_showing doesn't_show no_sign where_is_my where's_my where_are_my
  got_nothing received_nothing get_nothing nothing_has haven't_gotten not_gotten no_diamonds
  no_coins no_points
2 never_sent: pending processing not_there missing_order waiting_for nothing
"""

WRONG_ITEM = """
3 wrong_item: 商品错误 面额错误 区服错误 发错 充错 给错 送错 开错 拿错 弄错了吧 搞错了吧 装错 上架的时候放错 放错 发成 充成
  开成 给成 弄成 送成 换成了 变成了 收到的是 拿到的是 领到的是 到手的是 到手是 到手: 到手一看
  送过来是 发过来是 发过来的是 发来的是 发来是 寄来的是 给我的是 给我发的是 给我开的是
  给我充的是 结果是 结果给 结果发 结果来 结果开 结果充 结果收到 结果到 却是 竟是 竟然是 居然是
  怎么变 怎么成 怎么开的是 怎么给我 咋是 咋给我 咋变成 却给 却发 却充 却开 偏偏给 实际是
  实际给 实际上是 实际到 实际开 实际收到 实际发 拿到手是 兑出来是 兑换出来是 激活出来是 激活后是
  充进去是 打开一看是 进去一看 点开是
3 wrong_item: 不是我要的 不是我买的 不是我拍的 不是我订的 不是我下单的 不是我选的 跟我买的不
  和我买的不 跟我拍的不 与我买的不 跟订单不 和订单不 与订单不 跟描述不 与描述不 和描述不
  描述不符 描述不一致 不符合描述 跟说好的不 货不对板 货不对版 不对版 不对板 图文不符 名不副实
  名不符实 挂羊头 张冠李戴 牛头不对马嘴 风马牛 两回事 不是一回事 不是一个东西 不是同一个
  不是同一款 货不对 东西不对 型号不对 版本不对 款式不对 种类不对 类型不对 商品不对 产品不对
  发的不对 充的不对 用途不一样 不是这个
3 wrong_item: 给成 发成 充成 开成 打成 寄成 弄成了 配成 装成 拿成 当成 混进 混了 夹了 夹着 掺了 掺着 掺杂
  名字像 长得像 搞混 弄混 拿错 给混 抄错的 是你们抄错 你们写错 你们输错 你们填错 你们看错 你们搞错 你们弄错
  你们打错 不是这款 不是那款 不是那个 不是那张 不是我那个 完全两样 两样东西 天差地别 八竿子 根本不是
  压根不是 明显不是 不算白号 叫白号 也叫独享 多人共享 好几个人在用 几个人共用 别人也在用 有别人 还有别人
  带广告的 缩水版 阉割 青春版 低配 减配 偷工减料 不是正版 盗版 不是官方 不是独享 不是全新 不是直充
3 wrong_region: 不是我收到 收到的不是我 到的不是我 陌生人那 别人那里 别人那儿 别人那去 跑到别人 跑别人 落别人
  进别人 不在我这 不在我号 不在我账 跑到移动 跑到联通 跑到电信 到另一个号 去了另一个 不认识的号 不认识的人
  户号不对 户名不对 不是我家 充给了邻居 不是我的户 不是我的卡号 不是我手机
3 wrong_region: 区不对 服不对 区服不对 区服错 服务器不对 服务器错了 充错区 错区 充错服 不是我的区
  不是我这个区 大区不对 跨服 充到别的区 充到其他区 充到隔壁区 充到安卓 充到苹果 充到ios 充到别人
  充到了别人 充给别人 充给了别人 充到别的号 充到其他号 充到我小 充到他号 充到她号 充别人号
  到别人号 到别人账 打到别人 进了别人 串号 充串 发给别人 发给了别人 交给了别人 给了别人 别人收到
  不是我的号 不是我号 号不对 号错了 角色不对 账号不对 地区不对
3 wrong_amount: 面额不对 面值不对 面额错 面值错 金额不对 金额错 数额不对 金额不符 面额不符
  面值不符 额度不对 价值不对 到账金额 面额少 数目不对 数字不对
3 short_quantity: 数量不对 数量不符 数量不够 数量少 少充 少发 少给 少到 少打 少一个 少一张
  少一半 少个 短了 缺斤 缩水 打折扣 缺一 还少 还缺 不够数 没给够 没给足 没发够 没发全 没发完
  没充够 没充足 没充满 没到齐 没给全 没发齐 不足数 只到 只充 只给 只发 只收到 只有一半 只有一张
  只有一个 只开了 只开 只加了 只来 只得 只拿到 只领到 到了一半 到账一半 一半没 另一半 另外一半
  一半都 另一张 另外一张 剩下的没 剩下的呢 剩余的没 其余的没 剩下没 其他没 时长不对 天数不对
  时间不对 时间少 有效期不对 日期不对 月数不对 期限不对
2 wrong_item: 不一样 对不上 不符 不对啊 不匹配 不一致 不相符 虚假宣传 虚假描述 欺骗消费 以次充好
  调包 掉包 被换 冒充 假冒 不是终身 不是永久 不是年 不是月 是体验 是试用 只能用 根本用不了
  都没有这个英雄 不通用 限上海 限本地 仅限门店 限门店 限新用户
2 wrong_item: 充的是 发的是 开的是 给的是 送的是 到的是 来的是
2 wrong_item: 怎么只 为什么只 咋只 为啥只
1.2 wrong_item: 应该是 应该有 应该到 说好的 说好 写的是 标的是 标着 页面写 商品页写 标题写
  宣传的是 承诺的是
3 wrong_item: wrong_item wrong_product wrong_code wrong_card wrong_region wrong_server
  wrong_account wrong_game wrong_version wrong_amount wrong_one wrong_edition wrong_currency
  wrong_denomination wrong_plan wrong_country instead_of but_got but_received but_i_got
  but_i_received but_you_sent but_you_gave you_sent_me_a you_gave_me_a not_what_i not_the_one
  not_as_described doesn't_match does_not_match mismatch different_from was_different
  it's_for_the is_for_the_us only_got only_received only_gave only_credited short_by less_than_i
  less_than_what only_half half_of missing_the_rest the_rest
"""

INVALID_CARD = """
3 refused: 不符合平台规则 不符合使用规则 卡被冻结 卡密被冻结 卡已冻结 兑换链接失效 兑换链接打不开 链接已失效 链接失效 链接过期 激活链接打不开 被供应商 水印挡 被水印
  挡到了 挡住了 遮住 盖住了 马赛克 糊得 糊成 糊了 糊的 看不清楚 看不全 认不清 分不出 是数字还是 是字母还是
  位数不够 位数少 位数多 少几位 少了几位 缺几位 漏了一位 漏一位 漏字符 漏了字符 多一个字 少一个字 复制出来是
  核销失败 核销不了 核销不掉 扫不过 刷不过 扫三遍 刷三遍 未在系统 没在系统 尚未登记 没登记 不在系统
  查不到这张 查无此 查不到卡 查不到码 不存在的 激活次数 最大激活 超出激活 灰的 灰色的 点不动 点不了 按不动
  卡异常 码异常 券异常 状态异常 遭冻结 被作废 系统作废 批次作废 成废纸 废纸 一张废 白板 当书签 拿来看的 摆设
  开奖 彩票吗 无此卡 此卡无 此码无 此券无 卡是死的 码是死的 号段不 与您账户 与账户所在 所在国家 所在地区
  国家不符 国家/地区 国家或地区 不在服务区 密钥被 码被封 卡被锁 卡锁了 卡被停 不被接受 不予兑换 兑不动
  不给兑 不让兑 不让激活 不让充 不给激活 不给核销 核销不 不认这 不认你 不认账 认不到
3 used: 用掉了的 被人用掉 被用掉 让人用 叫人用 给人用了 被前面的人 被兑掉 被兑走 被提走 被提取 已提取 券已核销
  二维码已 领过的 兑过的 充过的 激活过的 别人的痕迹
3 used: 已被使用 已经被使用 被使用过 被使用了 已使用 已经使用 使用过了 被用过 被用了 已被用
  被人用 被别人用 别人用过 用过的 用掉了 用掉 已兑换 已被兑换 被兑换 兑换过了 已经兑换
  已经被兑换 已激活过 已被激活 已经激活 已经被激活 被激活了 被激活过 激活过了 已领取 已被领取
  被领取 领取过 领过了 被领了 被领走 已核销 被核销 核销过 已充值 已被充值 被充值 充值过 已绑定
  已被绑定 被绑定 绑定过 已被注册 正在被使用 已储值 储值完成 已经用 被抢先 二手 一卡多卖 重复卖
  卖两次 卖过 卖给别人 使用次数 兑换次数 激活次数 次数已 次数超 次数用完 次数上限 超出次数
  已达上限 达到上限 超限 上限
3 expired: 已过期 过期了 过期的 已经过期 过期 超过有效期 有效期已过 过了有效期 已失效 失效了
  失效 已到期 逾期
3 refused: 无效 卡密错误 密码错误 卡号错误 密码不对 卡密不对 激活码错误 激活码不对 兑换码错误
  兑换码不对 码不对 码错误 码是错 卡号或密码 账号或密码错误 卡号不存在 卡密不存在 券码不存在
  码不存在 卡不存在 不存在 不正确 输入有误 输入错误 校验失败 验证失败 验证不通过 格式错误
  格式不对 格式不正确 长度错误 长度不对 位数不对 位数错误 少一位 缺一位 多一位 少一码 少一串
  少了一位 少了一截 储不进 进不去卡 数量已满 授权已满 已满员 销户 作废 冻结 停用 被停 停卡
  黑名单 拉黑 被封 封禁 封停 挂失 注销 禁用 被禁 锁卡 被锁 锁定 已锁 吊销 撤销 召回 回收卡 失窃
  被盗 盗刷 盗卡 黑卡 来源异常 来源不明 异常卡 风控 风险 限制使用 被限制 使用受限 未激活 没激活
  没有激活 未开卡 未启用 未售出 未销售 未发售 未生效卡 未出库卡 已下架 停售 已停 停止兑换
  活动已结束 活动结束 不可用 不可激活 不可兑换 不可使用 不能激活 不能兑换 不能使用 无法激活
  无法兑换 无法使用 无法识别 无法验证 无法充值 无法核销 激活失败 激活不了 激活不成 激活不上
  激活不成功 没激活成 兑换失败 兑换不了 兑换不成 兑不了 兑不出 兑换不上 换不了 充不了 充不上
  充不进 刷不了 刷不出 刷不上 扫不出 扫不了 扫不上 扫码失败 登不进 识别不了 识别不出 验证不了
  输不进 没法输 没法刮 输不了 用不了 不能用 没法用 不好使 不好用 没用的卡 没用的码 是废的 废卡 废码 死卡 坏卡
  坏的 假卡 假码 假的 是假 伪造 空卡 卡里没钱 余额为0 余额为零 卡里余额不足 卡里是0 不适用 不支持该
  不支持此 不支持当前 不支持您 不支持我 不支持使用 仅限 只限 限新 限首 不符合 不满足 条件不符
  区域不符 地区不符 区域限制 地区限制 锁区 不在使用范围 不在活动范围 不可叠加 门店不认 
   拒绝兑换 拒收 看不清 看不出来 分不清 刮坏 刮花 刮掉 模糊 乱码 缺位 打码了 显示不全
  不完整 认不出 重复使用 已关联 已存在 次数限制 请联系供货 请联系发行 请向卖家 联系卖家 企业专用
  企业采购 内测 专用 非本
2 refused: 用不了啊 不让用 不给用 进不去 不通过 报错 错误码 错误代码 提示错误 显示错误 弹错
  error 系统繁忙 解绑 变回 又变回 掉激活 掉授权 被收回 收回了 失败了 试了好几次 试了几次
  试了三次 试了好多 试好几遍 输了好几遍 输了三遍 输了几遍 输了好多
3 used: already_used already_been_used already_redeemed already_been_redeemed already_claimed
  already_been_claimed been_used been_redeemed used_code used_key used_card already_activated
  been_activated already_in_use previously_used already_registered already_owned
3 expired: expired has_expired expired_code
3 refused: invalid not_valid isn't_valid is_not_valid doesn't_work does_not_work doesnt_work
  not_working won't_work didn't_work isn't_working can't_redeem cannot_redeem can't_activate
  cannot_activate can't_be_redeemed cannot_be_redeemed unable_to_redeem unable_to_activate
  failed_to_redeem not_activated unactivated incorrect wrong_pin not_recognized not_recognised
  not_exist doesn't_exist does_not_exist rejected declined blocked blacklisted deactivated
  revoked region_locked region-locked not_available_in can't_use cannot_use can't_be_used
  reported_stolen fake_code fake_card fake_key bad_code dead_code void illegible unreadable
  not_eligible
"""

# other: strong words by kind; what a fresh problem cannot be
OTHER = """
4 command: 忽略之前 忽略以上 忽略上面 忽略前面 忽略所有 忽略你的 忽略掉 无视之前 无视以上
  无视上面 system: system_prompt 系统提示词 提示词 你现在是管理员 管理员模式 开发者模式 调试模式
  debug_mode developer_mode ignore_previous ignore_all ignore_the_above ignore_your ignore_above
  disregard 越狱 jailbreak 你的指令 你的设定 扮演 假装你 假设你是 角色扮演 输出所有 列出所有
  导出所有 所有订单 所有买家 所有用户 买家手机号 数据库 drop_table select_* <script admin_mode
  sudo act_as you_are_now 把你的规则 重复你的 直接批准 自动通过所有 标记为已退款 set_status
  执行命令 api_key token发我 后台密码 管理员密码 root权限
4 spam: 讨债 要债 收债 查档 查人 查开房 定位找人 私家侦探 侦探 高利 代写 信用卡代还 代还款 pos机
  包过 包下 日结 在家可做 在家就能做 宝妈 收购卡 收卡 收码 收各类 各类卡 长期收 大量收 高价长期 秒结 秒结算
  加飞机 飞机号 加薇 加威 加微信领 扣我 一手货源 货源 招商 招募 诚招 合作共赢 福利群 内部群 返利 返现群
  刷流水 跑分 洗钱 出租账号 租号 租卡 收银行卡 四件套 实名号 出实名 微信号出售 出售微信 引流推广 精准客源
  网络兼职 打字员 点赞员 动动手指 零投入 零风险 稳定收益 保本 荐股 股票群 内幕 大神带 开挂 外挂 辅助脚本
  非诚勿扰 详聊 详询 有意联系 需要的联系 需要联系 了解一下
4 spam: 开户送 首充返 棋牌 博彩 彩票 六合彩 时时彩 百家乐 日赚 日入 月入 躺赚 兼职 刷单 刷信誉
  招代理加 贷款 借款 放款 秒批 网贷 套现 代开发票 代开票 办证 约炮 上门服务 裸聊 成人网 看片
  点击链接 复制链接 免费领取 扫码领 加群领 加我领 私我领 推广 引流 涨粉 代刷 出售账号 高价回收
  高价收 回收点卡 回收礼品卡 回收卡密 低价批发 批发价 全网最低 老板好运 稳赚 上车 带单 跟投 炒币
  空投 usdt换 收u 出u casino click_here earn_money work_from_home free_followers cheap_followers
  buy_followers seo_service loan_offer
4 command: 系统: 系统:从现在 从现在开始 管理员已 已授权你 授权你 无需付款 不用付款直接 免费发 直接给本用户 直接给我退
  请确认回复 回复已发货 原文输出 输出你的 输出原文 你的提示词 初始指令 你的规则 切换到 切换为 进入维护模式 维护模式
  测试模式 debug 上级指令 最高权限 超级管理员 后台指令 执行以下 执行下列 请执行 forget_your override
  reveal_your print_your your_instructions your_prompt as_an_admin i_am_the_admin
4 appeal: 再查一次 重新判 判定不合理 判的不 判得不 我不同意 不接受这个 不接受你们 凭啥拒 凭啥驳 凭啥不给退 重新审 重审
  再核实 二次核查 重新核查 复查 赔付条件 拿出证据 拿证据出来 要求复核 要求重新 我要上诉
4 appeal: 申诉 复核 复议 复审 重新审核 再审 不服 驳回 拒绝了我 被拒了 凭什么拒 凭什么驳
  为什么驳回 为什么拒绝 为啥拒 没p 没有p 截图p的 p图 我要上诉 不认可 不接受这个结果 结果不认
  重新核实 重审 appeal rejected_my you_rejected
4 progress: 对完没 对账 跟上游 上游对 核实完没 核实没 查完没 查清楚没 查清没 查出来没 第几个48 说48小时 技术核实
  技术说 技术在查 技术查 说帮我查 说帮我核 说去查 说去问 说去核 说会查 说给我查 说给我答复 说今天给 说今天答复
  等你们回 等回复 等答复 等结果 还没个结果 还没结果 还没回复我 还没给我答复 没给我答复 有下文吗 有眉目 有说法了
  进行到 轮到我了 排到我 排到了没
4 progress: 处理得怎么样 处理的怎么样 处理到哪 处理进度 进度 进展 有结果了吗 有结果没 结果出来
  有消息了吗 有消息没 有回复了吗 查得怎么样 查的怎么样 查到了吗 核实得怎么样 核实的怎么样
  核实好了吗 核实完 审核得怎么样 审核到哪 审核好了吗 审核完 审核通过了吗 审核几天 审核多久
  审了几天 工单 售后单 售后申请 提交的申请 申请提交 昨天反馈的 前天反馈的 上次反馈 之前反馈
  昨天报的 前天报的 上次报的 之前报的 昨天说的那个 上次说的那个 前几天说的那个 之前说的那个
  昨天那个问题 上次那个问题 那个问题解决 问题解决了没 弄好了没 弄好了吗 处理好了吗 处理好了没
  处理完了吗 处理了吗 处理了没 办好了吗 怎么样了 到哪一步 多久有结果 几天有结果 什么时候有结果
  材料补好 材料已补 材料发了 资料补好 截图发了 截图补了 图发过 图我发 图发了 发过了截图 补了截图
  补发了截图 已经补充 any_update any_news any_progress status_of_my status_update update_on
  follow_up following_up my_ticket ticket_status my_case how_long_until how_is_it_going
4 not_arrived_refund: 退款进度 退款单号 退款流水 退款到账 那笔退款 这笔退款 退的那 退的三 退到余额 退到哪张 退哪张卡
  退到我妈 退到我的卡 退到别 退到支付宝了 退回到哪 原路是哪 原路退 走原路 退了但 是退了 退是退了 退了一半
  只退了 少退 退少了 退错 退到以前 退到注销 退款通知 收到退款 退款短信 退款被
4 not_arrived_refund: 退款没到 退款未到 退款还没 退款没收到 退款没有到 退款一直没 退的钱没
  退的钱还没 退的钱呢 退款呢 退款在哪 退款到哪 退款去哪 退款几天 退款多久 退款什么时候到
  退款啥时候到 退款什么时候 说退了 说已退 说退款了 说已经退 显示已退款 显示退款成功 退款成功了
  退款通过 同意退款 已经同意退 批了退款 答应退 说好退 说给我退 说给退 退款申请 退款进度
  退款到账没 退款到账了吗 退到哪 退哪里去了 原路退回几天 原路退回多久 退回来没 退款不到账
  退款未到账 退款没到账 refund_not_received not_received_my_refund refund_hasn't refund_still
  where_is_my_refund where's_my_refund refund_arrive refund_status haven't_received_my_refund
  haven't_received_the_refund
4 own_mistake: 我手欠 手欠 多点了一次 多点了一下 点成了 点成 选成 拍成 买成 我没看 没看页面 没看说明 没看简介 没细看
  没看标题 原来是我 是我没 是我看错 是我输错 是我搞错 看成了 看成o 大小写 大写没切 我自己用 自己用掉 自己兑 我忘了我
  忘了自己 我自己弄 自己作的 怪自己 我马虎 我粗心 我糊涂 我老眼 我弟用 我哥用 室友兑 室友用 家里人用 我爸用 我妈用
  号码给错 给错号码了我 我给错 我报错 我发错号 我写成 我填成 填成了我 写成我 写成了我 写成我弟 my_bad oops
4 own_mistake: 我填错 我写错 我输错 我选错 我拍错 我买错 我充错 我点错 我看错 我搞错 我弄错
  我打错 我下错 我按错 我拍下写错 自己填错 自己写错 自己输错 自己选错 自己拍错 自己买错 自己充错
  自己点错 自己看错 自己搞错 自己弄错 手滑 手抖 手误 点快了 手快了 手贱 没看清楚就 没看清就
  没注意看 没仔细看 眼花 看走眼 买错了 拍错了 选错了 填错了 写错了 输错了 打错了 点错了 充错号了
  买重了 买重复 拍重了 拍重复 重复下单 下重了 多拍了 拍多了 买多了 多买了 付了两次 付了两遍 误拍
  误买 误充 误点 误操作 我的错 怪我 是我的问题 我自己的问题 my_mistake my_fault
  by_mistake by_accident accidentally i_entered_the_wrong i_typed_the_wrong wrong_number_myself
  mistyped i_bought_the_wrong i_ordered_the_wrong i_chose_the_wrong typo_in_my
4 minor: 小孩偷 孩子偷 儿子偷 女儿偷 熊孩子 未成年 小孩子不懂 孩子不懂事 孩子乱 小孩乱 孩子拿我
  小孩拿我 孩子用我 小孩用我 儿子用我 女儿用我 偷偷充 背着我 my_kid my_son_bought
  my_daughter_bought without_my_permission without_permission
4 cancel: 用不到了 用不着了 不需要了 用不上了 他自己有 她自己有 自己有了 已经有了 家里有 别人送了 没点开 没打开看
  没看过 没使用 未使用可 没刮开能 没刮能 退剩下的 剩下的能退 剩余的能退 退游了 不玩了 换游戏 能退剩 买大了 买早了 冲动
  一时冲动 撤了吧 撤了 撤回投诉 撤掉 撤诉 撤单吧 取消投诉 不追究 投诉撤
4 cancel: 不想要了 不想买了 不买了 不要了能退 取消订单 取消这单 撤单 撤销订单 撤回订单 不想充了
  不想玩了退 后悔 改主意 反悔 没用上能退 没用能退 还没用能退 没拆 不喜欢 不合适 不好看 便宜了
  降价 保价 差价能 别家便宜 别处便宜 七天无理由 7天无理由 无理由退 cancel_my_order
  cancel_the_order changed_my_mind change_of_mind don't_want_it_anymore no_longer_need
  no_longer_want
3 presale: 在哪输 在哪兑 在哪里输 在哪里兑 哪里输入 要在哪里输 在哪填 兑换入口 没有找到入口 找不到入口 手机上兑 电视上兑
  怎么兑 怎么输 怎么填 怎么拿货 拿货 走量 日走量 求对接 求个对接 长期合作 给到几折 张起 起批 客服上班 人工上班
  还有人工 有人工吗 人工在吗 人工几点 上班不 放假不 过年发货 过节发货 春节发货 满足使用条件 使用条件 优惠券用不
  优惠券怎么 券怎么领 积分怎么 会员日 生日券 新人券 首单减 满多少 满减券 可以叠加 能叠加
3 presale: 多少钱 怎么卖 怎么买 怎么下单 怎么充 几折 打折 优惠 便宜点 能便宜 可以便宜 少点
  最低价 什么价 啥价 报价 批发 代理 加盟 有货吗 有货没 有货么 有没有货 还有吗 还有货 现货 补货
  上架 上新 什么时候有 啥时候有 想买 想充 想下单 想拍 想咨询 咨询下 咨询一下 请问可以 想问下能
  能不能充 可以充吗 能充吗 支持吗 支持不 支持什么 支持哪些 支持花呗 可以用花呗 可以开发票
  能开发票 开专票 专票 发票 抬头 对公 安全吗 会封号吗 封号吗 正规吗 靠谱吗 靠谱不 是真的吗
  是正版吗 官方的吗 是官方 秒到吗 多久到账 一般多久 大概多久 多长时间到账 到账最快 要多久到
  下单前 拍之前 买之前 充之前 还没买 没买过 第一次买 第一次来 有活动吗 有活动没 有没有活动
  活动价 新人 首单 会员价 vip价 满减 优惠码 优惠券怎么 跟不跟 有什么区别 哪个好 哪个划算
  几号上班 上班吗 营业吗 几点营业 营业时间 几点下班 放假吗 怎么收费 手续费多少 手续费怎么 要手续费 有手续费 收手续费吗 汇率 有效期是几
  有效期多久 有效期是多久 能用多久 怎么用 怎么使用 怎么激活 怎么兑换 使用教程 教程 在哪里激活
  在哪激活 在哪兑换 能送人 可以送人 送人吗 可以转赠 能退吗如果 买了能退 不满意能退 售后怎么
  how_much price_for what_price how_do_i_buy do_you_have do_you_sell in_stock is_it_safe
  is_it_legit before_i_buy discount bulk wholesale can_i_buy can_i_pay do_you_accept
  what_is_the_price how_long_does_it_take
4 invoice: 红字发票 补开 开票 专票 普票 税号 发票还没 发票没 发票呢 发票什么 发票怎么 发票啥 要发票 能开电子 发票抬头
  抬头: 抬头是 开具发票 报销
3.4 account: 会员等级 掉级 等级掉 降级了 掉到普通 提现 风控 付款ip 登录ip 存在风险 环境存在 环境异常 人工审核中 审核中
  被官方封 官方封 游戏封 封了三天 封三天 封七天 封了七天 封号三 解一下 解除限制 解除风控 异常登录 登录异常 网站被黑
  赌博网站 网站崩 网站打不开 网站挂了 打不开网站 网页打不开 网站进不去 官网打不开 网站是不是 店铺打不开 服务器崩
  登录不上你们 密码忘了 忘记登录 登录密码 手机不用了 不用这个手机 换手机了登 预存的 预存提 余额提 代理余额 余额里还有
3 account: 登不上平台 平台登不 登录不了网站 登不上网站 网站登 网站密码 平台密码 忘记密码
  忘了密码 密码忘 找回密码 重置密码 改密码 改绑 换绑 绑定手机 换手机号 换了号 收不到验证码
  验证码收不到 没收到验证码 验证码没 验证码不对 注册不了 怎么注册 可以注册 注册账号 实名
  账号被封 账号异常 账号被盗 注销账号 提现 充值到余额 余额怎么没 余额不见 余额少 余额不对
  余额没了 余额消失 余额清零 forgot_password reset_password can't_log can't_login cannot_log
  verification_code log_in login_to_your sign_up delete_my_account
1.5 complaint: 我要投诉 要投诉你们 我要举报
2 progress: 退不退 到底赔不赔 退了吗 退了没 补了吗 换了吗
1 urge: 钱呢
2 urge: 还要多久 还要等多久 要等多久 还要等几天 催一下 催下 催催 帮我催 催单 什么时候能处理
  多久能处理 几天能处理 什么时候处理 处理没 处理了没 处理了吗 好了没有 轮到我 跟进 有人跟进
  follow_up how_long_until how_is_it_going
3 invoice: 发票抬头 开发票 重开发票 发票开 发票写 电子发票 invoice
3 contact_change: 联系qq写错 改联系方式 改下联系方式 换联系方式 改成qq 联系方式写错 联系邮箱写错
  邮箱写错 改邮箱 换邮箱 改个邮箱
3 api: 接口 对接 api 回调 签名 验签 文档 sdk webhook 密钥对接 接口文档 返回码
3 complaint: 已读不回 已读不 工号 你们培训 培训就 不会自己看 什么态度 这态度 这种态度 爱答不理 爱理不理 阴阳怪气 怼我
  凶我 吼我 骂我 挂我 拉黑我 把我拉黑 踢出群 踢我 服务意识 服务差 机器人回复 复读机 自动回复 敷衍了事
2.5 complaint: 投诉你们客服 投诉客服 投诉他 投诉她 客服态度 态度太差 态度差 态度恶劣 态度不好
  服务态度 骂人 挂我电话 骂我 客服骂 不理人 没人理 没人回 不回消息 不回复 客服死 客服呢 人呢
  有人吗 有人没 有没有人 在吗 在不在 在么 客服在吗 吱一声 说话啊 回话 转人工 真人 找人工
  人工客服 转接 is_anyone anybody_there hello? are_you_there real_person human real_human
  talk_to talk_to_a
1.2 greeting: 客服呢 人呢 有人吗 有人没 有没有人 在吗 在不 在么 客服在吗
3 chat: 替我谢谢 技术真好 五星 好评了 给好评 给你好评 点赞 师傅 陪我聊 聊会天 聊天呗 心情不好 失恋 快乐 祝你们
  祝老板 节日快 发错群 发错消息 发错窗口 打错窗口 是不是你们打 打的电话 自称客服 冒充客服 真的是你们 是你们的人吗
  加微信退款 让我加微信 诈骗电话 钓鱼 下雨 吃了吗 吃饭了吗
2 chat: 你是机器人 是机器人 机器人吗 bot 你是人 讲个笑话 你多大 你叫什么 你几岁 无聊 测试一下
  看错群 发错群 发错人 走错 加错 不好意思打扰 打扰了 新年快乐 节日快乐 中秋快乐 国庆快乐
  恭喜发财 生日快乐 辛苦了 谢谢老板 哈哈 hhh 早上好 晚上好 下午好 晚安
2 rule: 怎么申请退款 怎么退款 如何退款 退款流程 退款要什么 退款需要什么 退款条件 退款规则
  退款政策 售后规则 售后政策 规则是什么 想退款的话 退款的话 要什么材料 需要什么材料 要哪些材料
  需要哪些 要提供什么 发哪里 发邮箱 截图怎么 怎么截图 怎么提交 怎么发图 哪里提交 账单在哪
  在哪看订单 订单号在哪 哪里看订单 怎么查订单 how_to_refund refund_policy how_do_i_get_a_refund
3.4 arrived: 到了到了 到了,虽 到了,就是慢 兑好了 激活成功了 激活好了 兑换成功了 充好了谢 东西没毛病 没毛病 不用回 不用回复
  这边没事了 没事了 问题解决了 已解决 解决啦 好了好了 可以了谢 已经可以用 可以用了 能用了谢 白着急 错怪你们 冤枉你们
  已经正常 恢复正常 正常了 又好了 自己好了 现在好了 现在到了 刚到了 到啦
3 arrival: 到账了谢谢 已到账谢谢 已经到账 已到账 到账了 收到了谢谢 收到了,谢 收到谢谢 刚到账
  刚收到 已经收到 已收到 解决了谢谢 好了谢谢 已经好了 可以用了 能用了 充上了 都到了 没事了
  不用退了 不用了 撤销投诉 误会了 挺好的 很好用 很快 好评 满意 all_good it_works_now
  received_it_now got_it_thanks solved
"""
