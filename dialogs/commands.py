"""What a buyer's text means before it is read for facts: a command, or an offered button."""

import re
import unicodedata

from dialogs.conversation import Conversation
from dialogs.messages import Inbound
from dialogs.understand.script import to_simplified

COMMANDS: dict[str, tuple[str, ...]] = {
    "start": ("开始", "start"),
    "help": ("帮助", "help", "菜单"),
    "rules": ("规则", "退款规则", "看规则", "rules"),
    "status": ("进度", "查进度", "查询进度", "status"),
    "cancel": ("取消", "算了", "不弄了", "cancel"),
    "undo": ("改一下", "撤销", "undo"),
    "appeal": ("申诉", "我要申诉", "appeal"),
    "file": ("案卷", "我的案卷", "要案卷", "导出案卷", "casefile"),
    "human": (
        *("转人工", "人工", "人工客服", "转人工客服", "找客服", "找人工", "真人"),
        *("human", "agent", "a person"),
    ),
    "lang": ("语言", "language"),
    "verify": ("核实客服", "验证客服", "verify"),
    "mydata": ("我的资料", "我的数据", "我的信息", "个人资料", "导出我的资料", "my data"),
    "forget": (
        *("删除我的资料", "删除资料", "删除我的数据", "删除我的信息", "清除我的资料", "忘记我"),
        *("forget me", "delete my data", "erase my data"),
    ),
    "continue": ("换个地方继续", "换地方继续", "换个渠道", "换渠道", "换设备", "继续码"),
}
# Small talk that stands alone; what it means is the same whatever the understanding thinks.
TALK: dict[str, str] = {
    "greeting": """
        你好 您好 嗨 哈喽 哈啰 亲 亲在吗 在吗 在么 在不在 有人吗 有人么 客服在吗 你好在吗 您好在吗
        早上好 上午好 中午好 下午好 晚上好 你好客服 hi hello hey""",
    "thanks": "谢谢 多谢 谢谢你 谢谢您 感谢 辛苦了 好的谢谢 thanks thankyou thx",
    "progress": """
        到哪了 到哪步了 怎么样了 处理了吗 处理好了吗 有结果了吗 有进展吗 有消息吗 啥时候处理
        什么时候处理 还要多久 多久能好 好了吗 好了没 怎么还没处理 人呢 快点 快点处理 催一下 催单
        有人处理吗 什么情况了 审核了吗 通过了吗""",
}
_TALK = {word: kind for kind, words in TALK.items() for word in words.split()}
_TAILS = "啊呀呢吧哦噢嘛么吗了"
_WORDS = {word: name for name, words in COMMANDS.items() for word in words}
_SLASH = re.compile(r"/([A-Za-z_]{1,32})(?:@\w{1,64})?(?:\s+(.*))?\Z", re.S)
_ORDINAL = re.compile(
    r"(?:第\s*|回复\s*|选\s*|选择\s*)?([1-9]|[一二三四五六七八九])(?:\s*[个号项.、)）])?\Z"
)
_CLAUSE = re.compile(r"[\s，,。.！!？?；;、~～]+(?:我要|我想|请|麻烦|帮我|给我)?")
_SHORT = 20  # characters: what says more than that has something to be read
_REPORT = re.compile(r"b:report:([1-9]\d{0,11}):\w+")
_DIGITS = {c: str(n) for n, c in enumerate("一二三四五六七八九", 1)}


def command_in(text: str) -> tuple[str, str] | None:
    """(name, argument) of a slash command or of a Chinese or English word that stands alone. Who
    asks for a person in a short line (人呢，转人工) has asked for one."""
    stripped = unicodedata.normalize("NFKC", text).translate(to_simplified()).strip()
    if match := _SLASH.match(stripped):
        return match.group(1).lower(), (match.group(2) or "").strip()
    word = stripped.strip("。.!！?？~～ ").lower()
    name = _WORDS.get(word)
    if name is None and len(word) <= _SHORT and not re.search("[0-9]", word):
        clauses = (_WORDS.get(clause) for clause in _CLAUSE.split(word))
        name = "human" if "human" in clauses else None
    return (name, "") if name else None


def reported_in(conversation: Conversation, inbound: Inbound) -> int | None:
    """The failed delivery that a button "b:report:<id>:<wish>", tapped or typed, is about."""
    data = inbound.button or press_of(conversation, inbound) or ""
    match = _REPORT.fullmatch(data)
    return int(match[1]) if match else None


def press_of(conversation: Conversation, inbound: Inbound) -> str | None:
    """The data of an offered button that the typed text means: its label or its number."""
    if inbound.button is not None or not inbound.text or not conversation.offered:
        return None
    text = plain(inbound.text)
    labels = [(plain(label), data) for label, data in conversation.offered]
    begun = [data for label, data in labels if len(text) > 1 and label.startswith(text)]
    for label, data in labels:
        if text and text == label:
            return data
    if len(begun) == 1:  # 核对订单, of 核对订单（免截图）
        return begun[0]
    if conversation.asked in ("amount", "order_no"):
        return None
    n = choice_in(inbound.text)
    return conversation.offered[n - 1][1] if 0 < n <= len(conversation.offered) else None


def choice_in(text: str) -> int:
    """The number of an answer that a whole message names ("2", "第二个"); 0 when it is none."""
    match = _ORDINAL.match(unicodedata.normalize("NFKC", text).strip())
    return int(_DIGITS.get(match.group(1), match.group(1))) if match else 0


def plain(text: str) -> str:
    """Letters and digits only, Traditional as Simplified: emoji, blanks and punctuation do not
    matter in an answer."""
    folded = unicodedata.normalize("NFKC", text).translate(to_simplified()).lower()
    return "".join(c for c in folded if c.isalnum())


def talk_in(text: str) -> str | None:
    """The kind of small talk that a whole message is: "greeting", "thanks" or "progress"."""
    word = plain(text[:40])
    return _TALK.get(word) or _TALK.get(word.rstrip(_TAILS))
