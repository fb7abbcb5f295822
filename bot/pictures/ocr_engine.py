"""Text lines of a picture: PP-OCRv6 (the models inside the rapidocr wheel) on onnxruntime.

Imported only inside the worker process: onnxruntime, OpenCV and numpy cost about 150 MB.
The two models are run directly instead of through `RapidOCR()`, because only then every
character's own probability is known (a line's mean hides one doubtful digit of twenty), the
crops come from the full picture although detection ran on a small one, and a picture full of
text can be cut off by time. Pre- and postprocessing follow rapidocr 3.10 (Apache-2.0), whose
package is only asked where its models lie.
"""

import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import onnxruntime

from dialogs.pictures.lines import TextLine

DETECT_SIDE = 1216  # long side for detection; no number lost against 2340, and a third of the time
PHONE_SIDE = 1024  # of a phone's tall page, whose print is large beside its width
MAX_BOXES = 160  # a page of small print has about 120 lines; more is no evidence
REC_HEIGHT = 48  # what the recognition model was trained on
BATCH = 4  # lines of like width; larger batches pad more than they save
NARROW = 2.5  # a crop is padded to this width : height at least, not to the 6.7 of training


def models() -> tuple[Path, Path]:
    """(detection, recognition) model files shipped with rapidocr. Raise FileNotFoundError."""
    spec = find_spec("rapidocr")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("rapidocr is not installed")
    folder = Path(spec.submodule_search_locations[0]) / "models"
    found = [sorted(folder.glob(f"*_{part}_*.onnx")) for part in ("det", "rec")]
    if not all(found):
        raise FileNotFoundError("rapidocr has no bundled models")
    return found[0][-1], found[1][-1]


class Sideways(Exception):
    """The page lies on its side."""


class Engine:
    """Both models loaded; `lines()` reads one picture."""

    def __init__(self, threads: int = 2) -> None:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        options.enable_cpu_mem_arena = False  # the arena keeps the largest picture for ever
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        detect, recognise = models()
        run = ["CPUExecutionProvider"]
        self._detect = onnxruntime.InferenceSession(str(detect), options, providers=run)
        self._recognise = onnxruntime.InferenceSession(str(recognise), options, providers=run)
        letters = self._recognise.get_modelmeta().custom_metadata_map["character"].splitlines()
        self._letters = ["", *letters, " "]

    def detect(self, picture: Any) -> list[tuple[Any, float]]:
        """(quadrilateral, score) of every text line, top to bottom. `picture`: RGB, uint8."""
        height, width = picture.shape[:2]
        side = PHONE_SIDE if 1.6 * width < height < 2.5 * width else DETECT_SIDE
        scale = min(1.0, side / max(height, width))
        size = [max(32, round(side * scale / 32) * 32) for side in (width, height)]
        small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 0.7 else 1)
        tensor = (small[:, :, ::-1].astype(np.float32) / 255 - 0.5) / 0.5
        feed = {self._detect.get_inputs()[0].name: tensor.transpose(2, 0, 1)[None]}
        chance = self._detect.run(None, feed)[0][0, 0]
        found = _boxes(chance, width / size[0], height / size[1])
        return sorted(found, key=lambda item: (item[0][:, 1].min(), item[0][:, 0].min()))

    def lines(self, picture: Any, until: float, *, turnable: bool = False) -> list[TextLine]:
        """The text of `picture` (RGB, uint8); stops adding lines at `until` (CPU time).

        Raises Sideways before reading when most lines stand upright and `turnable`.
        """
        found = self.detect(picture)[:MAX_BOXES]
        if turnable and _sideways([box for box, _ in found]):
            raise Sideways
        crops = [upright(picture, box) for box, _ in found]
        order = sorted(range(len(crops)), key=lambda i: crops[i].shape[1] / crops[i].shape[0])
        texts: dict[int, TextLine] = {}
        for start in range(0, len(order), BATCH):
            if time.process_time() > until:
                break
            group = order[start : start + BATCH]
            for index, (text, sure, at) in zip(
                group, self.read([crops[i] for i in group]), strict=True
            ):
                box, score = found[index]
                texts[index] = TextLine(
                    text, tuple((float(x), float(y)) for x, y in box), sure, at, score
                )
        return [texts[i] for i in sorted(texts)]

    def certainty(self, picture: Any, lines: int = 6) -> float:
        """How well some lines of `picture` can be read, 0 to 1; low when it is upside down."""
        found = sorted(self.detect(picture), key=lambda f: f[0][:, 0].min() - f[0][:, 0].max())
        crops = [upright(picture, box) for box, _ in found[:lines]]
        sure = [s for _, each, _ in (self.read(crops) if crops else []) for s in each]
        return sum(sure) / len(sure) if sure else 0.0

    def read(self, crops: list[Any]) -> list[tuple[str, tuple[float, ...], tuple[float, ...]]]:
        """(text, probability of each character, its place 0..1 along the crop) of each crop."""
        ratio = max(NARROW, *(c.shape[1] / c.shape[0] for c in crops))
        width = int(REC_HEIGHT * min(ratio, 60))
        batch = np.zeros((len(crops), 3, REC_HEIGHT, width), np.float32)
        used = []
        for row, crop in enumerate(crops):
            wide = min(width, int(np.ceil(REC_HEIGHT * crop.shape[1] / crop.shape[0])))
            small = cv2.resize(crop, (max(wide, 1), REC_HEIGHT))[:, :, ::-1]
            batch[row, :, :, :wide] = (small.transpose(2, 0, 1).astype(np.float32) / 255 - 0.5) * 2
            used.append(max(wide, 1) / width)
        probs = self._recognise.run(None, {self._recognise.get_inputs()[0].name: batch})[0]
        return [self._decode(p, share) for p, share in zip(probs, used, strict=True)]

    def _decode(self, probs: Any, share: float) -> Any:
        best, sure = probs.argmax(1), probs.max(1)
        keep = [i for i in range(len(best)) if best[i] and (i == 0 or best[i] != best[i - 1])]
        steps = len(best) * share
        return (
            "".join(self._letters[best[i]] for i in keep),
            tuple(round(float(sure[i]), 4) for i in keep),
            tuple(round(min((i + 0.5) / steps, 1.0), 4) for i in keep),
        )


