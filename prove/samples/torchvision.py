"""Pictures, what is done to them, and networks: its compiled part is not there."""

from __future__ import annotations

import importlib
import os
from typing import Any

import numpy as np
import torch
from PIL import Image

from ..adapters import tensors as tensors
from ..adapters import visionless as visionless
from ..trials import Named
from .base import Make, Samples

models = importlib.import_module("torchvision.models")
transforms = importlib.import_module("torchvision.transforms")


def picture() -> Any:
    """Of three channels, as numbers up to one."""
    return torch.arange(192.0).reshape(3, 8, 8) / 192


def pixels() -> Any:
    """Of whole numbers."""
    return torch.arange(192, dtype=torch.uint8).reshape(3, 8, 8)


def shown() -> Any:
    """As Pillow has it."""
    return Image.fromarray(np.arange(192, dtype="uint8").reshape(8, 8, 3))


def boxes() -> Any:
    """Two."""
    return torch.tensor([[0.0, 0.0, 4.0, 4.0], [1.0, 1.0, 5.0, 5.0]])


def file() -> str:
    """Of a picture."""
    shown().save("in.png")
    return "in.png"


def folder() -> str:
    """With a folder for each class."""
    os.makedirs("given/a", exist_ok=True)
    shown().save("given/a/in.png")
    return "given"


SIZES: list[Make] = [lambda: 4, lambda: (4, 4)]
PLAIN: dict[str, list[Make]] = {
    "CenterCrop": [lambda: (4,)],
    "Compose": [lambda: ([transforms.CenterCrop(4)],)],
    "ConvertImageDtype": [lambda: (torch.float,)],
    "GaussianBlur": [lambda: (3,)],
    "Lambda": [lambda: (len,)],
    "LinearTransformation": [lambda: (torch.eye(192), torch.zeros(192))],
    "Normalize": [lambda: ([0.5] * 3, [0.5] * 3)],
    "Pad": [lambda: (1,)],
    "FiveCrop": [lambda: (4,)],
    "TenCrop": [lambda: (4,)],
    "Resize": [lambda: (4,)],
    "RandomAdjustSharpness": [lambda: (2,)],
    "RandomAffine": [lambda: (10,)],
    "RandomApply": [lambda: ([transforms.CenterCrop(4)],)],
    "RandomChoice": [lambda: ([transforms.CenterCrop(4)],)],
    "RandomOrder": [lambda: ([transforms.CenterCrop(4)],)],
    "RandomCrop": [lambda: (4,)],
    "RandomPosterize": [lambda: (3,)],
    "RandomResizedCrop": [lambda: (4,)],
    "RandomRotation": [lambda: (10,)],
    "RandomSolarize": [lambda: (0.5,)],
    "ToDtype": [lambda: (torch.float,)],
}
WORKS: dict[str, list[Make]] = {
    "equalize": [lambda: (pixels(),)],
    "invert": [lambda: (picture(),), lambda: (pixels(),)],
    "autocontrast": [lambda: (picture(),), lambda: (pixels(),)],
    "affine": [lambda: (picture(), 10.0, [1, 1], 1.0, [0.0, 0.0])],
    "perspective": [
        lambda: (
            picture(),
            [[0, 0], [7, 0], [7, 7], [0, 7]],
            [[0, 0], [7, 0], [7, 7], [0, 7]],
        )
    ],
    "normalize": [
        lambda: (picture(), [0.5] * 3, [0.5] * 3),
        lambda: (picture(), [0.5] * 3, [0.5] * 3, True),
    ],
    "convert_image_dtype": [lambda: (picture(), torch.float), lambda: (pixels(), torch.float)],
    "crop": [lambda: (picture(), 0, 0, 8, 8), lambda: (picture(), 1, 1, 4, 4)],
    "resized_crop": [lambda: (picture(), 0, 0, 8, 8, [8, 8])],
    "resize": [lambda: (picture(), [8, 8]), lambda: (picture(), [4, 4])],
    "center_crop": [lambda: (picture(), [8, 8]), lambda: (picture(), [4, 4])],
    "pad": [lambda: (picture(), [0]), lambda: (picture(), [1])],
    "posterize": [lambda: (pixels(), 3)],
    "solarize": [lambda: (picture(), 0.5), lambda: (pixels(), 100)],
    "rotate": [lambda: (picture(), 0.0), lambda: (picture(), 90.0)],
    "gaussian_blur": [lambda: (picture(), [3, 3])],
    "five_crop": [lambda: (picture(), [4, 4])],
    "ten_crop": [lambda: (picture(), [4, 4])],
    "to_tensor": [lambda: (shown(),), lambda: (np.ones((4, 4, 3), "float32"),)],
    "pil_to_tensor": [lambda: (shown(),)],
    "to_pil_image": [lambda: (pixels(),), lambda: (picture(),)],
    "rgb_to_grayscale": [lambda: (picture(),)],
    "to_grayscale": [lambda: (shown(),)],
    **{
        f"adjust_{name}": [lambda: (picture(), 1.0), lambda: (picture(), 0.5)]
        for name in ("brightness", "contrast", "gamma", "saturation", "sharpness")
    },
    "adjust_hue": [lambda: (picture(), 0.0), lambda: (picture(), 0.2)],
}
FETCHED = "what it has learnt is fetched from the network"
SMALL = "squeezenet1_1"
LARGE = [
    name
    for name in dir(models)
    if callable(getattr(models, name)) and name[0].islower() and name not in SMALL.split()
]
DATA = (
    "CIFAR10 CIFAR100 Caltech101 Caltech256 CelebA Cityscapes CocoCaptions CocoDetection DTD "
    "EMNIST EuroSAT FGVCAircraft FashionMNIST Flowers102 Food101 GTSRB ImageNet KMNIST "
    "LFWPeople LSUN MNIST Omniglot OxfordIIITPet PCAM Places365 QMNIST RenderedSST2 SEMEION "
    "STL10 SUN397 SVHN StanfordCars UCF101 USPS VOCDetection VOCSegmentation"
)

