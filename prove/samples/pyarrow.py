"""Tables of Arrow, and what they are given."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import feather, orc
from pyarrow import parquet as pq

from ..adapters import arrow as arrow
from ..adapters import frames as frames
from ..trials import Named
from .base import Make, Samples


def shared() -> Any:
    """A table over the memory of an array."""
    return pa.table({"a": np.array([3.0, 1.0, 2.0]), "b": ["x", "y", "x"]})


def column() -> Any:
    """A column over the memory of an array."""
    return pa.array(np.array([3.0, 1.0, 2.0]))


def written(name: str, write: Any) -> str:
    """A file that Arrow has written."""
    write(shared(), name)
    return name


def text(name: str, inside: str) -> str:
    """A file of text."""
    with open(name, "w", encoding="utf8") as out:
        out.write(inside)
    return name


def ipc(make: Any) -> bytes:
    """Tables as messages."""
    sink = pa.BufferOutputStream()
    with make(sink, shared().schema) as out:
        out.write_table(shared())
    return bytes(sink.getvalue().to_pybytes())


def texts() -> Any:
    """A column of texts."""
    return pa.array(["2020-01-01", "b"])


def truth() -> Any:
    """A column of truth values."""
    return pa.array([True, False, True])


def batch() -> Any:
    """Rows of a table."""
    return pa.record_batch({"a": np.array([3.0, 1.0])})


def moments() -> Any:
    """A column of moments."""
    return pa.array(np.array(["2020-01-01", "2020-01-02"], dtype="datetime64[s]"))


def ordered() -> Any:
    """A table that is in order by a column."""
    return pa.table({"a": [1, 2], "k": ["x", "x"]})


def struct() -> Any:
    """A column of named parts."""
    return pa.array([{"a": 1}, {"a": 2}])


PARQUET = [lambda: [written("in.parquet", pq.write_table)]]
CSV = [lambda: [text("in.csv", "a,b\n1,2\n")]]
STRUCTS = [lambda: [struct()]]
CALLS: Mapping[str, Sequence[Make]] = {
    "pyarrow.Array.from_buffers": [lambda: [pa.float64(), 3, column().buffers()]],
    "pyarrow.MapArray.from_arrays": [
        lambda: [pa.array([0, 2]), pa.array(["x", "y"]), pa.array([1, 2])]
    ],
    "pyarrow.Table.from_batches": [lambda: [[batch()]]],
    "pyarrow.Table.from_struct_array": STRUCTS,
    "pyarrow.UnionArray.from_dense": [
        lambda: [pa.array([0, 0], pa.int8()), pa.array([0, 1], pa.int32()), [pa.array([1, 2])]]
    ],
    "pyarrow.UnionArray.from_sparse": [
        lambda: [pa.array([0, 0], pa.int8()), [pa.array([1, 2])]]
    ],
    "pyarrow.concat_batches": [lambda: [[batch(), batch()]]],
    "pyarrow.dictionary": [lambda: [pa.int32(), pa.string()]],
    "pyarrow.duration": [lambda: ["s"]],
    "pyarrow.fixed_shape_tensor": [lambda: [pa.int32(), [2]]],
    "pyarrow.map_": [lambda: [pa.string(), pa.int32()]],
    "pyarrow.opaque": [lambda: [pa.int32(), "t", "v"]],
    "pyarrow.run_end_encoded": [lambda: [pa.int32(), pa.string()]],
    "pyarrow.time32": [lambda: ["s"]],
    "pyarrow.time64": [lambda: ["us"]],
    "pyarrow.timestamp": [lambda: ["s"]],
    "pyarrow.type_for_alias": [lambda: ["int32"]],
    "pyarrow.unify_schemas": [lambda: [[shared().schema, shared().schema]]],
    "pyarrow.union": [lambda: [[pa.field("a", pa.int32())], "sparse"]],
    "pyarrow.BufferReader": [lambda: [np.array([1.0, 2.0])], lambda: [b"abc"]],
    "pyarrow.OSFile": CSV,
    "pyarrow.input_stream": [*CSV, lambda: [b"abc"]],
    "pyarrow.memory_map": CSV,
    "pyarrow.compute.array_filter": [lambda: [column(), truth()]],
    "pyarrow.compute.binary_slice": [lambda: [pa.array([b"abc"]), 0, 2]],
    "pyarrow.compute.call_function": [lambda: ["sum", [column()]]],
    "pyarrow.compute.cast": [lambda: [column(), pa.int64()], lambda: [column(), pa.float64()]],
    "pyarrow.compute.filter": [lambda: [column(), truth()]],
    "pyarrow.compute.get_function": [lambda: ["sum"]],
    "pyarrow.compute.if_else": [lambda: [truth(), column(), column()]],
    "pyarrow.compute.list_slice": [lambda: [pa.array([[1, 2]]), 0, 1]],
    "pyarrow.compute.map_lookup": [
        lambda: [pa.array([[("k", 1)]], pa.map_(pa.string(), pa.int64())), "k", "first"]
    ],
    "pyarrow.compute.replace_with_mask": [lambda: [column(), truth(), pa.array([9.0, 8.0])]],
    "pyarrow.compute.select_k_unstable": [lambda: [column(), 2, [("x", "ascending")]]],
    "pyarrow.compute.strptime": [lambda: [texts()[:1], "%Y-%m-%d", "s"]],
    "pyarrow.compute.utf8_normalize": [lambda: [texts(), "NFC"]],
    **{
        f"pyarrow.parquet.{name}": PARQUET
        for name in (
            "read_metadata",
            "read_pandas",
            "read_schema",
            "read_table",
            "ParquetDataset",
            "ParquetFile",
        )
    },
    "pyarrow.parquet.write_metadata": [lambda: [shared().schema, "out.parquet"]],
    "pyarrow.parquet.write_to_dataset": [lambda: [shared(), "rows"]],
    "pyarrow.parquet.ParquetWriter": [lambda: ["out.parquet", shared().schema]],
    "pyarrow.parquet.write_table": [
        lambda: [shared(), "out.parquet"],
        lambda: [shared(), io.BytesIO()],
    ],
    "pyarrow.csv.open_csv": CSV,
    "pyarrow.csv.read_csv": CSV,
    "pyarrow.csv.write_csv": [lambda: [shared(), "out.csv"], lambda: [shared(), io.BytesIO()]],
    "pyarrow.dataset.dataset": [*PARQUET, lambda: [shared()]],
    "pyarrow.dataset.write_dataset": [
        lambda: [
            shared(),
            "more",
            Named(format="parquet", existing_data_behavior="overwrite_or_ignore"),
        ]
    ],
    "pyarrow.dataset.partitioning": [lambda: [shared().schema]],
    "pyarrow.feather.read_table": [lambda: [written("in.feather", feather.write_feather)]],
    "pyarrow.feather.read_feather": [lambda: [written("in.feather", feather.write_feather)]],
    "pyarrow.feather.write_feather": [
        lambda: [shared(), "out.feather"],
        lambda: [shared(), io.BytesIO()],
    ],
    "pyarrow.ipc.open_file": [lambda: [ipc(pa.ipc.new_file)]],
    "pyarrow.ipc.open_stream": [lambda: [ipc(pa.ipc.new_stream)]],
    "pyarrow.json.read_json": [lambda: [text("in.json", '{"a": 1}\n')]],
    "pyarrow.orc.read_table": [lambda: [written("in.orc", orc.write_table)]],
    "pyarrow.orc.write_table": [
        lambda: [shared(), "out.orc"],
        lambda: [shared(), io.BytesIO()],
    ],
    "arrow.cast": [
        lambda: [pa.schema([("a", pa.float64()), ("b", pa.string())])],
        lambda: [pa.float64()],
    ],
    "arrow.join_asof": [lambda: [ordered(), "a", "k", 1]],
    "arrow.append": [lambda: [pa.field("z", pa.int64())]],
    "arrow.insert": [lambda: [0, pa.field("z", pa.int64())]],
    "arrow.set": [lambda: [0, pa.field("z", pa.int64())]],
    "arrow.aggregate": [lambda: [[("a", "sum")]], lambda: [[("b", "count")]]],
}
MADE = "a method of the class, not of the object"
REGISTERS = "what it registers stays for the process"
UNTRIED: Mapping[str, str] = {
    **{
        f"arrow.{name}": MADE
        for name in (
            "from_arrays",
            "from_batches",
            "from_buffers",
            "from_pydict",
            "from_pylist",
            "from_struct_array",
            "from_pandas",
            "from_storage",
            "from_dataset",
            "from_dlpack",
            "from_fragment",
        )
    },
    **{
        f"pyarrow.compute.register_{name}_function": REGISTERS
        for name in ("aggregate", "scalar", "tabular", "vector")
    },
    "pyarrow.compute.call_tabular_function": "only for a function that is registered",
    "pyarrow.ExtensionArray.from_storage": "it needs a type of one's own",
    "pyarrow.ExtensionType": "an abstract class",
    "pyarrow.DictionaryScalar": "it is made by Arrow",
    "pyarrow.Schema": "it is made by Arrow",
    "pyarrow.foreign_buffer": "it takes an address",
    "pyarrow.dataset.parquet_dataset": "it needs the metadata of many files",
    "arrow.nbytes": "it is an attribute",
    "arrow.chunks": "it is an attribute",
    "arrow.copy_to": "it needs another device",
}
GAPS: Mapping[str, str] = {
    "arrow.flatten": "of chunks it gives a list of arrays, and nothing changes an array",
}

MOVES = "only an open file is moved"
PYARROW = Samples(
    seldom={
        f"pyarrow.{name}": MOVES
        for name in (
            "csv.read_csv",
            "dataset.parquet_dataset",
            "feather.read_feather",
            "feather.read_table",
            "json.read_json",
            "orc.read_table",
            "parquet.read_metadata",
            "parquet.read_pandas",
            "parquet.read_schema",
            "parquet.read_table",
        )
    },
    calls=CALLS,
    untried=UNTRIED,
    gaps=GAPS,
    modules=[
        "pyarrow.compute",
        "pyarrow.parquet",
        "pyarrow.csv",
        "pyarrow.feather",
        "pyarrow.dataset",
    ],
    objects={
        "pyarrow.Table": [shared, ordered],
        "pyarrow.RecordBatch": [
            lambda: pa.record_batch({"a": np.array([3.0, 1.0]), "b": ["x", "y"]})
        ],
        "pyarrow.Array": [column, lambda: pa.array(["x", "y"]), lambda: pa.array([[1], [2]])],
        "pyarrow.ChunkedArray": [lambda: pa.chunked_array([np.array([3.0, 1.0])])],
        "pyarrow.Buffer": [lambda: pa.py_buffer(np.array([1.0, 2.0]))],
        "pyarrow.Tensor": [lambda: pa.Tensor.from_numpy(np.array([1.0, 2.0]))],
        "pyarrow.TableGroupBy": [lambda: shared().group_by("b")],
        "arrow": [
            lambda: pa.schema([("a", pa.int64())]),
            lambda: pa.field("a", pa.int64()),
            lambda: pq.ParquetFile(written("in.parquet", pq.write_table)),
            lambda: pa.dataset.dataset(shared()),
            lambda: pa.array([1, 2]).dictionary_encode(),
            struct,
            batch,
            lambda: pa.scalar(1),
        ],
    },
    pool={
        "*": [
            lambda: "a",
            lambda: 1,
            shared,
            column,
            lambda: np.array([1.0, 2.0, 3.0]),
            lambda: ["a", "b"],
            lambda: [shared(), shared()],
            lambda: {"a": np.array([1.0, 2.0])},
            lambda: pa.float64(),
            lambda: [("a", "sum")],
            lambda: pa.schema([("a", pa.float64())]),
            lambda: pc.field("a"),
            lambda: 0,
            lambda: pd.DataFrame({"a": [1.0, 2.0]}),
            lambda: pa.array([True, False, True]),
            lambda: [pa.array([1, 2])],
            lambda: "out.bin",
        ],
        "df": [lambda: pd.DataFrame({"a": [1.0, 2.0]})],
        "indices": [lambda: pa.array([0, 1])],
        "mask": [lambda: pa.array([True, False, True])],
        "table": [shared],
        "where": [lambda: "out.bin"],
        "array": [column],
        "values": [column],
    },
)
