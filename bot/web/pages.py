"""The server-rendered pages: the chat in its two roles, and the public rules.

Every value is escaped where it is put in; the templates hold no script and no style.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from rules.lifecycle import stage_name

HERE = Path(__file__).parent

_ENTRIES = (  # what the button sends, what it says under it
    ("没到账", "付了款，货没到"),
    ("发错货", "面额、区服不对"),
    ("卡密无效", "已被用、过期、不能用"),
    ("其他问题", "别的都可以说"),
)
_COMMANDS = (
    ("/next 或 下一单", "领取最急的一单"),
    ("/queue 或 队列", "看还有哪些"),
    ("/approve 1001 refund", "通过：退款（redeliver 补发）"),
    ("/reject 1001 原因代码", "驳回，买家会看到原因和申诉"),
    ("/ask 1001 payment_record", "请买家补凭证"),
    ("/refunded 1001 流水号", "钱已退出"),
)


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo shows: sample orders as (order number, what is wrong with it)."""

    samples: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class PageLimits:
    """What the page tells a buyer before the server has to refuse it."""

    max_bytes: int
    max_text: int
    max_files: int


@cache
def template(name: str) -> Template:
    """A page of this folder, read once."""
    return Template((HERE / name).read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Frame:
    """How the page looks inside a shop's own page. `parent` is the origin of that page."""

    parent: str
    theme: str = ""  # "light" or "dark"; else as the device wants it


def chat_page(
    title: str,
    version: str,
    limits: PageLimits,
    demo: Demo | None,
    *,
    closed: str = "",
    frame: Frame | None = None,
    words: str = "",
) -> str:
    """The buyer's page; `version` names this build of the static files, `closed` says when
    people are back. `frame`: it is shown by the widget. `words`: where its scripts' words are."""
    more = f'<script src="/static/more.js?{escape(version)}" defer></script>'
    return _chat(
        title,
        version,
        limits,
        role="buyer",
        greeting=_greeting(),
        stages=_stages(),
        links=_LINKS,
        placeholder="说说怎么了，可发截图",
        demo=_demo_banner(demo) if demo else "",
        closed=f'<p id="closed" class="note" role="note">{escape(closed)}</p>' if closed else "",
        around=_Around(more, _ORDER, template("elsewhere.html").substitute(), frame, words),
    )


_LINKS = (
    '<a href="/rules" target="_blank" rel="noopener">规则</a>'
    '<button id="go-on" type="button" aria-haspopup="dialog">换设备</button>'
)
_CLOSE = '<button id="close" type="button" aria-label="收起聊天窗口">×</button>'
_ORDER = (
    '<p id="order" hidden><span>这次说的订单：<b></b></span>'
    '<button type="button" aria-label="不是这个订单">×</button></p>'
)


@dataclass(frozen=True, slots=True)
class _Around:
    """What only the buyer's page has."""

    more: str = ""
    order: str = ""
    elsewhere: str = ""
    frame: Frame | None = None
    words: str = ""


def agent_page(title: str, version: str, limits: PageLimits, token: str) -> str:
    """The demo's agent page, with the one token that opens its chat."""
    return _chat(
        f"客服视角 · {title}",
        version,
        limits,
        role="agent",
        token=token,
        greeting=_command_hints(),
        links='<a href="/" target="_blank" rel="noopener">买家页面</a>',
        placeholder="输入命令，或点“回复”",
    )


def _chat(
    title: str,
    version: str,
    limits: PageLimits,
    *,
    role: str,
    greeting: str,
    links: str,
    placeholder: str,
    token: str = "",
    stages: str = "",
    demo: str = "",
    closed: str = "",
    around: _Around = _Around(),
) -> str:
    frame = around.frame
    return template("chat.html").substitute(
        title=escape(title),
        version=escape(version),
        role=role,
        token=escape(token),
        max_bytes=limits.max_bytes,
        max_text=limits.max_text,
        max_files=limits.max_files,
        greeting=greeting,
        links=links,
        placeholder=placeholder,
        stages=stages,
        demo=demo,
        closed=closed,
        more=around.more,
        words=f'<script src="{escape(around.words)}" defer></script>\n' if around.words else "",
        order=around.order,
        elsewhere=around.elsewhere,
        close=_CLOSE if frame else "",
        embed=f' data-parent="{escape(frame.parent)}"' if frame else "",
        lang="zh-CN",
        theme=f' data-theme="{escape(frame.theme)}"' if frame and frame.theme else "",
    )


def _greeting() -> str:
    entries = "".join(
        f'<button type="button" data-say="{word}"><b>{word}</b><span>{hint}</span></button>'
        for word, hint in _ENTRIES
    )
    return (
        '<h2 id="hello">您好，订单出了什么问题？</h2>'
        "<p>点一个按钮，或者一条消息说清楚：时间、订单号、发生了什么，附上截图。</p>"
        f'<div class="entries">{entries}</div>'
        '<div class="more"><button type="button" data-say="进度">查进度</button>'
        '<button type="button" data-say="规则">看规则</button>'
        '<button type="button" data-say="转人工">转人工</button></div>'
        '<p class="safe">所有处理都在这个页面里。'
        "客服不会加您私人好友，也不会要支付密码、验证码。</p>"
    )


def _command_hints() -> str:
    rows = "".join(
        f"<dt>{escape(command)}</dt><dd>{escape(does)}</dd>" for command, does in _COMMANDS
    )
    return (
        '<h2 id="hello">客服视角</h2>'
        "<p>新工单会出现在这里。点卡片下的按钮，或打命令；点“回复”写的话会转给买家。</p>"
        '<div class="entries"><button type="button" data-say="下一单"><b>下一单</b>'
        "<span>领取最急的</span></button>"
        '<button type="button" data-say="队列"><b>队列</b><span>还有哪些在等</span></button></div>'
        '<div class="more"><button type="button" data-say="帮助">全部命令</button>'
        '<button type="button" data-say="统计">统计</button></div>'
        f"<dl>{rows}</dl>"
    )


def _stages() -> str:
    names = "".join(f"<li>{stage_name(stage)}</li>" for stage in range(1, 5))
    return f'<ol id="stages" aria-label="处理进度">{names}</ol>'


def _demo_banner(demo: Demo) -> str:
    rows = "".join(
        f'<li><button type="button" data-copy="{escape(order_no)}" '
        f'aria-label="复制订单号 {escape(order_no)}">{escape(order_no)}</button>'
        f"<span>{escape(what)}</span></li>"
        for order_no, what in demo.samples
    )
    return (
        '<details class="card demo" open><summary>演示店铺：点订单号即可复制</summary>'
        f'<ul>{rows}</ul><p>扮演客服：<a href="/demo/agent" target="_blank" rel="noopener">'
        "打开客服视角</a></p></details>"
    )
