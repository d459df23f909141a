"""``%mlflow compare``: its arguments, and a notebook with it, run and converted."""

import os
from types import SimpleNamespace

import jsonschema
import nbclient
import nbconvert
import nbformat
import pytest

from provebook.kernel import complete
from provebook.kernel.comparing import OPTIONS, parse
from provebook.kernel.errors import MagicError

from .conftest import MIME, SCHEMA


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", {}),
        ("linear 'deep forest'", {"runs": ["linear", "deep forest"]}),
        (
            '--experiment wind --filter "metrics.rmse < 2" --order-by "metrics.r2 ASC" --max 5',
            {
                "experiment": ["wind"],
                "filter": "metrics.rmse < 2",
                "order_by": ["metrics.r2 ASC"],
                "max_runs": 5,
            },
        ),
        ("a --metrics rmse r2 --params depth,seed", {
            "runs": ["a"], "metrics": ["rmse", "r2"], "params": ["depth", "seed"]}),
        ("--metrics 'a, b' c", {"metrics": ["a, b", "c"]}),
        ("--only-differences a --baseline=a", {
            "runs": ["a"], "only_differences": True, "baseline": "a"}),
        ("--direction r2=higher --direction a=b=lower", {
            "directions": {"r2": "higher", "a=b": "lower"}}),
        ("--smoothing 0.6 --log-scale --x-axis time --points 10 --scatter params.a metrics.b", {
            "smoothing": 0.6, "log_scale": True, "x_axis": "time", "points": 10,
            "scatter": ["params.a", "metrics.b"]}),
    ],
)  # fmt: skip
def test_arguments(line, expected):
    assert parse(line) == expected


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("--metric rmse", "there is no option --metric: did you mean --metrics"),
        ("--zzzzzz", "there is no option --zzzzzz: there are --experiment, "),
        ("--filter", "a value is missing after --filter"),
        ("--filter --max 3", "a value is missing after --filter"),
        ("--max many", "--max takes a whole number, not many"),
        ("--smoothing much", "--smoothing takes a number, not much"),
        ("--direction r2", "a direction is written METRIC=lower"),
        ("--only-differences=yes", "--only-differences takes no value"),
        ("--filter 'a", "' is missing at the end"),
    ],
)
def test_wrong_arguments(line, message):
    with pytest.raises(MagicError, match=message):
        parse(line)


def test_completion(wind):
    import mlflow

    mlflow.set_tracking_uri(wind.uri)

    def completed(line):
        event = SimpleNamespace(line=line, symbol=line.rpartition(" ")[2])
        return complete.complete(SimpleNamespace(user_ns={}), event)

    assert completed("%mlflow comp") == ["compare"]
    assert completed("%mlflow compare --ba") == ["--baseline"]
    assert completed("%mlflow compare ") == OPTIONS
    assert completed("%mlflow compare --experiment w") == ["wind"]


CELLS = [
    "%load_ext provebook",
    "%mlflow compare --experiment wind --order-by 'metrics.rmse ASC' --baseline linear",
    "name = 'net' + 'work'\n%mlflow compare linear {name} --only-differences",
    "%mlflow compare nobody",
    "%mlflow compare --experiment wind --filter \"metrics.rmse < 'a'\"",
    "import provebook\n"
    "provebook.compare_runs(['linear', 'network']).to_pandas()['metrics.rmse']",
]


@pytest.fixture
def notebook(wind, tmp_path):
    """The cells, run in a kernel."""
    cells = [nbformat.v4.new_code_cell(cell) for cell in CELLS]
    found = nbformat.v4.new_notebook(cells=cells)
    env = {k: v for k, v in os.environ.items() if not k.startswith(("MLFLOW_", "JPY_"))}
    client = nbclient.NotebookClient(found, timeout=300, allow_errors=True)
    client.execute(
        env={**env, "MLFLOW_TRACKING_URI": wind.uri, "JUPYTER_RUNTIME_DIR": str(tmp_path)},
        cwd=str(tmp_path),
    )
    return found


def test_a_notebook(notebook):
    outputs = [cell.outputs for cell in notebook.cells]
    assert outputs[0] == []
    (shown,) = outputs[1]
    jsonschema.validate(shown.data[MIME], SCHEMA)
    assert shown.data["text/plain"].startswith("4 runs · wind · baseline linear")
    runs = outputs[2][0].data[MIME]["snapshot"]["runs"]
    assert [run["name"] for run in runs] == ["linear", "network"]
    problem = outputs[3][0].traceback
    assert len(problem) == 1 and problem[0].startswith("%mlflow: there is no run nobody")
    assert outputs[4][0].traceback[0].split("\n")[2].strip() == "^^^"
    assert "2.31" in outputs[5][0].data["text/plain"]

    page, _ = nbconvert.HTMLExporter().from_notebook_node(notebook)
    assert '<table aria-label="Compared runs">' in page
    assert "<strong>1.520</strong>" in page and "provebook-chart" in page
    latex, _ = nbconvert.LatexExporter().from_notebook_node(notebook)
    assert "deep forest" in latex and "linear (baseline)" in latex
