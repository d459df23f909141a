"""Tables, columns and labels, and what they are given."""

from __future__ import annotations

import importlib.util
import io
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..adapters import frames as frames
from ..trials import Named
from .base import Make, Samples


def mixed() -> Any:
    """Columns of several types."""
    return pd.DataFrame(
        {"a": [3, 1, 2, 2], "b": [0.5, None, 2.5, 1.5], "c": ["x", "y", "x", "z"]},
        index=["p", "q", "r", "s"],
    )


def numbers() -> Any:
    """Columns of one type, in one block of memory."""
    return pd.DataFrame({"a": [3.0, 1.0, 2.0], "b": [1.0, 2.0, 2.0]})


def dated() -> Any:
    """Rows by day."""
    days = pd.date_range("2020-01-01", periods=4, freq="D", name="day")
    return pd.DataFrame({"a": [1.0, 2.0, 3.0, 4.0], "b": [2, 1, 2, 1]}, index=days)


def levels() -> Any:
    """Rows by two labels."""
    index = pd.MultiIndex.from_tuples([("x", 1), ("x", 2), ("y", 1)], names=["k", "m"])
    return pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [2.0, 1.0, 0.0]}, index=index)


def part() -> Any:
    """Rows of a larger table."""
    return numbers()[:2]


def nested() -> Any:
    """Lists in cells."""
    return pd.DataFrame({"a": [[1], [2, 3]], "b": [1, 2]})


FRAMES: Sequence[Make] = [mixed, numbers, dated, levels, part, nested, lambda: numbers()[["a"]]]
SERIES: Sequence[Make] = [
    lambda: mixed()["a"],
    lambda: mixed()["c"],
    lambda: numbers()["a"],
    lambda: dated()["a"],
    lambda: pd.Series([1.0, None, 2.0], name="s"),
    lambda: pd.Series(["x", "y", "x"], dtype="category"),
    lambda: pd.Series(pd.date_range("2020-01-01", periods=3)),
    lambda: pd.Series([1, 2, 3], dtype="Int64"),
    lambda: pd.Series([[1], [2]]),
    lambda: levels()["a"],
    lambda: pd.Series([True, False]),
    lambda: pd.Series([True]),
]
INDEXES: Sequence[Make] = [
    lambda: pd.Index([3, 1, 2]),
    lambda: pd.Index(["b", "a"], name="n"),
    lambda: pd.RangeIndex(3),
    lambda: dated().index,
    lambda: levels().index,
    lambda: pd.CategoricalIndex(["x", "y"]),
    lambda: pd.Index([0.5, None]),
]


def written(how: str, name: str, *more: Any, **options: Any) -> str:
    """A file that pandas has written."""
    getattr(numbers(), how)(name, *more, **options)
    return name


def base() -> Any:
    """A database with a table."""
    found = sqlite3.connect(":memory:")
    numbers().to_sql("rows", found)
    return found


def days() -> Any:
    """Labels by day."""
    return dated().index


def coo() -> Any:
    """A sparse matrix."""
    import scipy.sparse

    return scipy.sparse.coo_matrix(np.eye(2))


def held() -> Any:
    """A store of tables."""
    with pd.HDFStore("store.h5") as store:
        store.put("rows", numbers(), format="table", data_columns=True)
    return pd.HDFStore("store.h5")


def calendar() -> Any:
    """Holidays."""
    return pd.tseries.holiday.USFederalHolidayCalendar()


def to_files() -> Mapping[str, Sequence[Make]]:
    """What writes to a path, or into a buffer."""
    text = ["csv", "html", "json", "latex", "string", "xml", "markdown"]
    raw = ["feather", "orc", "parquet", "pickle", "stata"]
    calls: dict[str, Sequence[Make]] = {
        f"dataframe.to_{name}": [lambda: ["out.txt"], lambda: [io.StringIO()]] for name in text
    }
    calls |= {
        f"dataframe.to_{name}": [lambda: ["out.bin"], lambda: [io.BytesIO()]] for name in raw
    }
    for name in ["excel", "html", "latex", "string", "typst"]:
        calls[f"styler.to_{name}"] = [lambda: ["out.xlsx"], lambda: [io.StringIO()]]
    calls["dataframe.to_xml"] = [lambda: ["out.xml"], lambda: [io.BytesIO()]]
    calls["dataframe.to_excel"] = [lambda: ["out.xlsx"], lambda: [io.BytesIO()]]
    calls["styler.to_excel"] = calls["dataframe.to_excel"]
    return calls


