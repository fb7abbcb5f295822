"""What changed between two versions of the rule book, in words: "到账失败 时限：24 → 12 小时"."""

from collections.abc import Iterator
from dataclasses import dataclass

from rules.case import CASE_TYPES, EVIDENCE_KINDS
from rules.case_rules import CaseRule, ProductRule
from rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Change:
    """`public`: buyers may read it. Limits against abuse and staff's own matters are not."""

    zh: str
    en: str
    public: bool = True


@dataclass(frozen=True, slots=True)
class _Row:
    """One thing a rule book says. `long`: a text; that it changed is said, not how."""

    zh: str
    en: str
    value: str
    value_en: str
    public: bool = True
    long: bool = False


def changes(old: Policy, new: Policy) -> tuple[Change, ...]:
    """Everything that differs, in the order of the rule book."""
    before, after = dict(_rows(old)), dict(_rows(new))
    found = []
    for key in (*before, *(key for key in after if key not in before)):
        was, now = before.get(key), after.get(key)
        if was is None or now is None or (was.value, was.value_en) != (now.value, now.value_en):
            found.append(_change(was, now))
    return tuple(found)


def _change(was: _Row | None, now: _Row | None) -> Change:
    row = now or was
    assert row is not None
    if was is None:
        zh, en = f"新增 {row.zh}：{row.value}", f"New: {row.en}: {row.value_en}"
    elif now is None:
        zh, en = f"取消 {row.zh}（原为 {row.value}）", f"Removed: {row.en} (was {row.value_en})"
    else:
        zh = f"{row.zh}：{was.value} → {row.value}"
        en = f"{row.en}: {was.value_en} → {row.value_en}"
    if row.long:
        word, word_en = ("新增", "new") if was is None else ("取消", "removed")
        if was is not None and now is not None:
            word, word_en = "措辞有调整", "wording changed"
        zh, en = f"{row.zh}：{word}", f"{row.en}: {word_en}"
    return Change(zh, en, row.public)


_Rows = Iterator[tuple[str, _Row]]


def _rows(policy: Policy) -> _Rows:
    for case in CASE_TYPES:
        rule = policy.cases[case]
        yield from _case_rows(f"cases.{case}", rule, rule.label, rule.label_en)
    for product in policy.products:
        yield from _product_rows(product, policy)
    yield from _figure_rows(policy)
    for kind in EVIDENCE_KINDS:
        item = policy.evidence_items.get(kind)
        if item is not None:
            label = f"凭证「{item.label}」的截图方法"
            text = _Row(label, f"how to take {item.label_en}", item.how, item.how_en, long=True)
            yield f"evidence.{kind}.how", text
    for code, reason in policy.reject_reasons.items():
        label, english = f"驳回原因「{reason.label}」", f"reason of refusal {code}"
        texts = _Row(label, english, reason.text, reason.text_en, long=True)
        yield f"reject_reasons.{code}", texts
    yield from _inner_rows(policy)


def _case_rows(key: str, rule: CaseRule, zh: str, en: str) -> _Rows:
    def row(
        name: str,
        label: str,
        english: str,
        words: tuple[str, str],
        *,
        public: bool = True,
        long: bool = False,
    ) -> _Rows:
        whole = _Row(f"{zh} {label}", f"{en}, {english}", *words, public=public, long=long)
        yield f"{key}.{name}", whole

    yield from row("window", "时限", "window", window_words(rule))
    lists = ((True, "必需凭证", "required"), (False, "选填凭证", "optional"))
    for required, label, english in lists:
        items = [item for item in rule.evidence if item.required is required]
        kinds = "、".join(item.label for item in items) or "不需要"
        kinds_en = ", ".join(item.label_en for item in items) or "none"
        yield from row(f"evidence.{required}", label, english, (kinds, kinds_en))
    entries = {"refund": ("退款", "refund"), "after_sales": ("售后", "after-sales")}
    yield from row("entry", "入口", "entry", entries[rule.entry])
    if minutes := rule.promised_delivery_minutes:
        words = (f"付款后 {minutes} 分钟", f"{minutes} minutes from payment")
        yield from row("promise", "承诺到账", "promised delivery", words)
    said = (rule.window_text, rule.window_text_en)
    if rule.window_hours is not None:  # the figure is told above; here only the words count
        said = (said[0].replace(f"{rule.window_hours:g}", "N"),) * 2
    yield from row("window_text", "时限说明", "words of the window", said, long=True)
    yield from row(
        *("liability", "责任说明", "liability"), (rule.liability, rule.liability_en), long=True
    )
    questions = "；".join(rule.questions)
    inner = ("questions", "审核问题", "reviewers' questions")
    yield from row(*inner, (questions, questions), long=True, public=False)
    mode = str(rule.auto_review).lower()
    yield from row("auto_review", "自动审核", "automatic review", (mode, mode), public=False)


