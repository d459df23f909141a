"""Parallel coordinates: one line a run, from its parameters to its main metric."""

from __future__ import annotations

import math
from collections.abc import Mapping

from .drawing import SIZE, Drawing, Rows, Vega, labels
from .numbers import MINUS, as_number
from .shown import Shown
from .table import one_line

AXES = 6
"""Most parameters."""
WORDS = 12
"""Most different texts on one axis."""
FEWEST = 3
"""Runs; fewer lines say nothing that the table does not say better."""
LOGARITHMIC = 50
"""From this ratio of greatest to least an axis is logarithmic."""
RUNS = 500
"""Most lines; of more only the first are drawn."""
DOTTED = 60
"""Most lines with a dot on each axis."""
LABELS: dict[str, Vega] = {
    "above": {"dy": -9},
    "below": {"dy": 9},
    "beside": {"align": "left", "dx": 5},
}


class Axis:
    """A dimension: where each value lies between 0 and 1, and the labels of both ends."""

    def __init__(self, name: str, values: Mapping[str, str | float]) -> None:
        self.name = one_line(name, 18)
        numbers = {run: _number(value) for run, value in values.items()}
        self.is_number = all(number is not None for number in numbers.values())
        if self.is_number:
            self._number_axis({run: n for run, n in numbers.items() if n is not None})
        else:
            self._word_axis({run: one_line(str(value), 14) for run, value in values.items()})

    def _number_axis(self, numbers: dict[str, float]) -> None:
        least, greatest = min(numbers.values()), max(numbers.values())
        # Learning rates from 0.001 to 0.1 lie apart only on a logarithmic axis.
        scale = math.log if least > 0 and greatest / least >= LOGARITHMIC else float
        low, high = scale(least), scale(greatest)
        self.places = {run: (scale(n) - low) / (high - low) for run, n in numbers.items()}
        self.labels = [(0.0, _short(least)), (1.0, _short(greatest))]

    def _word_axis(self, words: dict[str, str]) -> None:
        every = sorted(set(words.values()))
        place = {word: index / max(1, len(every) - 1) for index, word in enumerate(every)}
        self.places = {run: place[word] for run, word in words.items()}
        self.labels = [(place[word], word) for word in every]


def chart(shown: Shown, metric: str | None) -> Drawing | None:
    """The chart and what it shows; ``None`` where too little differs."""
    if metric is None or len(shown.runs) < FEWEST:
        return None
    values = {run["run_id"]: shown.values.of(run, metric) for run in shown.runs}
    finite = {run: v for run, v in values.items() if v is not None and math.isfinite(v)}
    axes = _params(shown)[:AXES]
    if not axes or len(set(finite.values())) < 2:
        return None
    axes.append(Axis(metric, finite))
    names = labels(shown)
    rows = [
        {"run": names[run["run_id"]], "axis": index, "at": axis.places[run["run_id"]],
         "value": finite.get(run["run_id"])}
        for run in shown.runs[:RUNS]
        for index, axis in enumerate(axes)
        if run["run_id"] in axis.places
    ]  # fmt: skip
    says = (
        f"Parallel coordinates from {', '.join(a.name for a in axes[:-1])} to {axes[-1].name}"
    )
    return Drawing(_spec(axes, rows), says)


def _params(shown: Shown) -> list[Axis]:
    found = []
    for key in shown.params_differing:
        values = {
            run["run_id"]: run["params"][key] for run in shown.runs if key in run["params"]
        }
        words = {value for value in values.values() if _number(value) is None}
        different = {_number(value) for value in values.values()}
        # One value that some runs lack would be an axis with one point.
        if len(words) <= WORDS and len(words) + len(different - {None}) > 1:
            found.append(Axis(key, values))
    return found


def _spec(axes: list[Axis], rows: Rows) -> Vega:
    x = {"field": "axis", "type": "quantitative", "axis": None,
         "scale": {"domain": [-0.3, len(axes) - 0.7], "nice": False}}  # fmt: skip
    y = {"field": "at", "type": "quantitative", "axis": None, "scale": {"domain": [0, 1]}}
    ends = [
        {"axis": index, "at": at, "label": label, "place": _place(axis, at)}
        for index, axis in enumerate(axes)
        for at, label in axis.labels
    ]
    lines = [
        {"axis": index, "name": axis.name, "at": 0, "to": 1} for index, axis in enumerate(axes)
    ]
    plain = {"color": {"value": "#808080"}}
    position = {"x": x, "y": y}
    runs = len({row["run"] for row in rows})
    opacity = 0.85 if runs <= DOTTED else 0.4
    return {
        **SIZE,
        "layer": [
            {
                "data": {"values": lines},
                "mark": {"type": "rule", "opacity": 0.5},
                "encoding": {**position, "y2": {"field": "to"}, **plain},
            },
            {
                "data": {"values": lines},
                "mark": {"type": "text", "dy": 24, "baseline": "top"},
                "encoding": {**position, "text": {"field": "name"}, **plain},
            },
            {
                "data": {"values": rows},
                "mark": {
                    "type": "line",
                    "strokeWidth": 1.5,
                    "opacity": opacity,
                    "point": {"size": 18} if runs <= DOTTED else False,
                },
                "encoding": {
                    **position,
                    "detail": {"field": "run"},
                    "order": {"field": "axis"},
                },
            },
            *(
                {
                    "data": {"values": [end for end in ends if end["place"] == place]},
                    "mark": {"type": "text", **offset},
                    "encoding": {**position, "text": {"field": "label"}, **plain},
                }
                for place, offset in LABELS.items()
            ),
        ],
    }


def _place(axis: Axis, at: float) -> str:
    """Where a label stands: of words beside their places, of numbers out of the lines' way."""
    return "beside" if not axis.is_number else "above" if at else "below"


def _short(value: float) -> str:
    return f"{value:.4g}".replace("-", MINUS)


def _number(value: str | float) -> float | None:
    found = as_number(value) if isinstance(value, str) else value
    return found if found is not None and math.isfinite(found) else None