def picture() -> Any:
    """A part of a picture."""
    import matplotlib.pyplot as plt

    return plt.figure().gca()


CSV = [lambda: [written("to_csv", "in.csv")], lambda: [io.StringIO("a,b\n1,2")]]
SQL = [lambda: ["select * from rows", base()]]
EXCEL = [lambda: [written("to_excel", "in.xlsx")]]
CALLS: Mapping[str, Sequence[Make]] = {
    **to_files(),
    "dataframe.info": [lambda: [None, io.StringIO()]],
    "dataframe.to_hdf": [lambda: ["out.h5", Named(key="rows")]],
    "dataframe.to_sql": [lambda: ["new", sqlite3.connect(":memory:")]],
    "dataframe.set_codes": [lambda: [Named(codes=[[0, 1, 0], [0, 1, 0]])]],
    "dataframe.set_levels": [lambda: [Named(levels=[["p", "q"], [3, 4]])]],
    "dataframe.between_time": [lambda: ["00:00", "12:00"]],
    "dataframe.case_when": [lambda: [[(pd.Series([True, False, True]), 9)]]],
    "dataframe.combine": [lambda: [numbers()["a"], min], lambda: [numbers(), np.minimum]],
    "dataframe.pivot": [lambda: [Named(columns="c", index="a")], lambda: [Named(columns="b")]],
    "dataframe.reorder_levels": [lambda: [[1, 0]]],
    "dataframe.select_dtypes": [lambda: ["number"]],
    "dataframe.to_timestamp": [lambda: []],
    "dataframe.tz_convert": [lambda: ["UTC"]],
    "dataframe.asof_locs": [lambda: [days(), np.array([True] * 4)]],
    "dataframe.get_slice_bound": [lambda: [1, "left"], lambda: ["a", "left"]],
    "dataframe.indexer_between_time": [lambda: ["00:00", "12:00"]],
    "dataframe.as_unit": [lambda: ["s"]],
    "dataframe.check_for_ordered": [lambda: ["min"]],
    "dataframe.reshape": [lambda: [-1]],
    "dataframe.set_ordered": [lambda: [True]],
    "dataframe.holidays": [lambda: ["2020-01-01", "2020-12-31"]],
    "dataframe.contains": [lambda: ["x"]],
    "dataframe.cat": [lambda: [["p", "q"]], lambda: []],
    "dataframe.overlaps": [lambda: [pd.Interval(0, 2)]],
    "dataframe.is_on_offset": [lambda: [pd.Timestamp("2020-01-31")]],
    "dataframe.rollback": [lambda: [pd.Timestamp("2020-01-30")]],
    "dataframe.rollforward": [lambda: [pd.Timestamp("2020-01-30")]],
    "dataframe.astimezone": [lambda: ["UTC"]],
    "dataframe.extract": [lambda: ["(x)"]],
    "dataframe.extractall": [lambda: ["(x)"]],
    "dataframe.translate": [lambda: [{120: "y"}]],
    "dataframe.index": [lambda: [""]],
    "dataframe.rindex": [lambda: [""]],
    "dataframe.hexbin": [lambda: ["a", "b"]],
    "dataframe.scatter": [lambda: ["a", "b"]],
    "dataframe.pie": [lambda: [Named(subplots=True)]],
    "dataframe.decode": [lambda: ["utf8"]],
    "dataframe.encode": [lambda: ["utf8"]],
    "pandas.MultiIndex": [lambda: [[["x", "y"], [1, 2]], [[0, 1], [0, 1]]]],
    "pandas.IntervalIndex": [lambda: [[pd.Interval(0, 1), pd.Interval(1, 2)]]],
    "pandas.PeriodIndex": [lambda: [["2020-01", "2020-02"], Named(freq="M")]],
    "pandas.Flags": [lambda: [numbers(), Named(allows_duplicate_labels=True)]],
    "pandas.arrays.BooleanArray": [lambda: [np.array([True]), np.array([False])]],
    "pandas.arrays.FloatingArray": [lambda: [np.array([1.0]), np.array([False])]],
    "pandas.arrays.IntegerArray": [lambda: [np.array([1]), np.array([False])]],
    "pandas.arrays.IntervalArray": [lambda: [[pd.Interval(0, 1)]]],
    "pandas.arrays.PeriodArray": [lambda: [pd.period_range("2020-01", periods=2, freq="M")]],
    "pandas.arrays.StringArray": [lambda: [np.array(["x"], dtype=object)]],
    "pandas.IntervalIndex.from_arrays": [lambda: [np.array([0, 1]), np.array([1, 2])]],
    "pandas.IntervalIndex.from_tuples": [lambda: [[(0, 1), (1, 2)]]],
    "pandas.Categorical.from_codes": [lambda: [np.array([0, 1]), ["x", "y"]]],
    "pandas.CategoricalIndex.from_codes": [lambda: [np.array([0, 1]), ["x", "y"]]],
    "pandas.PeriodIndex.from_fields": [lambda: [Named(year=[2020], month=[1], freq="M")]],
    "pandas.PeriodIndex.from_ordinals": [lambda: [np.array([5, 6]), Named(freq="M")]],
    "pandas.RangeIndex.from_range": [lambda: [range(3)]],
    "pandas.DataFrame.sparse.from_spmatrix": [lambda: [coo()]],
    "pandas.Series.sparse.from_coo": [lambda: [coo()]],
    "pandas.Timestamp.combine": [
        lambda: [pd.Timestamp("2020-01-01").date(), pd.Timestamp("2020-01-01").time()]
    ],
    "pandas.tseries.holiday.HolidayCalendarFactory": [lambda: ["mine", calendar(), calendar()]],
    "pandas.tseries.holiday.get_calendar": [lambda: ["USFederalHolidayCalendar"]],
    "pandas.period_range": [lambda: ["2020-01", "2020-03", Named(freq="M")]],
    "pandas.from_dummies": [lambda: [pd.DataFrame({"x": [1, 0], "y": [0, 1]})]],
    "pandas.lreshape": [lambda: [numbers(), {"v": ["a", "b"]}]],
    "pandas.merge_asof": [
        lambda: [numbers().sort_values("b"), numbers().sort_values("b"), Named(on="b")]
    ],
    "pandas.pivot": [lambda: [mixed(), Named(columns="c", index="a")]],
    "pandas.wide_to_long": [
        lambda: [pd.DataFrame({"v1": [1], "v2": [2], "i": [0]}), "v", "i", "j"]
    ],
    "pandas.api.types.union_categoricals": [
        lambda: [[pd.Categorical(["x"]), pd.Categorical(["y"])]]
    ],
    "pandas.DatetimeTZDtype": [lambda: ["ns", "UTC"]],
    "pandas.api.types.DatetimeTZDtype": [lambda: ["ns", "UTC"]],
    **dict.fromkeys(
        ["pandas.read_csv", "pandas.read_table", "pandas.io.parsers.read_csv"], CSV
    ),
    "pandas.read_fwf": CSV,
    **dict.fromkeys(["pandas.read_excel", "pandas.io.excel.read_excel"], EXCEL),
    "pandas.ExcelFile": EXCEL,
    "pandas.ExcelWriter": [lambda: ["out.xlsx"]],
    "pandas.HDFStore": [lambda: ["new.h5"]],
    "pandas.read_feather": [lambda: [written("to_feather", "in.feather")]],
    "pandas.read_hdf": [lambda: [written("to_hdf", "in.h5", key="rows")]],
    "pandas.read_html": [lambda: [written("to_html", "in.html")]],
    "pandas.read_json": [lambda: [written("to_json", "in.json")]],
    "pandas.read_orc": [lambda: [written("to_orc", "in.orc")]],
    "pandas.read_parquet": [lambda: [written("to_parquet", "in.parquet")]],
    "pandas.read_pickle": [lambda: [written("to_pickle", "in.pkl")]],
    "pandas.read_stata": [lambda: [written("to_stata", "in.dta")]],
    "pandas.read_xml": [lambda: [written("to_xml", "in.xml")]],
    "pandas.to_pickle": [lambda: [numbers(), "out.pkl"]],
    "pandas.read_sql": SQL,
    "pandas.read_sql_query": SQL,
    "pandas.set_option": [lambda: ["display.max_rows", 5]],
    "pandas.reset_option": [lambda: ["display.max_rows"]],
    "pandas.get_option": [lambda: ["display.max_rows"]],
    "pandas.option_context": [lambda: ["display.max_rows", 5]],
    "pandas.plotting.bootstrap_plot": [lambda: [numbers()["a"], None, 2, 2]],
    "pandas.testing.assert_extension_array_equal": [
        lambda: [pd.array([1, 2]), pd.array([1, 2])]
    ],
    "pandas.testing.assert_index_equal": [lambda: [days(), days()]],
    "pandas.testing.assert_series_equal": [lambda: [numbers()["a"], numbers()["a"]]],
    "pandas.plotting.table": [lambda: [picture(), numbers()]],
    **{
        f"dataframe.is_{what}_{end}": [lambda: [pd.Timestamp("2020-01-31")]]
        for what in ("month", "quarter", "year")
        for end in ("start", "end")
    },
    "dataframe.set_closed": [lambda: ["left"]],
    "pandas.eval": [
        lambda: ["1 + 2"],
        lambda: ["frame.a", Named(local_dict={"frame": numbers()})],
    ],
    "pandas.api.indexers.VariableOffsetWindowIndexer": [
        lambda: [Named(index=days(), offset=pd.offsets.Day(1))]
    ],
    "pandas.api.extensions.take": [lambda: [np.array([1.0, 2.0]), [0, 1]]],
    "file.parse": [lambda: []],
    "file.select": [lambda: ["rows"]],
    "file.select_column": [lambda: ["rows", "a"]],
    "file.select_as_multiple": [lambda: [["rows"]]],
    "file.put": [lambda: ["more", numbers()]],
    "file.create_table_index": [lambda: ["rows"]],
    "file.append_to_multiple": [lambda: [{"p": ["a"], "q": None}, numbers(), "p"]],
    "styler.apply": [lambda: [lambda row: ["" for _ in row]]],
    "styler.map": [lambda: [lambda cell: ""]],
    "styler.applymap": [lambda: [lambda cell: ""]],
    "styler.apply_index": [lambda: [lambda row: ["" for _ in row]]],
    "styler.map_index": [lambda: [lambda cell: ""]],
    "styler.applymap_index": [lambda: [lambda cell: ""]],
    "styler.format_index_names": [lambda: [str]],
    "styler.relabel_index": [lambda: [["p", "q"], Named(axis=1)]],
    "styler.set_properties": [lambda: [Named(color="red")]],
    "styler.set_table_styles": [lambda: [[{"selector": "td", "props": "color: red"}]]],
    "styler.set_td_classes": [lambda: [pd.DataFrame({"a": ["k"]})]],
    "styler.set_tooltips": [lambda: [pd.DataFrame({"a": ["k"]})]],
    "styler.concat": [lambda: [numbers().style]],
    "styler.use": [lambda: [numbers().style.highlight_max().export()]],
    "styler.pipe": [lambda: [lambda styler: styler]],
    "styler.set_table_attributes": [lambda: ["id=t"]],
    "styler.set_caption": [lambda: ["told"]],
    "styler.set_uuid": [lambda: ["u"]],
    "styler.hide": [lambda: [Named(axis="index")]],
    "styler.set_sticky": [lambda: []],
}
NOT_HERE = "it needs what is not installed here: {}"
UNTRIED: dict[str, str] = {
    "pandas.IntervalIndex.from_arrays": "what it makes cannot be looked at when it is changed",
    "pandas.read_gbq": NOT_HERE.format("pandas-gbq"),
    "ndarray.interpolate": "the method of a column calls it",
    "dataframe.sort": "labels refuse it",
    "pandas.arrays.ArrowExtensionArray": "it is made by pandas",
    "pandas.arrays.ArrowStringArray": "it is made by pandas",
    "pandas.arrays.DatetimeArray": "it is made by pandas",
    "pandas.arrays.TimedeltaArray": "it is made by pandas",
    "pandas.Timestamp.strptime": "it is not implemented",
    "pandas.ArrowDtype": "types of Arrow, in the samples of pyarrow",
    "pandas.read_iceberg": NOT_HERE.format("pyiceberg"),
    "dataframe.to_iceberg": NOT_HERE.format("pyiceberg"),
    "pandas.read_spss": NOT_HERE.format("pyreadstat"),
    "pandas.read_sas": "nothing here writes such a file",
    "pandas.read_clipboard": "there is no clipboard",
    "dataframe.to_clipboard": "there is no clipboard",
    "dataframe.to_markdown": NOT_HERE.format("tabulate"),
    "dataframe.to_xarray": "in the samples of xarray",
    "pandas.read_sql_table": "it needs a server or an engine",
    "pandas.api.extensions.register_extension_dtype": "it decorates a class",
    "pandas.show_versions": "it starts other programs",
    "pandas.test": "runs the tests of pandas",
    "dataframe.nth": "it is an accessor of a group",
    "dataframe.iloc": "it is an accessor",
    "dataframe.loc": "it is an accessor",
    "dataframe.plot": "it is an accessor, whose calls are tried",
    "dataframe.from_codes": "a method of the class, not of the object",
    "dataframe.from_spmatrix": "a method of the class, not of the object",
    "dataframe.online": NOT_HERE.format("numba"),
    "dataframe.now": "a method of the class, not of the object",
    "dataframe.today": "a method of the class, not of the object",
    "dataframe.strptime": "a method of the class, not of the object",
    "dataframe.fromisocalendar": "a method of the class, not of the object",
    **{
        f"dataframe.{name}": NOT_HERE.format("scipy, or more points")
        for name in ("kde", "density")
    },
    "styler.text_gradient": "its range of colours is tried by `background_gradient`",
}
DECORATES = "its result is used as a decorator, which is followed by itself"
DRAWN = "pictures in an array or a column count as one"
if importlib.util.find_spec("tables") is None:
    UNTRIED |= dict.fromkeys(
        ["pandas.read_hdf", "pandas.HDFStore", "dataframe.to_hdf", "file.put", "file.select"],
        NOT_HERE.format("tables"),
    )
    UNTRIED |= dict.fromkeys(
        [
            "file.select_as_multiple",
            "file.select_column",
            "file.append_to_multiple",
            "file.create_table_index",
        ],
        NOT_HERE.format("tables"),
    )
