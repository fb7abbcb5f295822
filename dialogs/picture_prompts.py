"""What the bot says about pictures: which counts as what, which is unclear, who says otherwise."""

from dialogs.conversation import Conversation
from dialogs.looked import UNCHECKED
from dialogs.messages import Line
from dialogs.prompts import HUMAN, Lines, Rows, draft_button, kind_line
from rules.case import EVIDENCE_KINDS, CaseFacts, EvidenceFacts
from rules.policy import Policy

NAMED_PICTURES = 8  # more than these are counted by kind
DOUBTFUL_PICTURES, LIKELY_KINDS = 2, 3  # offered in one message: more would be a keyboard


def evidence_line(facts: CaseFacts, policy: Policy) -> Lines:
    """收到 3 张: which picture counts as what, and whether they are still being looked at."""
    if not facts.evidence:
        return ()
    items = tuple(
        Line("evidence.item", {"n": n, "kind": _file_line(item)})
        for n, item in enumerate(facts.evidence, 1)
    )
    if len(items) > NAMED_PICTURES:
        lines = [_counted_line(item) for item in facts.evidence]
        kinds = {line.key: line for line in lines}.values()
        items = tuple(
            Line("evidence.count", {"kind": kind, "count": lines.count(kind)}) for kind in kinds
        )
    got = Line("evidence.got", {"count": len(facts.evidence), "items": items})
    waiting = any(_waits(item, policy) for item in facts.evidence)
    return (got, Line("evidence.looking")) if waiting else (got,)


def unclear_line(
    facts: CaseFacts, sha256: str, illegible: tuple[str, ...], policy: Policy
) -> Lines:
    """第 2 张看不清: what could not be read and how to take it; once it is enough, only thanks."""
    n, item = next((n, e) for n, e in enumerate(facts.evidence, 1) if e.sha256 == sha256)
    tries = sum(e.readable is False and e.kind == item.kind for e in facts.evidence)
    values = {"n": n, "what": illegible or (Line("evidence.text"),)}
    if tries >= policy.evidence.unreadable_tries:
        return (Line("evidence.unclear_kept", values),)
    rule = policy.rule_of(facts).item(item.kind)
    how = Line("ask.evidence_how", {"kind": kind_line(item.kind), "how": rule.how if rule else ""})
    return (Line("evidence.unclear", values), *((how,) if rule and rule.how else ()))


def _file_line(item: EvidenceFacts) -> Line:
    line = _counted_line(item)
    return Line("kind.doubtful", {"kind": line}) if _doubtful(item) else line


def _counted_line(item: EvidenceFacts) -> Line:
    return kind_line(item.kind) if item.is_picture else Line(f"kind.{item.flags[0]}")


def _waits(item: EvidenceFacts, policy: Policy) -> bool:
    """Whether a picture is still to be looked at."""
    unseen = item.is_picture and item.readable is None and UNCHECKED not in item.flags
    return unseen and policy.evidence.read_pictures


def _doubtful(item: EvidenceFacts) -> bool:
    """Looked at, but neither the reader nor the buyer has said for sure what it is."""
    return bool(item.maybe) and item.kind_source in ("assumed", "asked")


def name_of(item: EvidenceFacts) -> str:
    """What buttons call a picture; its place in the list changes with /undo."""
    return item.sha256[:8]


def kind_rows(conversation: Conversation, policy: Policy) -> Rows:
    """One tap says what a doubtful picture is; others can be put right with a second one."""
    pictures = [(n, e) for n, e in enumerate(conversation.facts.evidence, 1) if e.is_picture]
    doubtful = [(n, item) for n, item in pictures if _doubtful(item)][:DOUBTFUL_PICTURES]
    rows = [
        tuple(
            draft_button(conversation, f"kind:{name_of(item)}:{kind}", "button.is_kind", n=n,
                         kind=kind_line(kind))
            for kind in list(dict.fromkeys((item.kind, *item.maybe)))[:LIKELY_KINDS]
        )
        for n, item in doubtful
    ]  # fmt: skip
    if any(_waits(item, policy) for _, item in pictures):
        return tuple(rows)  # what they are is not known yet
    others = [(n, item) for n, item in pictures if not _doubtful(item)]
    if len(others) == 1:
        ((n, item),) = others
        values = {"n": n, "kind": kind_line(item.kind)}
        wrong = draft_button(conversation, f"pic:{name_of(item)}", "button.not_kind", **values)
        rows.append((wrong,))
    elif others:
        rows.append((draft_button(conversation, "fix:evidence", "button.wrong_kind"),))
    return tuple(rows)


def ask_pictures(
    conversation: Conversation, index: int | None, policy: Policy
) -> tuple[Lines, Rows]:
    """Which picture was taken for the wrong thing, or what picture `index` (from 0) is."""
    if index is None:
        choices = tuple(
            draft_button(conversation, f"pic:{name_of(item)}", "button.picture", n=n)
            for n, item in enumerate(conversation.facts.evidence[:NAMED_PICTURES], 1)
        )
        back = draft_button(conversation, "back", "button.back")
        lines = (*evidence_line(conversation.facts, policy), Line("ask.which_picture"))
        return lines, (choices, (back, HUMAN))
    name = name_of(conversation.facts.evidence[index])
    kinds = tuple(
        draft_button(conversation, f"kind:{name}:{kind}", f"kind.{kind}")
        for kind in EVIDENCE_KINDS
    )
    return (Line("ask.kind", {"n": index + 1}),), (kinds[:3], kinds[3:], (HUMAN,))
