"""Charts of a small table."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd
from altair.utils.schemapi import SchemaBase, Undefined

from ..adapters import frames as frames
from ..look import LOOKS, Look
from ..trials import Named
from .base import Make, Samples


def rows() -> Any:
    """Numbers and a group."""
    return pd.DataFrame({"a": [1.0, 2.0], "b": [2.0, 1.0], "g": ["u", "v"]})


def chart() -> Any:
    """Of points."""
    return alt.Chart(rows()).mark_point().encode(x="a", y="b")


def resolved(key: str) -> Make:
    """Arguments that let charts share something."""
    return lambda: (Named({key: "shared"}),)


def named() -> Any:
    """With a parameter."""
    return chart().add_params(alt.selection_interval(name="brush"))


def of_schema(it: Any) -> Look:
    """What it was given."""
    own = {name: value for name, value in it._kwds.items() if name != "_cached_hash"}
    return Look(f"{type(it).__name__} {list(own)}", [it._args, *own.values()])


LOOKS[SchemaBase] = of_schema
LOOKS[type(Undefined)] = lambda it: Look("undefined", atom=True)

MARKS = (
    "arc area bar boxplot circle errorband errorbar geoshape image line point rect rule square "
    "text tick trail"
)

ALTAIR = Samples(
    objects={
        "altair.utils.schemapi.SchemaBase": [
            chart,
            named,
            lambda: chart() + chart(),
            lambda: chart().facet("g"),
        ]
    },
    modules=["pandas"],
    pool={
        "*": [lambda: "a", rows, chart, lambda: 1, lambda: ["a", "b"], lambda: {"a": 1}],
        "data": [rows],
        "shorthand": [lambda: "a"],
        "fp": [lambda: "out.json", lambda: "out.html"],
        "type": [lambda: "quantitative"],
        "color": [lambda: "red"],
        "filter": [lambda: "datum.a > 1", lambda: alt.datum.a > 1],
    },
    calls={
        "altair.Chart": [lambda: (rows(),), lambda: ()],
        **{
            f"altair.{name}": [lambda: (chart(), chart()), lambda: (named(), chart())]
            for name in ("layer", "hconcat", "vconcat", "concat")
        },
        "altair.LayerChart": [lambda: (Named(layer=[chart(), named()]),)],
        "altair.HConcatChart": [lambda: (Named(hconcat=[chart()]),)],
        "altair.VConcatChart": [lambda: (Named(vconcat=[chart()]),)],
        "altair.ConcatChart": [lambda: (Named(concat=[chart()]),)],
        "altair.FacetChart": [
            lambda: (Named(spec=chart(), facet={"row": alt.Row("g:N")}, data=rows()),),
        ],
        "altair.RepeatChart": [lambda: (Named(spec=chart(), repeat=["a", "b"], data=rows()),)],
        "altair.condition": [
            lambda: (alt.selection_point(), alt.value("red"), alt.value("blue")),
            lambda: ("datum.a > 1", alt.value("red"), alt.value("blue")),
        ],
        "altair.when": [lambda: (alt.selection_point(),), lambda: ("datum.a > 1",)],
        "altair.AggregatedFieldDef": [lambda: (Named(op="mean", field="a", **{"as": "m"}),)],
        "altair.WindowFieldDef": [lambda: (Named(op="rank", **{"as": "r"}),)],
        "altair.Data": [lambda: (Named(values=[{"a": 1}]),)],
        "altair.graticule": [lambda: (), lambda: (Named(step=[1, 2]),)],
        "altair.Stream": [lambda: (Named(type="click"),)],
        "altair.binding_checkbox": [lambda: (Named(name="a"),)],
        "altair.binding_radio": [lambda: (Named(options=[1, 2]),)],
        "altair.binding_select": [lambda: (Named(options=[1, 2]),)],
        "altair.binding_range": [lambda: (Named(min=1, max=2),)],
        "altair.selection": [lambda: ("interval",), lambda: (Named(type="point"),)],
        "altair.data_transformers.enable": [lambda: ("default",)],
        "altair.renderers.enable": [lambda: ("default",)],
        "altair.themes.enable": [lambda: ("dark",)],
        "altair.theme.enable": [lambda: ("dark",)],
        "altair.topo_feature": [lambda: ("a.json", "a")],
        **{
            f"chart.configure{name}": [lambda: ()]
            for name in ("", "_legend", "_title", "_view", "_mark", "_header")
        },
        "chart.configure_axis": [lambda: (), lambda: (Named(labelColor="red"),)],
        **{
            f"chart.mark_{name}": [lambda: (), lambda: (Named(color="red"),)]
            for name in MARKS.split()
        },
        **{
            f"chart.resolve_{name}": [resolved(key)]
            for name, key in (("axis", "x"), ("legend", "color"), ("scale", "x"))
        },
        "chart.facet": [lambda: ("g",), lambda: (Named(row="g:N"),)],
        "chart.encode": [
            lambda: (Named(x="a", y=alt.Y("b")),),
            lambda: (alt.X("a"), alt.Color("g")),
        ],
        "chart.add_params": [lambda: (alt.selection_point(),), lambda: (alt.param(name="p"),)],
        "chart.save": [lambda: ("out.json",), lambda: ("out.html",)],
        "chart.repeat": [lambda: (["a", "b"],)],
        "chart.project": [lambda: ("mercator",)],
        "chart.properties": [lambda: (Named(title="a", width=9),)],
        "chart.transform_aggregate": [lambda: (Named(m="mean(a)", groupby=["g"]),)],
        "chart.transform_bin": [lambda: ("c", Named(field="a"))],
        "chart.transform_calculate": [lambda: (Named(c="datum.a + 1"),)],
        "chart.transform_filter": [lambda: ("datum.a > 1",), lambda: (alt.datum.a > 1,)],
        "chart.transform_lookup": [
            lambda: (Named(lookup="a", from_=alt.LookupData(rows(), "a", ["b"])),),
        ],
        "chart.transform_density": [lambda: ("a",)],
        "chart.transform_fold": [lambda: (["a", "b"],)],
        "chart.transform_impute": [lambda: ("a", "b")],
        "chart.transform_joinaggregate": [lambda: (Named(m="mean(a)"),)],
        "chart.transform_loess": [lambda: ("a", "b")],
        "chart.transform_pivot": [lambda: ("g", "a")],
        "chart.transform_quantile": [lambda: ("a",)],
        "chart.transform_regression": [lambda: ("a", "b")],
        "chart.transform_sample": [lambda: (), lambda: (5,)],
        "chart.transform_stack": [lambda: ("s", "a", ["g"])],
        "chart.transform_timeunit": [lambda: (Named(y="year(a)"),)],
        "chart.transform_window": [lambda: (Named(r="rank(a)"),)],
    },
    untried={
        "altair.selection_multi": "given up",
        "altair.selection_single": "given up",
        "altair.expr": "a module has its name too",
    },
)
