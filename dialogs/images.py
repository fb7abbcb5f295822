"""What the first bytes of a file say: type by content and size in pixels. Computing only."""

import io
import warnings
from dataclasses import dataclass

# A picture above this is refused before anything is decoded: 169 Mpx took 823 MB of memory
# (facts of Pillow 13, measured); a phone's longest scrolling screenshot has about 20 Mpx.
MAX_PIXELS = 60_000_000
MAX_BYTES = 20 * 1024 * 1024  # Telegram's download limit, the same for every door

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
)
_FORMATS = {
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/gif": "GIF",
    "image/bmp": "BMP",
    "image/webp": "WEBP",
}


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """`mime` by content ("" when it is no picture we read); `problem` as in Attachment."""

    mime: str
    width: int = 0
    height: int = 0
    problem: str = ""


def sniff(data: bytes) -> str:
    """The MIME type of picture bytes, by content; "" for anything else."""
    for magic, mime in _MAGIC:
        if data.startswith(magic):
            return mime
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypheif", b"ftyphevc"):
        return "image/heic"
    return ""


def image_facts(data: bytes) -> ImageFacts:
    """Type and size from the header alone; no pixel is decoded."""
    mime = sniff(data)
    if not mime:
        return ImageFacts("", problem="not_a_picture")
    if mime == "image/heic":
        return ImageFacts(mime)  # kept as it came; this desk cannot open it
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=(_FORMATS[mime],)) as image:
                width, height = image.size
    except Image.DecompressionBombError:
        return ImageFacts(mime, problem="too_big")
    except (OSError, ValueError, SyntaxError):  # what Pillow's parsers raise on broken headers
        return ImageFacts(mime, problem="broken")
    if width * height > MAX_PIXELS:
        return ImageFacts(mime, width, height, problem="too_big")
    return ImageFacts(mime, width, height)
