"""What a buyer says beside the open question: hold on, is that all, how long will it take.

None of it is a fact of the case and none of it is a miss: it gets a short answer, and the
question stays open. Only messages that filled nothing are looked at.
"""

import re
from typing import Literal

from dialogs.commands import plain, talk_in
from dialogs.understand.reading import Findings

Aside = Literal[
    "wait",
    "ack",
    "done",
    "where_order_no",
    "how_picture",
    "how_long",
    "why",
    "robot",
    "here",
    "not_filed",
    "upset",
]
_TALK: dict[str, Aside] = {"greeting": "here", "thanks": "ack", "progress": "not_filed"}
_SHORT = 16  # letters: "等我回家找找看" is holding on, a longer text has something to say
_ASKING = 28
_HOLDS = re.compile(
    r"稍等|稍后|等(?:等|下|一下|会|一会|我|等我)|马上|待会|一会儿?|晚点|晚些|回头|过会"
    r"|我(?:先|再)?(?:去|在)?(?:找|翻|查|看|截|拍|问|登录?)(?!了|过|不)|(?:找|翻|查|看|问)(?:一下|找|翻|查|看|问)"
    r"|wait|momentplease|hold ?on|letme"
)
_ACK = re.compile(
    r"(?:好|好的|好滴|好吧|嗯|嗯嗯|恩|哦|噢|行|行吧|可以|收到|知道了|明白|明白了|了解|懂了|ok|okay)+[啊呀呢吧哦噢的了]*\Z"
)
_DONE = re.compile(
    r"(?:就|只有|只能找到|总共|一共|全部|都)?(?:就)?(?:这些|这么多|这几张|这一张|这张)(?:了|吧|啦)?\Z"
    r"|(?:没了|没有了|没有别的|没有其他的?|发完|发好|都发|全发|齐)(?:了|完了|过了|给你了)?\Z"
)
_QUESTIONS: tuple[tuple[Aside, re.Pattern[str]], ...] = (
    (
        "where_order_no",
        re.compile(
            r"(?:订单号|单号|订单编号).{0,8}(?:哪|怎么看|怎么找|怎么查|咋看|咋找|是啥|是什么|长什么样)"
            r"|(?:哪里|哪儿|怎么|咋|在哪).{0,6}(?:看|找|查|有)?.{0,3}(?:订单号|单号|订单编号)"
            r"|where.{0,12}(?:order|number)|whatisan?ordern"
        ),
    ),
    (
        "how_picture",
        re.compile(
            r"(?:怎么|咋|如何|怎样).{0,4}(?:截|拍|发图|上传|传图|传照片|发照片|发截图)"
            r"|(?:截图|截屏|账单|流水|凭证).{0,6}(?:在哪|哪里|怎么|咋|是啥|是什么|指什么|要哪)"
            r"|(?:截|发|要)(?:什么|啥|哪|哪个|哪张|哪些)(?:图|截图|照片|页面)?\Z"
        ),
    ),
    (
        "why",
        re.compile(
            r"(?:为什么|为啥|干嘛|干啥|凭什么|怎么还).{0,6}(?:要|得|需要|非要|让我)"
            r"|(?:要|有).{0,6}(?:订单号|截图|流水|凭证).{0,4}(?:干嘛|干啥|做什么|有什么用|有啥用)"
            r"|why(?:do|should|need|must)"
        ),
    ),
    (
        "how_long",
        re.compile(
            r"(?:多久|多长时间|几天|几小时|多少天|什么时候|啥时候|何时).{0,10}"
            r"(?:退|到账|处理|审核|弄好|办好|好|解决|有结果|回复|答复|补|搞定|完成)"
            r"|(?:退款|审核|处理|到账)(?:大概|一般)?(?:要|需要)?(?:多久|几天|多长时间)"
            r"|\A(?:大概|大约|一般|还)*(?:要|需要|得|等)*(?:多久|多长时间|几天)[啊呢]?\Z"
            r"|howlong|whenwill"
        ),
    ),
    (
        "robot",
        re.compile(
            r"(?:你|您|对面|这).{0,3}(?:机器人|人工|真人|ai|人机).{0,3}(?:吗|么|吧|还是|不)"
            r"|(?:是不是|是|有没有|有)(?:机器人|真人|活人|人机)(?:\Z|吗|么|在|啊|吧)"
        ),
    ),
)


_PROGRESS = re.compile(
    r"(?:钱|款|东西|货|到底|现在|究竟)*(?:退|到|补|发|处理|审核|解决|弄|办)(?:款|账|货|好|完)?了?(?:吗|没有?|么|不)(?:退|到|补|发)?\Z"
    r"|(?:我的)?(?:钱|货|东西|卡密?|会员|点券)呢\Z"
)
_ASKS = re.compile(r"[?？]\s*\Z|(?:吗|么|呢|没有?)[啊呀]?\Z")


def asks_back(text: str) -> bool:
    """Whether a short message is a question, whatever it is about."""
    said = text.strip()
    return len(plain(said)) <= _ASKING and _ASKS.search(said) is not None


def question_in(text: str) -> Aside | None:
    """A question back to the bot, whatever else the message says; None when there is none."""
    words = plain(text[:200])
    if len(words) > _ASKING:
        return None
    return next((kind for kind, pattern in _QUESTIONS if pattern.search(words)), None)


def aside_in(text: str, found: Findings) -> Aside | None:
    """What a message that told nothing new means beside the question; None when unknown."""
    if (talk := talk_in(text)) is not None:
        return _TALK[talk]
    if (question := question_in(text)) is not None:
        return question
    words = plain(text[:200])
    if len(words) <= _SHORT:
        if _ACK.match(words):
            return "ack"
        if _DONE.match(words):
            return "done"
        if _HOLDS.search(words):
            return "wait"
        if _PROGRESS.fullmatch(words):
            return "not_filed"
    if found.other_kind in ("progress", "urge"):
        return "not_filed"
    if found.tone != "calm" or found.other_kind == "complaint":
        return "upset"
    return None