def _sideways(boxes: list[Any]) -> bool:
    """Whether most lines stand upright."""
    sides = [(np.ptp(box[:, 0]), np.ptp(box[:, 1])) for box in boxes]
    tall = sum(high > 1.6 * wide for wide, high in sides)
    wide = sum(wide > 1.6 * high for wide, high in sides)
    return bool(tall >= 3 and tall > 1.5 * wide)


def _boxes(chance: Any, wide: float, high: float) -> list[tuple[Any, float]]:
    """Quadrilaterals (clockwise from the top left) around the spots where text is likely."""
    spots = cv2.dilate((chance > 0.3).astype(np.uint8), np.ones((2, 2), np.uint8))
    outlines, _ = cv2.findContours(spots, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for outline in outlines[:600]:
        centre, (w, h), turn = cv2.minAreaRect(outline)
        if min(w, h) < 3 or (score := _mean_in(chance, outline)) < 0.5:
            continue
        grow = 2 * 1.6 * w * h / (2 * (w + h))  # the model was trained on shrunken boxes
        points = cv2.boxPoints((centre, (w + grow, h + grow), turn))
        left = sorted(points[np.argsort(points[:, 0])[:2]].tolist(), key=lambda p: p[1])
        right = sorted(points[np.argsort(points[:, 0])[2:]].tolist(), key=lambda p: p[1])
        quad = np.array([left[0], right[0], right[1], left[1]], np.float32)
        limit = [chance.shape[1] * wide, chance.shape[0] * high]
        found.append((np.clip(quad * [wide, high], 0, limit).astype(np.float32), score))
    return found


def _mean_in(chance: Any, outline: Any) -> float:
    x, y, w, h = cv2.boundingRect(outline)
    mask = np.zeros((h, w), np.uint8)
    box = cv2.boxPoints(cv2.minAreaRect(outline)) - [x, y]
    cv2.fillPoly(mask, [box.astype(np.int32)], 1)
    return float(cv2.mean(np.ascontiguousarray(chance[y : y + h, x : x + w]), mask)[0])


def upright(picture: Any, box: Any) -> Any:
    """The line cut out and set upright; a tall box is turned to lie."""
    sides = [float(np.linalg.norm(box[i] - box[(i + 1) % 4])) for i in range(4)]
    wide, high = int(max(sides[0], sides[2], 2)), int(max(sides[1], sides[3], 2))
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    matrix = cv2.getPerspectiveTransform(box, corners)
    cut = cv2.warpPerspective(
        picture, matrix, (wide, high), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.rot90(cut) if high >= 1.5 * wide else cut
