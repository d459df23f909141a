"""Tables and columns of Arrow: nobody changes them, but their memory may be that of others."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from ..look import LOOKS, Look
from . import arrays as arrays


def of_table(table: Any) -> Look:
    """Its columns."""
    return Look(f"{type(table).__name__} {table.schema} {table.to_pydict()!r}")


def of_column(column: Any) -> Look:
    """Its values."""
    return Look(f"{type(column).__name__} {column.type} {column.to_pylist()!r}")


def of_buffer(buffer: Any) -> Look:
    """Its bytes."""
    return Look(f"{type(buffer).__name__} {buffer.to_pybytes()!r}")


def of_text(thing: Any) -> Look:
    """A type, or a single value: as it is written."""
    return Look(f"{type(thing).__name__} {thing!s}", atom=True)


def of_stream(thing: Any) -> Look:
    """Where it stands."""
    return Look(f"{type(thing).__name__} {'closed' if thing.closed else thing.tell()}")


LOOKS.update(
    {
        pa.Table: of_table,
        pa.RecordBatch: of_table,
        pa.Array: of_column,
        pa.ChunkedArray: of_column,
        pa.Buffer: of_buffer,
        pa.NativeFile: of_stream,
        **dict.fromkeys([pa.DataType, pa.Field, pa.Schema, pa.Scalar, pc.Expression], of_text),
    }
)
