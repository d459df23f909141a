# Generated from schema/wire by `jlpm wire`; do not edit.

from __future__ import annotations

from typing import TypedDict


class Modules(TypedDict):
    name: str
    """
    Of the distribution: scikit-learn for sklearn.
    """
    version: str


class KernelEnvironment(TypedDict):
    """
    Answer of GET provebook/kernels/ID/environment?module=M...: the Python of a kernel, and what it has installed.
    """

    verify: str
    """
    Path of the program that verifies a project, run by that Python.
    """
    python: str
    """
    Full version: 3.11.7.
    """
    modules: dict[str, Modules | None]
    """
    By the module's name; null for one of Python's own, absent where it is not installed.
    """
