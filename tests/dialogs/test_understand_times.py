from datetime import date, datetime
from pathlib import Path

import pytest
from holidays.calendars.chinese import _ChineseLunisolar

from dialogs.understand import lunar
from dialogs.understand.reading import Findings, understand

NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")  # a Wednesday
TABLE = Path(__file__).parent / "understand_times.txt"
MOMENTS = Path(__file__).parent / "understand_moments.txt"


def rows(table: Path = TABLE) -> list[tuple[str, str]]:
    lines = table.read_text("utf-8").splitlines()
    parts = [line.partition("|") for line in lines if not line.startswith("#")]
    return [(text.strip(), want.strip()) for text, _, want in parts]


def shown(found: Findings) -> str:
    if found.occurred_at is None:
        return "none"
    day = f"{found.occurred_at:%Y-%m-%d}"
    if found.precision in ("day", "part_of_day"):
        return f"{day} {found.precision[0]}"
    return f"{day} {found.occurred_at:%H:%M}"


@pytest.mark.parametrize(("words", "want"), rows())
def test_times_are_read_bare_and_in_a_sentence(words: str, want: str) -> None:
    assert shown(understand([words], NOW)) == want
    if want != "none":
        assert shown(understand([words], NOW, asked="occurred_at")) == want
        assert shown(understand([f"{words}买的"], NOW)) == want
        assert shown(understand([f"我{words}买的点卡没到账"], NOW)) == want


@pytest.mark.parametrize(("messages", "want"), rows(MOMENTS))
def test_the_moment_is_put_together_from_what_is_said_apart(messages: str, want: str) -> None:
    found = understand(messages.split("‖"), NOW)
    minutes = "" if found.elapsed_minutes is None else f" {found.elapsed_minutes}"
    assert shown(found) + minutes == want


def at(words: str, now: str) -> str:
    return shown(understand([words], datetime.fromisoformat(now)))