TORCHVISION = Samples(
    objects={
        "transform": [
            lambda: transforms.CenterCrop(8),
            lambda: transforms.CenterCrop(4),
            lambda: transforms.Normalize([0.5] * 3, [0.5] * 3),
            lambda: transforms.Compose([transforms.Pad(0), transforms.CenterCrop(8)]),
            lambda: transforms.Grayscale(),
        ],
        "augmentation": [
            lambda: transforms.RandomCrop(8),
            lambda: transforms.RandomCrop(4),
            lambda: transforms.RandomHorizontalFlip(),
            lambda: transforms.RandomErasing(p=1.0),
            lambda: transforms.ColorJitter(0.5),
        ],
    },
    pool={
        "*": [picture, pixels, shown, lambda: 2, boxes],
        "img": [picture],
        "inpt": [picture],
        "image": [pixels],
        "input": [picture],
        "boxes": [boxes],
        "boxes1": [boxes],
        "boxes2": [boxes],
        "masks": [lambda: torch.ones(1, 8, 8, dtype=torch.bool)],
        "inplace": [lambda: True],
        "weights": [lambda: None],
        "size": SIZES,
    },
    calls={
        **{
            f"torchvision.{at}.{name}": made
            for at in ("transforms", "transforms.v2")
            for name, made in PLAIN.items()
        },
        **{
            f"torchvision.{at}.functional.{name}": made
            for at in ("transforms", "transforms.v2")
            for name, made in WORKS.items()
        },
        **{f"torchvision.models.{name}": [lambda: ()] for name in SMALL.split()},
        "torchvision.datasets.FakeData": [lambda: (2,), lambda: (2, (3, 8, 8), 2, len)],
        "torchvision.datasets.ImageFolder": [lambda: (folder(),)],
        "torchvision.datasets.DatasetFolder": [lambda: (folder(), len, (".png",))],
        "torchvision.datasets.VisionDataset": [lambda: (folder(),)],
        "torchvision.utils.make_grid": [
            lambda: (picture(),),
            lambda: ([picture(), picture()],),
            lambda: (torch.ones(2, 3, 4, 4),),
            lambda: (torch.ones(1, 3, 4, 4),),
            lambda: (torch.ones(2, 3, 4, 4), Named(normalize=True)),
        ],
        "torchvision.utils.save_image": [lambda: (picture(), "out.png")],
        "torchvision.__version__.split": [lambda: (".",)],
        "torchvision.__version__.startswith": [lambda: ("0",)],
        "transform.__call__": [lambda: (picture(),), lambda: (shown(),)],
        "transform.forward": [lambda: (picture(),)],
        "augmentation.__call__": [lambda: (picture(),)],
        "augmentation.forward": [lambda: (picture(),)],
    },
    gaps={"transform.__call__": "of a picture of Pillow it gives one"},
    untried={
        **{
            f"torchvision.models.{name}.{member}.get_state_dict": FETCHED
            for name in dir(models)
            if name.endswith("_Weights")
            for member in getattr(models, name).__members__
        },
        **{
            f"torchvision.models.{name}": "large; `squeezenet1_1`, made alike, is tried"
            for name in LARGE
            if name != "get_model"
        },
        **{f"torchvision.models.{name}.*": "large" for name in ("detection", "segmentation")},
        **{f"torchvision.datasets.{name}": "it asks the network" for name in DATA.split()},
        "torchvision.models.get_model": "takes longer than a call is given",
        **dict.fromkeys(
            [
                "torchvision.ops.nms",
                *[
                    f"torchvision.io.{name}"
                    for name in [
                        "read_image",
                        "decode_image",
                        "decode_jpeg",
                        "decode_png",
                        "write_jpeg",
                        "write_png",
                    ]
                ],
            ],
            "its compiled part needs libraries for graphics cards, which are not there",
        ),
    },
    modules=["torchvision.transforms.v2", "torchvision.datasets", "torchvision.utils"],
)
