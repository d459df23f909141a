"""What kind of thing a value is."""

from __future__ import annotations

import sys
from typing import Any


def loaded(library: str) -> Any:
    """The library if the step has imported it: what is not loaded made none of its values."""
    return sys.modules.get(library)


def type_name(value: Any) -> str:
    """The type as a person writes it: ``int``, ``pandas.DataFrame``."""
    kind = type(value)
    if kind.__name__ == "memmap":
        return "numpy.ndarray"  # as which it is stored and loaded
    prefix = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
    return prefix + kind.__qualname__


def is_array(value: Any) -> bool:
    """An array of numpy itself."""
    numpy = loaded("numpy")
    return bool(numpy) and type(value) in (numpy.ndarray, numpy.memmap)


def is_plain_array(value: Any) -> bool:
    """Of numbers, truth values, times or text, which numpy's own file format keeps exactly."""
    return is_array(value) and value.dtype.kind in "biufcSUmM" and not value.dtype.names


def is_frame(value: Any) -> bool:
    """A DataFrame or Series of pandas itself."""
    pandas = loaded("pandas")
    return bool(pandas) and type(value) in (pandas.DataFrame, pandas.Series)


def is_dense_tensor(value: Any) -> bool:
    """A tensor of torch with memory of its own: a sparse one is made of others."""
    torch = loaded("torch")
    return (
        bool(torch)
        and isinstance(value, torch.Tensor)
        and value.layout == torch.strided
        and not value.is_quantized
    )


def copies_on_write(value: Any) -> bool:
    """A frame of a pandas in which no two of them ever change together."""
    if not is_frame(value):
        return False
    pandas = loaded("pandas")
    return (
        int(pandas.__version__.split(".")[0]) >= 3 or pandas.options.mode.copy_on_write is True
    )


def has_objects(frame: Any) -> bool:
    """Whether a column or the series holds Python objects."""
    dtypes = frame.dtypes if hasattr(frame, "columns") else [frame.dtype]
    return any(dtype.kind == "O" and str(dtype) == "object" for dtype in dtypes)


def bytes_in(value: Any) -> int:
    """Bytes of an array or frame; 0 for anything else."""
    if is_frame(value):
        usage = value.memory_usage()
        return int(usage.sum() if hasattr(value, "columns") else usage)
    return int(value.nbytes) if is_array(value) else 0


def without_gaps(array: Any) -> Any:
    """The same array without gaps, its axes in the same order in memory."""
    flags = array.flags
    return array if flags.c_contiguous or flags.f_contiguous else array.copy(order="K")