READER = "with `iterator` or `chunksize` it gives a reader, whose chunks are of the file"
CATEGORIES = "of a categorical it gives one"
GAPS: Mapping[str, str] = {
    "pandas.read_csv": READER,
    "pandas.read_fwf": READER,
    "pandas.read_stata": READER,
    "pandas.read_table": READER,
    "pandas.io.parsers.read_csv": READER,
    "dataframe.ravel": CATEGORIES,
    "dataframe.reshape": CATEGORIES,
    "dataframe.merge": "of calendars it gives a list of holidays, which are made once",
    "dataframe.transform": "a group of pandas 2 remembers what it has worked out",
    "dataframe.box": DRAWN,
    "dataframe.pie": DRAWN,
    "dataframe.array": CATEGORIES,
    "dataframe.values": CATEGORIES,
    "ndarray.fillna": "with `copy=False` an array of pandas' own is filled itself",
    **dict.fromkeys(
        ["file.select", "file.select_as_multiple", "file.select_column"],
        "to read opens the store further, which nobody sees",
    ),
    "pandas.api.extensions.register_dataframe_accessor": DECORATES,
    "pandas.api.extensions.register_index_accessor": DECORATES,
    "pandas.api.extensions.register_series_accessor": DECORATES,
    "pandas.plotting.scatter_matrix": DRAWN,
    "dataframe.hist": DRAWN,
    "dataframe.boxplot": DRAWN,
    "dataframe.agg": "what a function gives is what it was given",
    "dataframe.aggregate": "what a function gives is what it was given",
    "dataframe.groupby": "of labels it gives a dict, which nobody fills",
}
SELDOM: Mapping[str, str] = {
    "dataframe.to_hdf": "it writes to a path alone",
    **{
        f"pandas.{name}": "only an open file is moved, which is tried with `read_csv`"
        for name in (
            "read_excel",
            "read_feather",
            "read_hdf",
            "read_html",
            "read_iceberg",
            "read_json",
            "read_orc",
            "read_parquet",
            "read_pickle",
            "read_sas",
            "read_spss",
            "read_stata",
            "read_xml",
            "io.excel.read_excel",
            "read_gbq",
        )
    },
    "dataframe.to_markdown": "it is not tried",
}

