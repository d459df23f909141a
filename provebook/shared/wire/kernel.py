# Generated from schema/wire by `jlpm wire`; do not edit.

from __future__ import annotations

from typing import TypedDict


class Experiment(TypedDict):
    experiment_id: str
    name: str


class KernelTracking(TypedDict):
    """
    Answer of GET provebook/kernels/ID: where a kernel's runs go.
    """

    store: str | None
    """
    Store id; null where it cannot be known (a remote kernel).
    """
    attached: bool
    """
    Whether Provebook's kernel half has spoken.
    """
    python: str | None
    """
    The kernel's interpreter, to run a project with what the notebook imports; null where it cannot be known.
    """
    experiment: Experiment | None
    active: list[str]