@pytest.mark.parametrize(
    ("words", "now", "want"),
    [
        ("12月30号买的", "2027-01-03T10:00:00+08:00", "2026-12-30 d"),
        ("昨晚一点多付的", "2026-11-04T09:00:00+08:00", "2026-11-04 01:00"),
        ("昨晚十点付的", "2026-11-04T00:33:00+08:00", "2026-11-03 22:00"),
        ("晚上23:45付的", "2026-11-04T00:02:00+08:00", "2026-11-03 23:45"),
        ("下午六点多买的", "2026-11-04T10:00:00+08:00", "2026-11-03 18:00"),
        ("九点买的", "2026-11-04T21:31:00+08:00", "2026-11-04 21:00"),
        ("九点买的", "2026-11-04T09:33:00+08:00", "2026-11-04 09:00"),
        ("除夕买的", "2027-02-07T10:00:00+08:00", "2027-02-05 d"),
        ("今天下午三点买的没到", "2026-12-25T00:40:00+08:00", "2026-12-24 15:00"),
        ("今天早上买的没到", "2026-12-25T00:40:00+08:00", "2026-12-24 p"),
        ("paid 50 tonight at 9, no code", "2026-12-25T00:40:00+08:00", "2026-12-24 21:00"),
        ("初二买的会员没到", "2027-02-10T10:00:00+08:00", "2027-02-07 d"),
        ("2026-11-03T23:30:00Z", "2026-11-04T15:00:00+08:00", "2026-11-04 07:30"),
    ],
)
def test_words_lean_to_the_past(words: str, now: str, want: str) -> None:
    assert at(words, now) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("昨晚八点买的，客服说十二点前到，今天早上问也没人理", "2026-11-03 20:00"),
        ("创建  11-02 20:11\n支付  11-02 20:13 支付宝\n没到", "2026-11-02 20:13"),
        ("下单：2026/11/02 20:10\n付款：2026/11/02 20:14\n没到", "2026-11-02 20:14"),
        ("1、11月2日 14:08 下单;\n2、11月2日 14:09 支付成功;\n没到", "2026-11-02 14:09"),
        (
            "上周五买的，充值记录里写成功时间是10月30日 11:02，付款我是11点整付的",
            "2026-10-30 11:00",
        ),
        ("前天买的会员，大概五点半\n到现在没开", "2026-11-02 17:30"),
        ("上个礼拜四晚上买的 给错了 具体8点过8分", "2026-10-29 20:08"),
        ("昨天晚上 11 点 15 分买的，礼物码已被领取", "2026-11-03 23:15"),
        ("I paid 210 yuan last night around 9. No code", "2026-11-03 21:00"),
        ("11月2日(讽刺吧,星期一)14:10在你平台下单，收到的是港服的码", "2026-11-02 14:10"),
        ("昨晚22:00开播前买的 大概21:15", "2026-11-03 21:15"),
        ("五一那天晚上七点半付的，说错 是五月二号晚上 不是一号", "2026-05-02 19:30"),
        ("万圣节前买的会员没到\n昨天下午四点", "2026-11-03 16:00"),
        (
            "11月1号上午充了50没到，11月2号退了我50。11月3号下午两点半我又充了100，没到",
            "2026-11-03 14:30",
        ),
        ("我昨天就说了QQ号写错了，帮我改一下", "none"),
        ("10月29日跟我协商好退一半，到现在没退", "none"),
        ("店铺账号登不上，11月1日你们系统升级后提示密码错误", "none"),
        ("The refund you approved on October 30 still hasn't arrived", "none"),
        ("核销时间:11月2日，那天我还没买呢", "none"),
        ("昨天手滑给了一星，想改评价", "none"),
        ("想退款，28号再重新买", "none"),
        ("国庆最后一天晚上九点买的没到", "2026-10-07 21:00"),
        ("昨晚11:58下单 12:01付款的 没到", "2026-11-04 00:01"),
        ("8月1号晚上赞助的绿票没到", "2026-08-01 p"),
        ("主题没收到，订单是2026-11-02 04:08 am付的", "2026-11-02 04:08"),
        ("发来新号 注册时间就今天", "none"),
        ("你们说半小时内到，我下午一点付的款", "2026-11-04 13:00"),
        ("昨天下午三点买的点卡，今天上午十点激活提示无效", "2026-11-03 15:00"),
        ("早上九点找过客服，昨晚九点充的没到", "2026-11-03 21:00"),
        ("10月1日买的，大概下午三点付的，没到账", "2026-10-01 15:00"),
        ("上午，呃不对，五十分钟之前充的话费没到", "2026-11-04 14:10"),
        ("昨天买的，说错了，是前天买的，没到账", "2026-11-02 d"),
        ("从周日上午等到现在，话费还是没到", "2026-11-01 p"),
        ("从昨晚九点拖到今天，会员没开", "2026-11-03 21:00"),
        ("咋晚八点掏了三十，没到账", "2026-11-03 20:00"),
        ("昨天傍晚下了两单，有一单没到", "2026-11-03 p"),
        ("I bought a VPN code on Monday, tried it today, says expired", "2026-11-02 d"),
        ("tried it on Monday, says expired", "none"),
        ("11月1号就有人用过这张卡了，我昨天买的", "2026-11-03 d"),
        ("你们上午说重新提交了，到现在没到账", "none"),
        ("今天快递送来一张实体卡，我要的是电子的", "none"),
        ("双十一会不会更便宜", "none"),
        ("卡密昨天就发了，打不开", "none"),
        ("十点付的，十点半发的卡，十一点激活失败", "2026-11-04 10:00"),
        ("the key was sent yesterday, says invalid", "none"),
        ("I emailed your support at 10am, no reply", "none"),
        ("昨天那单到了，今天这单没到", "2026-11-04 d"),
        ("你们答应补发，今天还没补", "none"),
        ("看到你们前天更新了，我的卡密怎么还没发", "none"),
        ("我请求退款，在28日再次购买", "none"),
        ("昨天寒衣节 在你们铺子买了油卡 早上八点半付款 没到", "2026-11-03 08:30"),
        ("凌晨充的点券 大概两点十分 没到", "2026-11-04 02:10"),
        ("昨天半夜那个 1点10分吧 我下的 钻石只到了98", "2026-11-04 01:10"),
        ("半夜充的 1点50 卡在等待了", "2026-11-04 01:50"),
        ("paid 5h ago, 42rmb, no code", "2026-11-04 10:00"),
        ("季卡 付了六十八 两小时前 还让我看广告", "2026-11-04 13:00"),
        ("单子是 10/20 的，没到账", "2026-10-20 d"),
        ("余额还是3.27 点券没到", "none"),
        ("孩子今天开课等着用 订单号XES0831-4420 昨天早上八点半买的", "2026-11-03 08:30"),
        ("中秋送礼订的购物卡 货款是余额扣的，周日下午三点一刻", "2026-11-01 15:15"),
        ("刚过12点 就是昨天晚上十点半的时候买的", "2026-11-03 22:30"),
        ("100块1:58的金币，发少了", "none"),
        ("密码昨天还好好的，今天被改了", "none"),
        ("订单号发给昨天那个客服了，卡密不对", "none"),
        (
            "【创建】2026-11-03 15:58:03\n【支付时间】2026-11-03 15:59:40\n没到账",
            "2026-11-03 15:59",
        ),
        ("昨天晚上10-11点左右充的，没到", "2026-11-03 22:00"),
        ("paid on 3-11-2026, no license", "2026-11-03 d"),
        ("11月2号那单怎么还没处理，你们驳回了我不服", "2026-11-02 d"),
        ("前两个小时买的话费没到", "2026-11-04 13:00"),
        ("这都11月了还没到账", "none"),
        ("10月15日至20日买的六张卡都打不开", "2026-10-15 d"),
        ("你们营业到晚上十点吧", "none"),
        ("今天我再说一遍：买的欧服，发的亚服", "none"),
        ("Netflix那边两个钟头了还是free", "2026-11-04 13:00"),
        ("会员没到，有效期到明年3月5日的那个", "none"),
        ("创建时间 2026-11-03 20:01:02\n支付时间 2026-11-03 20:01:30\n没到账", "2026-11-03 20:01"),
    ],
)
def test_the_purchase_is_told_from_other_times(text: str, want: str) -> None:
    assert shown(understand([text], NOW)) == want


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("支付成功后30分钟未到账", 30),
        ("一个半小时前买的没到", 90),
        ("等了三天了还没到账", 4320),
        ("8分钟了没到", 8),
        ("点券充了\n1小时40分了\n没到", 100),
        ("八点半买的会员\n一个小时四十分钟了还是没到", 100),
        ("喜茶的券一个半小时了愣是没动静", 90),
        ("说秒发 秒了2个小时了没到", 120),
        ("付款到现在才40分钟码就被人用了", 40),
        ("刚付十分钟 没到", 10),
        ("买的点卡，成个钟啦仲未收到", 60),
        ("付款后已四天有余未到账", 5760),
        ("会员没到，交涉两天没结果", None),
        ("优惠券仅限近90天未下单的新客，没法用", None),
        ("退款说24小时 都三天了钱呢", None),
        ("退款同意三天了 钱没到账", None),
        ("让我等24小时 还没到账", None),
        ("说登记好了 到现在9天了迟迟没退", None),
        ("现在半小时了都没到", 30),
        ("说好半小时内到账，没到", None),
        ("等客服等了四十分钟没人", None),
        ("买的30天会员没到", None),
        ("等了三个多小时没到", None),
        ("差不多一个小时了还没到账", 60),
        ("付款三天，商家不发货", 4320),
        ("3 hours passed, no code", 180),
        ("Spotify那边两个钟了还是free", 120),
        ("两个月了没到账", 86400),
        ("都11月了还没到账", None),
        ("买了三个月, 没有下发账号", None),
        ("1小时40分钟\n我就静静地看着你们\n余额支付48", 100),
        ("从付钱算起两个半小时了", 150),
    ],
)
def test_elapsed_is_only_a_stated_time_since_the_purchase(text: str, minutes: int | None) -> None:
    assert understand([text], NOW).elapsed_minutes == minutes


