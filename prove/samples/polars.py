"""Tables of polars, and what they are given."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

import numpy as np
import polars as pl

from ..adapters import polarframes as polarframes
from ..trials import Named
from .base import Make, Samples


def mixed() -> Any:
    """Columns of several types."""
    return pl.DataFrame({"a": [3, 1, 2], "b": [0.5, None, 2.5], "c": ["x", "y", "x"]})


def numbers() -> Any:
    """Columns of one type."""
    return pl.DataFrame({"a": [3.0, 1.0, 2.0], "b": [1.0, 2.0, 2.0]})


def dated() -> Any:
    """Rows by day."""
    days = pl.date_range(pl.date(2020, 1, 1), pl.date(2020, 1, 3), "1d", eager=True)
    return pl.DataFrame({"a": [1, 2, 3], "day": days})


def array() -> Any:
    """Memory that others may share."""
    return np.array([1.0, 2.0, 3.0])


FRAMES: Sequence[Make] = [
    mixed,
    numbers,
    dated,
    lambda: pl.DataFrame(np.ones((3, 2))),
    lambda: pl.DataFrame({"a": [[1], [2, 3]], "b": [{"k": 1}, {"k": 2}]}),
]
SERIES: Sequence[Make] = [
    lambda: pl.Series("a", [3.0, 1.0, 2.0]),
    lambda: mixed()["c"],
    lambda: dated()["day"],
    lambda: pl.Series("a", array()),
    lambda: pl.Series("a", [True, False]),
    lambda: pl.Series("a", [[1], [2, 3]]),
]


def written(how: str, name: str) -> str:
    """A file that polars has written."""
    getattr(numbers(), how)(name)
    return name


def text(name: str, inside: str) -> str:
    """A file of text."""
    with open(name, "w", encoding="utf8") as out:
        out.write(inside)
    return name


def lazy() -> Any:
    """A table that is worked out later."""
    return numbers().lazy()


def ordered() -> Any:
    """A table in order."""
    return pl.DataFrame({"a": [1.0, 2.0], "k": [5, 6]})


def rolled(name: str) -> Mapping[str, Sequence[Make]]:
    """Calls of a function of a window by another column."""
    more: dict[str, Any] = {"quantile": 0.5} if name == "rolling_quantile_by" else {}
    return {
        f"{kind}.{name}": [lambda: [dated()["day"], Named(window_size="2d", **more)]]
        for kind in ("polars", "expression")
    }


def of_files() -> Mapping[str, Sequence[Make]]:
    """Calls that read files, and that write them."""
    forms = {"csv": "write_csv", "ipc": "write_ipc", "parquet": "write_parquet"}
    forms |= {"ndjson": "write_ndjson", "json": "write_json", "avro": "write_avro"}
    forms["ipc_stream"] = "write_ipc_stream"

    def call(form: str, how: str) -> Make:
        return lambda: [written(how, f"in.{form}")]

    calls: dict[str, Sequence[Make]] = {}
    for form, how in forms.items():
        calls |= {
            key: [call(form, how)] for key in [f"polars.read_{form}", f"polars.scan_{form}"]
        }
        calls[f"polars.{how}"] = [lambda: ["out.bin"], lambda: [io.BytesIO()]]
        calls[f"lazyframe.sink_{form}"] = [lambda: ["out.bin"], lambda: [io.BytesIO()]]
    calls |= {
        f"polars.read_{name}": [call("parquet", "write_parquet")]
        for name in ("parquet_metadata", "parquet_schema")
    }
    calls["polars.read_ipc_schema"] = [call("ipc", "write_ipc")]
    for name in ("read_lines", "scan_lines"):
        calls[f"polars.{name}"] = [lambda: [text("in.txt", "a\nb\n")]]
    for kind in ("polars", "lazyframe"):
        calls[f"{kind}.serialize"] = [lambda: ["out.bin"], lambda: [io.BytesIO()]]
    return calls


SPAN = [lambda: [Named(com=1.0)]]
BY_TIME = [lambda: ["day", Named(every="1d")]]
CALLS: Mapping[str, Sequence[Make]] = {
    **of_files(),
    **{
        key: calls
        for one in ["max", "mean", "median", "min", "quantile", "rank", "std", "sum", "var"]
        for key, calls in rolled(f"rolling_{one}_by").items()
    },
    **{
        f"{kind}.ewm_{one}": SPAN
        for kind in ("polars", "expression")
        for one in ("mean", "std", "sum", "var")
    },
    **{
        f"{kind}.ewm_{one}_by": [lambda: [dated()["day"], Named(half_life="1d")]]
        for kind in ("polars", "expression")
        for one in ("mean", "sum")
    },
    **{
        f"{kind}.bin_{one}": [
            lambda: [2, Named(labels=None)],
            lambda: [[0.5], Named(labels=["p", "q"])],
        ]
        for kind in ("polars", "expression")
        for one in ("intervals", "quantiles", "ranks")
    },
    "polars.collect_all": [lambda: [[lazy()]]],
    "polars.explain_all": [lambda: [[lazy()]]],
    "polars.from_repr": [lambda: [repr(numbers())]],
    "polars.read_database": [lambda: ["select 1 as a", sqlite3.connect(":memory:")]],
    "polars.align_frames": [lambda: [numbers(), numbers(), Named(on="a")]],
    "polars.defer": [lambda: [numbers, Named(schema={"a": pl.Float64, "b": pl.Float64})]],
    "polars.rolling_corr": [lambda: ["a", "b", Named(window_size=2)]],
    "polars.rolling_cov": [lambda: ["a", "b", Named(window_size=2)]],
    "polars.struct_with_fields": [lambda: [{"a": pl.Int64}]],
    "polars.selectors.expand_selector": [lambda: [numbers(), pl.selectors.all()]],
    "polars.PartitionBy": [lambda: ["out", Named(max_rows_per_file=2)]],
    "polars.Map": [lambda: [pl.String, pl.Int64]],
    "polars.Config.load": [lambda: [pl.Config.save()]],
    "polars.Config.load_from_file": [lambda: [text("c.json", pl.Config.save())]],
    "polars.Config.set_tbl_cell_alignment": [lambda: ["LEFT"]],
    "polars.Config.set_tbl_cell_numeric_alignment": [lambda: ["LEFT"]],
    "polars.set": [lambda: [pl.Series([True, False, True]), 9.0]],
    "polars.group_by_dynamic": BY_TIME,
    "lazyframe.group_by_dynamic": BY_TIME,
    "polars.rolling": [lambda: ["day", Named(period="1d")]],
    "lazyframe.rolling": [lambda: ["day", Named(period="1d")]],
    "polars.cumulative_eval": [lambda: [pl.element().sum()]],
    "polars.fold": [lambda: [lambda x, y: x + y]],
    "polars.join_asof": [lambda: [ordered(), Named(on="a")]],
    "lazyframe.join_asof": [lambda: [ordered().lazy(), Named(on="a")]],
    "polars.join_where": [lambda: [ordered(), pl.col("a") > pl.col("k")]],
    "lazyframe.join_where": [lambda: [ordered().lazy(), pl.col("a") > pl.col("k")]],
    "polars.match_to_schema": [lambda: [{"a": pl.Float64, "b": pl.Float64}]],
    "lazyframe.match_to_schema": [lambda: [{"a": pl.Float64, "b": pl.Float64}]],
    "polars.pivot": [lambda: ["b", Named(index="a", values="a", aggregate_function="first")]],
    "polars.reinterpret": [lambda: [Named(signed=False)]],
    "polars.reshape": [lambda: [(1, -1)]],
    "polars.unstack": [lambda: [Named(step=1)]],
    "polars.upsample": [lambda: ["day", Named(every="1d")]],
    "polars.zip_with": [lambda: [pl.Series([True, False, True]), pl.Series([7.0, 8.0, 9.0])]],
    "lazyframe.pipe_with_schema": [lambda: [lambda frame, schema: frame]],
    "lazyframe.sink_batches": [lambda: [lambda batch: None]],
    "lazyframe.bottom_k": [lambda: [1, Named(by="a")]],
    "lazyframe.top_k": [lambda: [1, Named(by="a")]],
    "lazyframe.sql": [lambda: ["select a from self"]],
    "polars.sql": [lambda: ["select a from self"]],
    "polars.iter_columns": [lambda: []],
    "polars.cast_time_unit": [lambda: ["ms"]],
    "polars.combine": [lambda: [time(10)]],
    "polars.convert_time_zone": [lambda: ["UTC"]],
    "polars.replace_time_zone": [lambda: ["UTC"]],
    "polars.decode": [lambda: ["hex", Named(strict=False)]],
    "polars.encode": [lambda: ["hex"]],
    "polars.field": [lambda: ["k"]],
    "polars.rename_fields": [lambda: [["z"]]],
    "polars.strptime": [lambda: [pl.Date, "%Y-%m-%d %H:%M"]],
    "polars.to_array": [lambda: [1]],
    "polars.to_date": [lambda: ["%Y-%m-%d %H:%M"]],
    "polars.to_datetime": [lambda: ["%Y-%m-%d %H:%M"]],
    "polars.to_time": [lambda: ["%H:%M:%S"]],
    "polars.json_decode": [lambda: [pl.Int64]],
    "polars.json_path_match": [lambda: ["$.k"]],
}
NOT_HERE = "it needs what is not installed here: {}"
MADE = "a method of the class, not of the object"
UNTRIED: Mapping[str, str] = {
    **{
        f"polars.{name}": NOT_HERE.format("deltalake, fastexcel, pyiceberg or lance")
        for name in (
            "read_delta",
            "read_excel",
            "read_ods",
            "scan_delta",
            "scan_iceberg",
            "scan_lance",
            "write_delta",
            "write_excel",
            "write_iceberg",
        )
    },
    "lazyframe.sink_delta": NOT_HERE.format("deltalake"),
    "lazyframe.sink_iceberg": NOT_HERE.format("pyiceberg"),
    "lazyframe.remote": NOT_HERE.format("polars_cloud"),
    "lazyframe.show_graph": "it starts other programs",
    "lazyframe.deserialize": MADE,
    "polars.deserialize": MADE,
    "lazyframe.from_lazyframe_resolver": MADE,
    "polars.DataFrame.deserialize": "it reads what the same version writes",
    "polars.from_torch": NOT_HERE.format("torch beside polars"),
    "polars.to_torch": "in the samples of torch",
    "polars.to_jax": NOT_HERE.format("jax"),
    "polars.read_clipboard": "there is no clipboard",
    "polars.write_clipboard": "there is no clipboard",
    "polars.read_database_uri": "it needs a server",
    "polars.write_database": "it needs an engine",
    "polars.wrap_df": "it takes what polars has inside",
    "polars.wrap_s": "it takes what polars has inside",
    "polars.scan_external_reader": "it takes a reader of one's own",
    "polars.sql": "it is a module in this version",
    "lazyframe.sink_batches": "it calls a function",
    "polars.show_versions": "it starts other programs",
    "polars.CompatLevel": "it is made by polars",
    "polars.CredentialProvider": "an abstract class",
    "polars.CredentialProviderAWS": NOT_HERE.format("boto3"),
    "polars.CredentialProviderAzure": NOT_HERE.format("azure"),
    "polars.CredentialProviderFunction": "a type",
    "polars.Engine": "an abstract class",
    "polars.FileProviderArgs": "it is made by polars",
    "polars.ParquetDecryptionProperties": "keys of files",
    "polars.ParquetEncryptionProperties": "keys of files",
    "polars.RemoteEngine": NOT_HERE.format("polars_cloud"),
    "polars.register_extension_type": "it takes a type of one's own",
    "polars.unregister_extension_type": "it takes a type of one's own",
    "lazyframe.collect_async": "it is awaited",
}
DECORATES = "its result is used as a decorator, which is followed by itself"
GAPS: Mapping[str, str] = {
    **{
        f"polars.api.register_{one}_namespace": DECORATES
        for one in ("dataframe", "expr", "lazyframe", "series")
    },
    "polars.sql_expr": "of several texts it gives a list of expressions, which nobody changes",
    "polars.partition_by": "with `as_dict=True` it gives a dict",
    "polars.to_numpy": "with `masked=True` it gives a masked array, of its own",
    "polars.row": "with `named=True` it gives a dict",
    "lazyframe.collect": "with `background=True` it gives what waits for the table",
}

MOVES = "only an open file is moved"
POLARS = Samples(
    seldom={f"polars.{name}": MOVES for name in dir(pl) if name.startswith(("read_", "scan_"))},
    calls=CALLS,
    untried=UNTRIED,
    gaps=GAPS,
    objects={
        "polars.DataFrame": FRAMES,
        "polars.Series": SERIES,
        "polars.LazyFrame": [
            lambda: numbers().lazy(),
            lambda: mixed().lazy(),
            lambda: dated().lazy(),
            lambda: numbers().lazy().group_by("a"),
        ],
        "polars.Expr": [
            lambda: pl.col("a"),
            lambda: pl.col("a").str,
            lambda: pl.col("a").dt,
            lambda: pl.col("a").list,
            lambda: pl.col("a").struct,
            lambda: pl.col("a").cat,
            lambda: pl.col("a").arr,
            lambda: pl.col("a").bin,
            lambda: pl.col("a").name,
            lambda: pl.col("a").meta,
            lambda: pl.col("a").ext,
            lambda: pl.when(pl.col("a") > 1),
            lambda: pl.when(pl.col("a") > 1).then(1),
        ],
        "polars": [
            lambda: mixed()["c"].str,
            lambda: dated()["day"].dt,
            lambda: dated()["day"].cast(pl.Datetime).dt,
            lambda: dated()["day"].cast(pl.Datetime).dt.replace_time_zone("UTC").dt,
            lambda: dated()["day"].diff().dt,
            lambda: pl.Series(["10:00:00", "11:00:00"]).str,
            lambda: pl.Series(["2020-01-01 10:00", "2020-01-02 11:00"]).str,
            lambda: pl.Series(["1", "2"]).str,
            lambda: pl.Series([{"key": "k", "value": 1}]),
            lambda: pl.Series([[1], [2, 3]]).list,
            lambda: pl.Series([[1, 2]], dtype=pl.Array(pl.Int64, 2)).arr,
            lambda: pl.Series([{"k": 1}]).struct,
            lambda: pl.Series(["x"], dtype=pl.Categorical).cat,
            lambda: pl.Series([b"x"]).bin,
            lambda: pl.Series([1, 2]),
        ],
        "polars.dataframe.group_by.GroupBy": [lambda: mixed().group_by("c")],
        "polars.dataframe.group_by.DynamicGroupBy": [
            lambda: dated().group_by_dynamic("day", every="1d")
        ],
        "polars.dataframe.group_by.RollingGroupBy": [
            lambda: dated().rolling("day", period="1d")
        ],
    },
    pool={
        "*": [
            lambda: "a",
            lambda: 1,
            numbers,
            lambda: pl.Series("new", [1.0, 2.0, 3.0]),
            array,
            lambda: ["a", "b"],
            lambda: pl.col("a"),
            lambda: [1, 2, 3],
            lambda: 0.5,
            lambda: {"a": "z"},
            lambda: lambda x: x,
            lambda: {"a": [1, 2], "b": [3, 4]},
            lambda: [numbers(), numbers()],
            lambda: "1d",
            lambda: pl.Float64,
            lambda: 0,
            mixed,
            lambda: "2020-01-01",
            lambda: [True, False, True],
            lambda: [pl.Series("new", [1.0, 2.0, 3.0])],
        ],
        "in_place": [lambda: True],
        "file": [lambda: "out.bin"],
        "other": [numbers, mixed, lambda: pl.Series("a", [1.0, 2.0]), lambda: numbers().lazy()],
        "on": [lambda: "a"],
        "by": [lambda: "a"],
        "function": [lambda: lambda x: x],
        "index": [lambda: 0],
        "index_column": [lambda: "day"],
        "every": [lambda: "1d"],
        "period": [lambda: "1d"],
        "window_size": [lambda: 2],
        "n": [lambda: 2],
        "column": [lambda: pl.Series("new", [1.0, 2.0, 3.0]), lambda: "a"],
        "columns": [lambda: [pl.Series("new", [1.0, 2.0, 3.0])], lambda: ["a"]],
        "data": [
            numbers,
            array,
            lambda: {"a": array()},
            lambda: {"a": [1, 2]},
            lambda: [1, 2],
            lambda: np.ones((2, 2)),
            lambda: numbers().to_pandas(),
            lambda: numbers().to_arrow(),
        ],
        "items": [lambda: [numbers(), numbers()], lambda: [numbers()]],
        "values": [array, lambda: [1.0, 2.0, 3.0]],
        "name": [lambda: "other"],
        "q": [lambda: 0.5],
        "quantile": [lambda: 0.5],
        "dtype": [lambda: pl.Float64],
        "seed": [lambda: 1],
        "source": [lambda: "in.csv"],
    },
)
