"""Names of functions of torchvision that it asks for, where its compiled part is missing."""

from __future__ import annotations

import importlib

import torch

NAMES = ("nms", "qnms")


def named() -> list[object]:
    """Libraries in which they are defined, for as long as these are kept."""
    try:
        importlib.import_module("torchvision")
    except RuntimeError:
        made = torch.library.Library("torchvision", "FRAGMENT")
        for name in NAMES:
            made.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
        return [made]
    except ImportError:
        pass
    return []


KEPT = named()