def test_only_an_elapsed_time_gives_the_moment() -> None:
    found = understand(["充了话费35分钟了没到"], NOW)
    assert shown(found) == "2026-11-04 14:25"


def test_the_unsaid_half_of_the_day_is_kept_as_an_alternative() -> None:
    found = understand(["昨天八点买的没到账"], NOW)
    hours = {found.occurred_at.hour if found.occurred_at else -1} | {
        other.hour for other in found.time_alternatives
    }
    assert hours == {8, 20}
    assert understand(["昨晚八点买的没到账"], NOW).time_alternatives == ()


def test_the_lunar_table_agrees_with_the_holidays_package() -> None:
    festivals = {
        "LUNAR_NEW_YEAR_DATES": (1, 1),
        "DRAGON_BOAT_DATES": (5, 5),
        "MID_AUTUMN_DATES": (8, 15),
        "DOUBLE_NINTH_DATES": (9, 9),
    }
    for name, (month, day) in festivals.items():
        for year, (m, d) in getattr(_ChineseLunisolar, name).items():
            if 1917 <= year <= 2099:
                assert lunar.lunar_date(year, month, day) == date(year, m, d)


def test_a_lunar_day_that_does_not_exist_is_none() -> None:
    assert lunar.lunar_date(2026, 1, 31) is None
    assert lunar.lunar_date(1899, 1, 1) is None


def test_the_thirtieth_of_the_twelfth_month_is_its_last_day_however_long_it_is() -> None:
    now = datetime.fromisoformat("2025-02-04T20:18:00+08:00")  # that month had 29 days
    assert shown(understand(["点券没到 腊月三十那天下午两点买的"], now)) == "2025-01-28 14:00"


def test_twelve_today_said_in_the_night_is_midnight() -> None:
    now = datetime.fromisoformat("2025-02-19T01:09:00+08:00")
    assert shown(understand(["月卡是过期的 今儿十二点零三买的"], now)) == "2025-02-19 00:03"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("上个月底", "10-31"),
        ("上月底", "10-31"),
        ("月初", "11-01"),
        ("10月底", "10-31"),
        ("九月初", "09-01"),
    ],
)
def test_the_end_of_a_month_is_no_day_unless_the_day_was_asked_for(words: str, day: str) -> None:
    assert shown(understand([words], NOW, asked="occurred_at")) == f"2026-{day} d"
    assert shown(understand([f"{words}买的吧"], NOW, asked="occurred_at")) == f"2026-{day} d"
    assert understand([f"我{words}买的点卡没到账"], NOW).occurred_at is None
