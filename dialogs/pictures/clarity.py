"""Whether a person could read what matters, judged on the text regions and not on the picture.

Sharpness of a whole picture says little: a sharp gallery frame, a watermark or block noise around
a blurred page looks sharp, and a sparse page looks blurred. What a good OCR reads with confidence
a person reads too; text that is there but was not read is what counts against a picture.
"""

import re
from dataclasses import dataclass

from dialogs.pictures.layout import Cell, Page

_CHROME = re.compile(  # what a gallery, a viewer or a phone prints around a picture
    r"^(?:发送|编辑|收藏|删除|更多|分享|原图|下载|保存|转发|查看原图|取消|返回|完成|\W?\d{1,4}\s?/\s?\d{1,4}|"
    r"今天|昨天|相册|照片|智能提取|提取文字|添加到|识图|\W)$"
)
_STATUS_BAR = re.compile(
    r"\d{1,2}:\d\d|\d+%|[KM]B/s|[45]G|HD|中国(?:移动|联通|电信)|WiFi", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clarity:
    """Readable characters, and how many more are there without being readable."""

    read: float
    garbled: float
    sure: float = 1.0  # mean certainty of all letters

    @property
    def share(self) -> float:
        return self.read / (self.read + self.garbled) if self.read + self.garbled else 0.0


def clarity_of(page: Page) -> Clarity:
    """Count the letters of the page itself, without status bar, gallery frame and watermarks."""
    read = garbled = 0.0
    certain: list[float] = []
    for cell in page.cells:
        if around(cell, page):
            continue
        sure = cell.line.sure
        mean = sum(sure) / len(sure) if sure else 0.0
        certain += sure if len(cell.text) > 1 else ()
        wide = cell.right - cell.left
        if mean >= 0.8 and len(cell.text) >= 2:
            read += _weight(cell.text)
        elif mean < 0.72 and wide > 1.3 * cell.height and cell.height < 0.12 * page.height:
            garbled += max(2.0, min(wide / max(cell.height, 1.0), 24.0))
    mean_all = sum(certain) / len(certain) if certain else 0.0
    return Clarity(round(read, 1), round(garbled, 1), round(mean_all, 3))


def around(cell: Cell, page: Page) -> bool:
    if _CHROME.match(cell.text):
        return True
    return cell.y < 0.05 * page.height and bool(_STATUS_BAR.search(cell.text))


def _weight(text: str) -> float:
    wide = len(re.findall(r"[\u3400-\u9fff]", text))
    return wide + 0.5 * len(re.findall(r"[A-Za-z0-9]", text))


def in_gallery(page: Page) -> bool:
    """Whether a gallery or viewer frames the picture, so that its outer clock says nothing."""
    return sum(bool(_CHROME.match(c.text)) and len(c.text) > 1 for c in page.cells) >= 3
