"""Small helpers."""

from __future__ import annotations

from .base import Samples

LEARNTOOLS = Samples(
    calls={
        "packaging.version.parse": [lambda: ("1.0",)],
        "packaging.version.Version": [lambda: ("1.0",)],
    },
    untried={
        "wget.download": "it asks the network",
        "learntools.*": "of a course, from where alone it can be had",
        "python_environment_check.*": "a file beside the notebooks of a book",
        "google.colab.*": "only in the notebooks of Colab",
    },
    gaps={
        **dict.fromkeys(
            ["packaging.version.parse", "packaging.version.Version"],
            "a version, which nobody changes",
        )
    },
)
