"""The copy of a picture that staff see: card keys covered, doubtful places framed."""

import io

from dialogs.pictures.reading import PictureReport

STAFF_COPY = "staff_copy"  # flag "staff_copy:<sha256>" of a piece of evidence


def needs_copy(report: PictureReport) -> bool:
    """Whether the original must not, or need not, be shown as it came."""
    return bool(report.card_keys) or any(flag.box for flag in report.flags)


def marked(data: bytes, report: PictureReport, *, values: bool = False) -> bytes:
    """A PNG with card keys covered and doubts framed red; `values` frames what was read green.

    Only for a picture that the worker accepted: it is decoded here. Raises OSError or ValueError
    when that fails all the same.
    """
    from PIL import ImageDraw

    from bot.pictures.ocr_worker import opened, turned  # the size and turn that the boxes refer to

    image = turned(opened(data)[0], report.turned)
    draw = ImageDraw.Draw(image)
    wide = max(2, image.width // 300)
    for box in report.card_keys:
        draw.rectangle(box, fill=(40, 40, 40))
    for box in report.boxes.values() if values else ():
        draw.rectangle(box, outline=(0, 150, 60), width=wide)
    for flag in report.flags:
        if flag.box:
            draw.rectangle(flag.box, outline=(220, 30, 30), width=wide)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def shown(sha256: str, flags: tuple[str, ...]) -> str:
    """What staff are shown of a piece of evidence: its copy when there is one."""
    copies = [flag.partition(":")[2] for flag in flags if flag.startswith(f"{STAFF_COPY}:")]
    return copies[0] if copies else sha256