def _product_rows(product: ProductRule, policy: Policy) -> _Rows:
    """What the product says otherwise than its case types."""
    key, name = f"products.{product.name}", f"商品「{product.name}」"
    english = f"product {product.name}"
    yield f"{key}.match", _Row(f"{name}的识别词", f"words of {english}", *_twice(product.match))
    if not product.refundable_after_view:
        seen = ("不能因不想要而退款", "no change-of-mind returns")
        yield f"{key}.view", _Row(f"{name}查看卡密后", f"{english}, once viewed", *seen)
    for code in CASE_TYPES:
        rule = product.cases[code]
        labels = (f"{name}{rule.label}", f"{english}, {rule.label_en}")
        below = dict(_case_rows("", policy.cases[code], "", ""))
        for one, row in _case_rows(f"{key}.{code}", rule, *labels):
            same = below.get(one.removeprefix(f"{key}.{code}"))
            if same is None or same.value != row.value:
                yield one, row


def _twice(words: tuple[str, ...]) -> tuple[str, str]:
    return "、".join(words), ", ".join(words)


def _figure_rows(policy: Policy) -> _Rows:
    """The figures of the promises that every buyer reads."""
    review, refund, follow = policy.review, policy.refund, policy.follow_up
    working = ("个工作日", "working days")
    hours, days = ("小时", "hours"), ("天", "days")
    for key, zh, en, figure, unit in (
        ("review", "审核", "review", review.working_days, working),
        ("extended", "延长后的审核", "extended review", review.extended_working_days, working),
        ("mediation", "调解", "mediation", review.mediation_working_days, working),
        (
            "statement",
            "调解时的陈述",
            "time for both sides",
            review.mediation_statement_hours,
            hours,
        ),
        ("send", "通过后打款", "money sent within", refund.send_hours, hours),
        ("arrival", "到账", "arrival", refund.arrival_hours, hours),
        ("bank", "银行卡到账", "arrival at a bank", refund.bankcard_working_days, working),
        ("every", "主动告知进度的间隔", "progress note every", follow.every_hours, hours),
        ("expires", "等待补件", "time for more evidence", follow.buyer_expires_hours, hours),
        ("appeal", "申诉期", "time to appeal", follow.appeal_days, days),
        ("reopen", "重开期", "time to reopen", follow.reopen_days, days),
    ):
        yield f"figure.{key}", _Row(zh, en, f"{figure:g} {unit[0]}", f"{figure:g} {unit[1]}")


def _inner_rows(policy: Policy) -> _Rows:
    """What only the shop is told."""
    auto, follow = policy.auto_review, policy.follow_up
    for name in auto.__dataclass_fields__:
        value = str(getattr(auto, name)).lower()
        yield f"auto.{name}", _Row(f"自动审核 {name}", f"auto review {name}", value, value, False)
    quiet = "–".join(f"{at:%H:%M}" for at in follow.quiet_hours or ()) or "-"
    yield "quiet", _Row("夜间不打扰", "quiet hours", quiet, quiet, public=False)
    for key, zh, value in (
        ("tz", "时区", policy.timezone),
        ("workdays", "额外上班日", _dates(policy.calendar.extra_workdays)),
        ("holidays", "额外放假日", _dates(policy.calendar.extra_holidays)),
        ("tries", "看不清可重发", str(policy.evidence.unreadable_tries)),
        ("pictures", "最多图片", str(policy.evidence.max_pictures)),
        ("read", "自动看图", str(policy.evidence.read_pictures).lower()),
    ):
        yield key, _Row(zh, key, value, value, public=False)


def _dates(days: frozenset[object]) -> str:
    return "、".join(sorted(map(str, days))) or "-"


def window_words(rule: CaseRule) -> tuple[str, str]:
    """("付款后 24 小时", "24 hours from payment"), or that there is none."""
    if rule.window_hours is None:
        return "没有时限", "no time limit"
    hours = f"{rule.window_hours:g}"
    start = {"payment": ("付款", "payment"), "delivery": ("发货", "delivery")}[rule.window_from]
    unit = "hour" if rule.window_hours == 1 else "hours"
    return f"{start[0]}后 {hours} 小时", f"{hours} {unit} from {start[1]}"
