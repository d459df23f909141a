"""Processes: a free port, what a tree of them costs, and its end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess

import psutil


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def memories(pid: int) -> dict[int, int]:
    """Bytes of each process of a tree, shared pages counted once (PSS)."""
    return {process.pid: _memory(process) for process in _tree(pid)}


def taken(before: dict[int, int], after: dict[int, int]) -> tuple[int, int]:
    """How many processes came, and the bytes that they and the growth of the others take.

    Those that ended meanwhile count for nothing: they belonged to the start of what was before.
    """
    grown = sum(memory - before.get(pid, 0) for pid, memory in after.items())
    return len(after.keys() - before.keys()), grown


def stop(process: subprocess.Popen[bytes], patience: float = 10) -> None:
    """End a process that leads its own session, with all that came of it."""
    tree = _tree(process.pid)
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    _, alive = psutil.wait_procs(tree, timeout=patience)
    for left in alive:
        try:
            left.kill()
        except psutil.NoSuchProcess:
            pass
    try:
        os.killpg(process.pid, signal.SIGKILL)  # those whose parent had gone
    except ProcessLookupError:
        pass
    process.wait()


def _tree(pid: int) -> list[psutil.Process]:
    try:
        first = psutil.Process(pid)
        return [first, *first.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _memory(process: psutil.Process) -> int:
    try:
        full = process.memory_full_info()
    except psutil.Error:
        return 0
    return int(getattr(full, "pss", full.rss))  # only Linux knows PSS