PANDAS = Samples(
    calls=CALLS,
    untried=UNTRIED,
    gaps=GAPS,
    seldom=SELDOM,
    modules=["matplotlib.pyplot"],
    objects={
        "pandas.DataFrame": FRAMES,
        "pandas.Series": SERIES,
        "pandas.Index": INDEXES,
        "pandas.Categorical": [
            lambda: pd.Categorical(["x", "y", "x"]),
            lambda: pd.Categorical(["x", "y"], ordered=True),
        ],
        "pandas.io.formats.style.Styler": [
            lambda: numbers().style,
            lambda: numbers().style.highlight_max(),
        ],
        **({"pandas.HDFStore": [held]} if importlib.util.find_spec("tables") else {}),
        "pandas.ExcelFile": [lambda: pd.ExcelFile(written("to_excel", "in.xlsx"))],
        "pandas.tseries.holiday.AbstractHolidayCalendar": [calendar],
        "pandas.api.extensions.ExtensionArray": [
            lambda: pd.array([1, 2, None]),
            lambda: pd.array(["x", "y"]),
            lambda: pd.arrays.SparseArray([0.0, 1.0]),
        ],
        "dataframe": [
            lambda: pd.Series(["x", "yx", "x"]).str,
            lambda: pd.Series([b"x", b"y"]).str,
            lambda: pd.Series(pd.date_range("2020-01-01", periods=3)).dt,
            lambda: pd.Series(pd.to_timedelta([1, 2], unit="D")).dt,
            lambda: pd.Series(["x", "y"], dtype="category").cat,
            lambda: pd.Series(pd.arrays.SparseArray([0, 1])).sparse,
            lambda: pd.DataFrame({"a": pd.arrays.SparseArray([0, 1])}).sparse,
            lambda: numbers().plot,
            lambda: pd.Timestamp("2020-01-31", tz="UTC"),
            lambda: pd.Timedelta("1D"),
            lambda: pd.Period("2020-01", "M"),
            lambda: pd.Interval(0, 1),
            lambda: pd.IntervalIndex.from_breaks([0, 1, 2]),
            lambda: pd.period_range("2020-01", periods=3, freq="M"),
            lambda: pd.date_range("2020-01-01", periods=2, tz="UTC"),
            lambda: pd.Series([1.0], index=pd.period_range("2020-01", periods=1, freq="M")),
            lambda: pd.Series([1.0], index=pd.date_range("2020-01-01", periods=1, tz="UTC")),
            lambda: pd.offsets.MonthEnd(),
            lambda: pd.timedelta_range("1D", periods=2),
        ],
        "pandas.api.typing.DataFrameGroupBy": [
            lambda: mixed().groupby("c"),
            lambda: numbers().groupby("b"),
            lambda: dated().groupby("b"),
        ],
        "pandas.api.typing.SeriesGroupBy": [
            lambda: mixed().groupby("c")["a"],
            lambda: dated().groupby("b")["a"],
        ],
        "pandas.api.typing.Rolling": [
            lambda: numbers().rolling(2),
            lambda: dated()["a"].rolling("2D"),
        ],
        "pandas.api.typing.Expanding": [lambda: numbers().expanding()],
        "pandas.api.typing.ExponentialMovingWindow": [lambda: numbers().ewm(com=1)],
        "pandas.api.typing.Resampler": [
            lambda: dated().resample("2D"),
            lambda: dated()["a"].resample("2D"),
        ],
    },
    pool={
        "*": [
            lambda: "a",
            lambda: 1,
            numbers,
            lambda: ["a", "b"],
            lambda: pd.Series([1.0, 2.0, 3.0], name="new"),
            mixed,
            lambda: "2D",
            lambda: 0.5,
            lambda: [5.0, 6.0, 7.0],
            lambda: {"a": "z"},
            lambda: [3, 1, 2],
            lambda: np.array([1.0, 2.0, 3.0]),
            lambda: lambda x: x,
            lambda: "sum",
            lambda: pd.Index([1, 2, 3]),
            lambda: [numbers(), numbers()],
            lambda: "2020-01-01",
            lambda: ["x", "y"],
            lambda: {"a": [1, 2], "b": [3, 4]},
            lambda: "x",
            lambda: 0,
        ],
        "axis": [lambda: 0, lambda: 1],
        "by": [lambda: "a", lambda: ["a", "b"]],
        "level": [lambda: 0],
        "columns": [lambda: ["a"], lambda: {"a": "z"}],
        "column": [lambda: "a", lambda: "new"],
        "loc": [lambda: 0, lambda: 1],
        "item": [lambda: "a"],
        "key": [lambda: "a", lambda: "p"],
        "keys": [lambda: "a", lambda: ["a", "b"]],
        "labels": [lambda: "p", lambda: [0], lambda: ["x", "y", "z"]],
        "method": [lambda: "ffill"],
        "func": [lambda: "sum", lambda: lambda x: x, lambda: ["min", "max"]],
        "function": [lambda: "sum"],
        "arg": [lambda: lambda x: x, lambda: {"x": "y"}, lambda: ["2020-01-01"], lambda: [1]],
        "cond": [lambda: numbers() > 1, lambda: [True, False, True, False]],
        "expr": [lambda: "a > 1", lambda: "d = a * 2"],
        "other": [
            numbers,
            mixed,
            lambda: pd.Series([9.0, 8.0, 7.0]),
            lambda: pd.Index([1, 2]),
            lambda: 2,
        ],
        "right": [mixed, numbers],
        "rule": [lambda: "2D"],
        "freq": [lambda: "D", lambda: "2D"],
        "window": [lambda: 2],
        "com": [lambda: 1.0],
        "dtype": [lambda: object, lambda: "float64", lambda: "string"],
        "copy": [lambda: False, lambda: True],
        "deep": [lambda: False],
        "inplace": [lambda: True],
        "value": [lambda: 0, lambda: [7, 8, 9], lambda: [7, 8, 9, 10]],
        "values": [lambda: [1, 2], lambda: {"a": [1]}, lambda: "b"],
        "objs": [lambda: [numbers(), numbers()], lambda: {"k": numbers()}],
        "items": [lambda: ["a"]],
        "path": [lambda: "out.bin"],
        "path_or_buf": [lambda: "out.txt"],
        "path_or_buffer": [lambda: "out.dta"],
        "excel_writer": [lambda: "out.xlsx"],
        "buf": [lambda: "out.txt"],
        "name": [lambda: "other"],
        "names": [lambda: ["m"], lambda: ["m", "n"]],
        "tz": [lambda: "UTC"],
        "q": [lambda: 0.5, lambda: [0.5]],
        "data": [
            numbers,
            lambda: {"a": [1, 2]},
            lambda: np.array([[1.0, 2.0]]),
            lambda: [1, 2],
        ],
        "indexer": [lambda: [0, 1]],
        "indices": [lambda: [0, 1]],
        "n": [lambda: 2],
        "i": [lambda: 0],
        "j": [lambda: 1],
        "mapper": [lambda: {"a": "z"}, lambda: str],
        "subset": [lambda: ["a"]],
        "to_replace": [lambda: 1.0],
    },
)
