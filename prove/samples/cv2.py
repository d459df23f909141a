"""Pictures as arrays."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

from ..adapters import arrays as arrays
from .base import Samples


def colored() -> Any:
    """Three channels."""
    return np.arange(300, dtype=np.uint8).reshape(10, 10, 3)


def gray() -> Any:
    """One channel, with a square in it."""
    image = np.zeros((10, 10), np.uint8)
    image[2:7, 2:7] = 200
    return image


def square() -> Any:
    """Points of a contour."""
    return np.array([[[1, 1]], [[1, 5]], [[5, 5]], [[5, 1]]], np.int32)


def written() -> str:
    """A file of a picture."""
    cv2.imwrite("picture.png", colored())
    return "picture.png"


TUPLES = [
    f"cv2.{name}"
    for name in [
        "RQDecomp3x3",
        "buildOpticalFlowPyramid",
        "findContours",
        "findContoursLinkRuns",
        "floodFill",
        "imdecodeWithMetadata",
        "imdecodeanimation",
        "imdecodemulti",
    ]
]

CV2 = Samples(
    pool={
        "*": [
            gray,
            lambda: 1,
            colored,
            lambda: (3, 3),
            lambda: 0.5,
            square,
            lambda: np.eye(3),
            lambda: (1, 2, 3),
            lambda: [gray(), gray()],
            lambda: "name",
            lambda: np.eye(2, 3),
        ],
    },
    calls={
        "cv2.patchNaNs": [lambda: (np.array([[np.nan, 1.0]], np.float32),)],
        "cv2.imread": [lambda: (written(),)],
        "cv2.imwrite": [lambda: ("out.png", colored())],
        "cv2.rectangle": [lambda: (colored(), (1, 1), (5, 5), (9, 9, 9), 2)],
        "cv2.line": [lambda: (colored(), (1, 1), (5, 5), (9, 9, 9), 2)],
        "cv2.arrowedLine": [lambda: (colored(), (1, 1), (5, 5), (9, 9, 9))],
        "cv2.circle": [lambda: (colored(), (5, 5), 2, (9, 9, 9), -1)],
        "cv2.ellipse": [lambda: (colored(), (5, 5), (3, 2), 0, 0, 360, (9, 9, 9))],
        "cv2.putText": [lambda: (colored(), "a", (1, 8), 0, 0.4, (9, 9, 9))],
        "cv2.polylines": [lambda: (colored(), [square()], True, (9, 9, 9))],
        "cv2.fillPoly": [lambda: (colored(), [square()], (9, 9, 9))],
        "cv2.fillConvexPoly": [lambda: (colored(), square(), (9, 9, 9))],
        "cv2.drawContours": [lambda: (colored(), [square()], -1, (9, 9, 9))],
        "cv2.drawMarker": [lambda: (colored(), (5, 5), (9, 9, 9))],
        "cv2.cvtColor": [lambda: (colored(), 6), lambda: (colored(), 4, colored())],
        "cv2.resize": [lambda: (colored(), (4, 4)), lambda: (colored(), (10, 10))],
        "cv2.threshold": [lambda: (gray(), 100, 255, 0), lambda: (gray(), 100, 255, 0, gray())],
        "cv2.GaussianBlur": [lambda: (gray(), (3, 3), 0), lambda: (gray(), (3, 3), 0, gray())],
        "cv2.Canny": [lambda: (gray(), 50, 150)],
        "cv2.findContours": [lambda: (gray(), 1, 2)],
        "cv2.normalize": [
            lambda: (gray().astype(float), None, 0, 1, 32),
            lambda: (gray().astype(float), np.zeros((10, 10)), 0, 1, 32),
        ],
        "cv2.warpAffine": [lambda: (gray(), np.eye(2, 3), (10, 10))],
        "cv2.warpPerspective": [lambda: (gray(), np.eye(3), (10, 10))],
        "cv2.flip": [lambda: (gray(), 1), lambda: (gray(), 1, gray())],
        "cv2.merge": [lambda: ([gray(), gray()],)],
        "cv2.split": [lambda: (colored(),), lambda: (gray(),)],
        "cv2.addWeighted": [lambda: (gray(), 0.5, gray(), 0.5, 0)],
        "cv2.floodFill": [lambda: (gray(), None, (3, 3), 9)],
        "cv2.watershed": [lambda: (colored(), gray().astype(np.int32))],
        "cv2.kmeans": [
            lambda: (np.arange(8, dtype=np.float32), 2, None, (3, 5, 1.0), 2, 0),
        ],
        "cv2.morphologyEx": [lambda: (gray(), 2, np.ones((3, 3), np.uint8))],
        "cv2.filter2D": [lambda: (gray(), -1, np.ones((3, 3)))],
        "cv2.calcHist": [lambda: ([gray()], [0], None, [4], [0, 256])],
        "cv2.inRange": [lambda: (gray(), 10, 250)],
        "cv2.matchTemplate": [lambda: (gray(), gray()[2:5, 2:5].copy(), 0)],
        "cv2.distanceTransform": [lambda: (gray(), 2, 3)],
        "cv2.connectedComponents": [lambda: (gray(),)],
        "cv2.connectedComponentsWithStats": [lambda: (gray(),)],
        "cv2.copyMakeBorder": [lambda: (gray(), 1, 1, 1, 1, 0)],
        "cv2.randn": [lambda: (np.zeros((2, 2)), 0, 1)],
        "cv2.randu": [lambda: (np.zeros((2, 2)), 0, 1)],
        "cv2.grabCut": [
            lambda: (
                colored(),
                np.zeros((10, 10), np.uint8),
                (1, 1, 7, 7),
                np.zeros((1, 65)),
                np.zeros((1, 65)),
                1,
                0,
            )
        ],
    },
    gaps=dict.fromkeys(
        TUPLES, "a tuple of what it finds: as one array, a part of it is not told from another"
    ),
)
