"""`kadesk inspect`: what the picture reader sees in files, for people or as JSON lines."""

import asyncio
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

from bot.pictures.reader import PictureReader, ocr_installed
from dialogs.pictures.reading import PictureReport
from dialogs.pictures.reuse import PictureIndex

KINDS_ZH = {
    "order_page": "订单截图",
    "payment_record": "支付流水",
    "chat_record": "沟通记录",
    "received_item": "实收商品截图",
    "error_screen": "错误界面截图",
    "other": "其他",
}
METHODS_ZH = {
    "alipay": "支付宝",
    "wechat": "微信支付",
    "qqpay": "QQ钱包",
    "bankcard": "银行卡",
    "balance": "余额",
}
ERRORS_ZH = {
    "used": "已被使用",
    "expired": "已过期",
    "not_found": "不存在或输错",
    "rule": "不符合区服、地区或活动规则",
    "topup_failed": "充值失败",
}
PROBLEMS = {
    "too_big": "太大（像素或字节超过上限） / too many pixels or bytes",
    "not_a_picture": "不是图片 / not a picture",
    "broken": "文件损坏 / broken file",
    "unsupported": "这种格式（HEIC）此处打不开，请转为 JPG 或重新截图 / use JPG instead",
    "too_slow": "处理超时 / took too long",
    "busy": "机器太忙，没看完，请再试 / the machine was too busy, try again",
    "gone": "读不到文件（不存在、是文件夹或没有权限） / missing or a folder",
    "worker_failed": "识图进程无法启动 / the reader could not be started",
}


def run_inspect(files: Sequence[Path], *, jsonl: bool = False, mark: Path | None = None) -> int:
    """Print what is seen in each file, in the given order.

    `mark` writes the (single) picture with what was read framed and card keys covered. Returns
    the exit code: 0, 1 when a file could not be looked at (people's output), 2 for wrong use.
    With `jsonl` a hostile file is a line with "error", and the code stays 0.
    """
    if mark is not None and (fault := _bad_mark(files, mark)):
        print(fault, file=sys.stderr)  # noqa: T201 - the command's own output
        return 2
    if not ocr_installed():
        text = "没有安装识图组件，只做基本检查 / without kadesk[ocr] only basic checks"
        print(text, file=sys.stderr)  # noqa: T201
    try:
        return asyncio.run(_inspect(files, jsonl=jsonl, mark=mark, out=sys.stdout))
    except OSError as error:  # the marked copy, or a pipe that nobody reads any more
        print(f"写不了 / cannot write: {error.strerror}: {mark or ''}", file=sys.stderr)  # noqa: T201
        return 1


def _bad_mark(files: Sequence[Path], mark: Path) -> str:
    """Why the marked copy cannot be made; "" when it can."""
    if len(files) != 1:
        return "--mark 只能配一张图片 / takes exactly one picture"
    if mark.resolve() == files[0].resolve():
        return "--mark 不能写在原图上，请另起文件名 / would overwrite the picture"
    if mark.is_dir() or not mark.parent.is_dir():
        return f"--mark 写不到 {mark}：文件夹不存在 / no such folder, or a folder itself"
    return ""


async def _inspect(files: Sequence[Path], *, jsonl: bool, mark: Path | None, out: TextIO) -> int:
    reader, index, failed = PictureReader(idle_seconds=3600, patience=4), PictureIndex(), False
    first: dict[str, str] = {}  # file -> the earliest that shows the same picture
    try:
        for path in files:
            report = await reader.look(path)
            earlier = index.find(report.print, limit=1) if report.checked else []
            changed = bool(earlier and earlier[0][1].changed)
            copy_of = earlier[0][0] if earlier else None
            copy_of = first.get(copy_of or "", copy_of)  # a copy of a copy: the first of them
            if report.checked:
                index.add(str(path), report.print)
                first[str(path)] = copy_of or str(path)
            failed = failed or bool(report.problem)
            if jsonl:
                line = as_line(path, report, copy_of, changed=changed)
                out.write(json.dumps(line, ensure_ascii=False) + "\n")
            else:
                out.write("\n".join(as_text(path, report, copy_of, changed=changed)) + "\n")
            out.flush()
            if mark is not None and not report.problem:
                await asyncio.to_thread(mark_picture, path, report, mark)
    finally:
        await reader.close()
    return 1 if failed and not jsonl else 0


def as_line(
    path: Path, report: PictureReport, copy_of: str | None, *, changed: bool
) -> dict[str, Any]:
    """One object of `kadesk inspect --jsonl`."""
    if report.problem:
        return {"file": str(path), "error": report.problem}
    read = report.reading
    return {
        "file": str(path),
        "kind": report.kind,
        "readable": report.readable,
        "order_no": read.order_no,
        "amount": None if read.amount is None else f"{read.amount:.2f}",
        "paid_at": paid_at_text(report),
        "method": read.method,
        "error_kind": read.error_kind,
        "duplicate_of": copy_of,
        "suspicious": report.suspicious or changed,
        "reasons": [*(f.code for f in report.flags), *(["copy_with_changes"] if changed else [])],
    }


def paid_at_text(report: PictureReport) -> str | None:
    """As printed, without a zone; seconds only when the page names them."""
    when = report.reading.paid_at
    if when is None:
        return None
    return when.isoformat(timespec="seconds" if report.seconds_printed else "minutes")


def as_text(
    path: Path, report: PictureReport, copy_of: str | None, *, changed: bool
) -> Iterable[str]:
    """Lines for people."""
    yield f"{path}"
    if report.problem:
        yield f"  没有识读：{PROBLEMS.get(report.problem, report.problem)}"
        return
    if not report.checked:
        yield f"  未识读（{report.width}×{report.height}）"
    else:
        clear = {True: "清楚", False: "看不清", None: "未判断"}[report.readable]
        yield f"  {KINDS_ZH[report.kind]}（{report.kind_confidence:.0%}）· {clear}"
    read = report.reading
    for name, text in (
        ("订单号", read.order_no),
        ("支付单号", read.payment_no),
        ("金额", None if read.amount is None else f"{read.amount:.2f}"),
        ("支付时间", (paid_at_text(report) or "").replace("T", " ")),
        ("支付方式", METHODS_ZH.get(read.method or "")),
        ("商品", report.product),
        ("错误类型", ERRORS_ZH.get(read.error_kind or "")),
        ("没看清", "、".join(report.illegible)),
        ("卡密", f"{len(report.card_keys)} 处，已遮盖" if report.card_keys else None),
        ("与之前相同", copy_of and f"{copy_of}{'（数值有改动）' if changed else ''}"),
    ):
        if text:
            yield f"  {name}：{text}"
    for flag in report.flags:
        yield f"  请人工看：{flag.text_zh}"


def mark_picture(source: Path, report: PictureReport, target: Path) -> None:
    """Write `source` as PNG with values framed green, doubts red, card keys covered."""
    from bot.pictures.staff_copy import marked

    target.write_bytes(marked(source.read_bytes(), report, values=True))
