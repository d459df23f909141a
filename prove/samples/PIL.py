"""Pictures."""

from __future__ import annotations

from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from ..look import LOOKS, Look
from ..plain import POKES
from .base import Samples


def colored() -> Any:
    """A picture of three channels."""
    image = Image.new("RGB", (4, 3), (10, 20, 30))
    image.putpixel((1, 1), (200, 100, 50))
    return image


def gray() -> Any:
    """A picture of one channel."""
    return Image.linear_gradient("L").resize((4, 3))


def clear() -> Any:
    """With a channel that says how clear it is."""
    return colored().convert("RGBA")


def bits() -> Any:
    """Black and white."""
    return Image.new("1", (4, 3))


def saved() -> str:
    """A file of a picture."""
    colored().save("picture.png")
    return "picture.png"


def of_image(image: Any) -> Look:
    """Pixels, and what goes with them."""
    pixels = image.tobytes() if getattr(image, "_im", None) is not None else b""
    return Look(f"image {image.mode} {image.size} {pixels!r} {image.getpalette()!r}")


def of_draw(draw: Any) -> Look:
    """What it draws on."""
    return Look("draw", [draw._image])


LOOKS[Image.Image] = of_image
LOOKS[ImageDraw.ImageDraw] = of_draw
LOOKS[ImageFont.FreeTypeFont] = lambda font: Look("font", fixed=True)
POKES[Image.Image] = lambda image: iter(
    [lambda: image.putpixel((0, 0), 77 if image.mode == "L" else (77, 77, 77))]
)

PIL = Samples(
    modules=["PIL.ImageFont", "PIL.ImageStat", "PIL.ImageEnhance", "PIL.ImageOps"],
    objects={
        "PIL.Image.Image": [colored, gray, lambda: colored().convert("RGBA")],
        "PIL.ImageDraw.ImageDraw": [lambda: ImageDraw.Draw(colored())],
    },
    pool={
        "*": [
            colored,
            lambda: 1,
            gray,
            lambda: (0, 0),
            lambda: (0, 0, 2, 2),
            lambda: 0.5,
            lambda: "RGB",
            lambda: (1, 2, 3),
            lambda: [(0, 0), (2, 2)],
            lambda: "text",
        ],
        "mode": [lambda: "L", lambda: "RGB"],
        "size": [lambda: (4, 3), lambda: (2, 2)],
        "xy": [lambda: [0, 0, 2, 2], lambda: (0, 0)],
        "box": [lambda: (0, 0, 2, 2), lambda: (0, 0)],
        "im": [colored, gray],
        "im1": [colored],
        "im2": [colored],
        "image": [colored, gray],
        "image1": [colored, gray],
        "image2": [colored, gray],
        "mask": [lambda: Image.new("L", (4, 3), 128)],
        "text": [lambda: "text"],
        "alpha": [lambda: 0.5, gray],
        "data": [lambda: [1] * 12, lambda: bytes(12)],
        "obj": [lambda: np.zeros((3, 4), np.uint8), lambda: np.zeros((3, 4, 3), np.uint8)],
        "fp": [saved, lambda: "out.png"],
        "filter": [lambda: ImageFilter.BLUR, lambda: ImageFilter.GaussianBlur(1)],
        "resample": [lambda: 0],
        "factor": [lambda: 1, lambda: 2],
        "bands": [lambda: [gray(), gray(), gray()]],
        "channel": [lambda: 0],
        "lut": [lambda: lambda value: value // 2],
        "method": [lambda: 0],
        "angle": [lambda: 0, lambda: 30],
        "scale": [lambda: 2],
        "bits": [lambda: 4],
        "value": [lambda: 3],
        "black": [lambda: "black"],
        "white": [lambda: "white"],
        "color": [lambda: "red"],
        "radius": [lambda: 1],
        "start": [lambda: 0],
        "end": [lambda: 90],
        "bounding_circle": [lambda: (2, 2, 1)],
        "n_sides": [lambda: 3],
        "frame": [lambda: 0],
        "band": [lambda: 0],
    },
    calls={
        "PIL.Image.frombuffer": [lambda: ("L", (2, 2), bytearray(4), "raw", "L", 0, 1)],
        "PIL.Image.frombytes": [lambda: ("L", (2, 2), bytes(4))],
        "PIL.Image.open": [lambda: (saved(),)],
        "PIL.ImageFilter.Kernel": [lambda: ((3, 3), [1] * 9)],
        "PIL.Image.effect_mandelbrot": [lambda: ((4, 4), (0, 0, 1, 1), 10)],
        "image.save": [lambda: ("out.png",)],
        "image.frombytes": [lambda: (bytes(36),)],
        "image.putpalette": [lambda: (bytes(range(256)) * 3,)],
        "image.remap_palette": [lambda: ([0, 1],)],
        "image.transform": [lambda: ((4, 3), Image.Transform.EXTENT, (0, 0, 2, 2))],
        "image.thumbnail": [lambda: ((2, 2),)],
        "image.putalpha": [lambda: (9,)],
        "PIL.ImageDraw.floodfill": [lambda: (colored(), (0, 0), (9, 9, 9))],
        "PIL.Image.alpha_composite": [lambda: (clear(), clear())],
        "PIL.Image.eval": [lambda: (gray(), lambda value: value // 2)],
        "PIL.ImageChops.logical_and": [lambda: (bits(), bits())],
        "PIL.ImageChops.logical_or": [lambda: (bits(), bits())],
        "PIL.ImageChops.logical_xor": [lambda: (bits(), bits())],
        "image.alpha_composite": [lambda: (Image.new("RGBA", (2, 2), (1, 2, 3, 255)),)],
    },
    untried={
        "PIL.Image.fromqimage": "it needs Qt",
        "PIL.Image.fromqpixmap": "it needs Qt",
        "PIL.Image.fromarrow": "it needs another library's memory",
        "PIL.ImageGrab.grab": "it needs a display",
        "PIL.ImageFont.load": "there is no font of its kind",
        "PIL.ImageFont.load_path": "there is no font of its kind",
        "PIL.ImageFont.truetype": "there is no font",
        "image.show": "it needs a display",
        "image.toqimage": "it needs Qt",
        "image.toqpixmap": "it needs Qt",
        **{
            f"image.{name}": "of a video or a font, which there is not"
            for name in [
                "get",
                "getlength",
                "getmask",
                "getmetrics",
                "getname",
                "getsize",
                "grab",
                "isOpened",
                "open",
                "read",
                "release",
                "retrieve",
                "set",
                "write",
                "set_variation_by_axes",
                "set_variation_by_name",
            ]
        },
        "pen.shape": "it needs an outline",
        "pen.textsize": "of older versions",
        "image.apply_transparency": "it needs a palette that is transparent",
        "image.close": "it cannot be looked at after",
        "image.draft": "it needs a JPEG",
        "image.seek": "it needs a film",
        "image.filename": "of a file",
        "image.n_frames": "of a film",
        "image.tobitmap": "it needs a picture of bits",
        "PIL.ImageFilter.Color3DLUT": "it needs a table",
        "PIL.ImageOps.deform": "it needs a mesh",
        "image.enhance": "of what is not a picture itself",
    },
)
