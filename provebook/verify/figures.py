"""Compares figures pixel by pixel, and draws where they differ."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from .findings import DIFFERENT, EQUAL, SKIPPED, Finding
from .images import TEXTS
from .lines import compared
from .outputs import Without
from .pairing import Paired
from .runs import Image

FOLDER = "verification"
"""Of the artifacts that show differences."""
PALE, GAP = 0.25, 12
RED = (214, 39, 40)


class Figures:
    """The figures of two sides; what shows their differences comes into ``drawn``."""

    def __init__(self, scratch: Path, drawn: Path) -> None:
        self._scratch, self._drawn = scratch, drawn
        self._number = 0

    def compare(self, step: str, pairs: list[Paired], without: Without) -> list[Finding]:
        """Compare the images that the runs of a step have logged."""
        self._without = without
        found: list[Finding] = []
        equal: Counter[str] = Counter()  # by name of the run
        for pair in pairs:
            ours, theirs = pair.ours["images"], pair.theirs["images"]
            for name in dict.fromkeys([*ours, *theirs]):
                one = self._image(step, pair.name, name, ours.get(name), theirs.get(name))
                equal[pair.name.removesuffix(": ")] += one is None
                found += [one] if one else []
        same = [(of, count) for of, count in equal.items() if count]
        return found + [
            Finding(step, "figure", of, EQUAL, 0.0, count=count) for of, count in same
        ]

    def _image(
        self, step: str, run: str, name: str, ours: Image | None, theirs: Image | None
    ) -> Finding | None:
        """``None`` for one that is the same."""
        shown = f"{run}{name}"
        if ours is None or theirs is None:
            where = "notebook" if theirs is None else "project"
            return Finding(step, "figure", shown, DIFFERENT, None, f"only the {where} has it")
        one, other = (self._fetched(image) for image in (ours, theirs))
        if one.read_bytes() == other.read_bytes():
            return None
        if TEXTS.search(name):
            return self._drawing(step, shown, one, other)
        try:
            first, second = _pixels(one), _pixels(other)
        except Exception as error:
            why = (
                "no Pillow here" if isinstance(error, ImportError) else "Pillow cannot read it"
            )
            said = f"other bytes, and {why} to see whether it looks the same"
            return Finding(step, "figure", shown, SKIPPED, None, said)
        if first.shape != second.shape:
            sizes = [f"{image.shape[1]}×{image.shape[0]}" for image in (first, second)]
            said = f"{sizes[0]} pixels in the notebook, {sizes[1]} in the project"
        elif not (parted := (first != second).any(axis=2)).any():
            return None
        else:
            gap = abs(first.astype(int) - second.astype(int)).max()
            said = f"{parted.sum():,} of {parted.size:,} pixels differ, by up to {gap} of 255"
        self._number += 1
        file = f"{self._number}_{step}.png"
        _draw(first, second, self._drawn / file)
        return Finding(step, "figure", shown, DIFFERENT, None, said, image=f"{FOLDER}/{file}")

    def _drawing(self, step: str, shown: str, one: Path, other: Path) -> Finding | None:
        """Drawings and pages are texts."""
        lines = [file.read_text("utf-8", "replace").splitlines() for file in (one, other)]
        _, pairs = compared(lines[0], lines[1], self._without)
        parted = [pair for pair in pairs if not pair.is_noise]
        if not parted:
            return None
        told = f"{len(parted)} of its {len(lines[0])} lines differ, first {parted[0].at + 1}"
        return Finding(step, "figure", shown, DIFFERENT, None, told)

    def _fetched(self, image: Image) -> Path:
        if not image["run"]:
            return Path(image["path"])
        from mlflow import MlflowClient

        client = MlflowClient(tracking_uri=image["uri"])
        folder = self._scratch / image["run"]
        folder.mkdir(parents=True, exist_ok=True)
        return Path(client.download_artifacts(image["run"], image["path"], str(folder)))


def _pixels(file: Path) -> Any:
    """Height × width × 4 bytes; what is seen through shows white."""
    import numpy
    from PIL import Image as Pillow  # noqa: PLC0415 - may be missing

    with Pillow.open(file) as image:
        return numpy.asarray(image.convert("RGBA"))


def _draw(ours: Any, theirs: Any, file: Path) -> None:
    """Notebook, project, and where they differ in red on the pale notebook, side by side."""
    import numpy
    from PIL import Image as Pillow  # noqa: PLC0415 - may be missing

    height = max(ours.shape[0], theirs.shape[0])
    width = max(ours.shape[1], theirs.shape[1])
    one, other = (_on_white(image, height, width) for image in (ours, theirs))
    marked = 255 - (255 - one) * PALE
    marked[(one != other).any(axis=2)] = RED
    gap = numpy.full((height, GAP, 3), 255.0)
    whole = numpy.concatenate([one, gap, other, gap, marked], axis=1)
    file.parent.mkdir(parents=True, exist_ok=True)
    Pillow.fromarray(whole.round().astype("uint8")).save(file)


def _on_white(image: Any, height: int, width: int) -> Any:
    import numpy

    whole = numpy.full((height, width, 3), 255.0)
    opaque = image[..., 3:] / 255.0
    whole[: image.shape[0], : image.shape[1]] = image[..., :3] * opaque + 255 * (1 - opaque)
    return whole
