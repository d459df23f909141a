"""What remains of a saved comparison elsewhere: on paper, in LaTeX, and on GitHub."""

import re
import subprocess
import unicodedata
from pathlib import Path

import bleach
import nbconvert
import nbformat
import pypdf
import pytest

from provebook.compare.page import page as render
from provebook.compare.table import Cell, Column, Table

ROOT = Path(__file__).parents[2]
# What GitHub keeps of HTML in Markdown, as its documentation lists it, as far as we write it.
KEPT = {"div", "p", "strong", "small", "span", "mark", "br", "img"}
KEPT |= {"table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"*": ["align", "aria-label", "scope", "alt"], "img": ["src"]}
NAMES = ["deep", "network", "flat", "linear"]  # a second word may wrap
VALUES = ["1.520", "−0.790", "1.740", "−0.570", "1.930", "−0.380", "2.310"]
COLUMNS = ["run", "rmse", "r2", "loss", "depth", "estimators", "duration"]  # a name may wrap


def is_table(text):
    """Whether a page shows the table from its heading to its last run, whatever wraps in it."""
    head = next(line for line in text.splitlines() if "rmse ↓" in line)
    starts = [
        name for line in text.splitlines() for name in NAMES if line.strip().startswith(name)
    ]
    found = set(re.findall(r"[−\d][.\d]+", text))
    places = [head.find(column) for column in COLUMNS]
    return (
        starts[: len(NAMES)] == NAMES
        and found.issuperset(VALUES)
        and -1 not in places
        and places == sorted(places)
    )


@pytest.fixture(scope="session")
def chromium():
    """Path of a Chromium, the one that the browser tests use."""
    command = [ROOT / "scripts" / "browser.sh"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def printed(chromium, tmp_path):
    """Text of a page as Chromium prints it, blanks where there is room on paper."""

    def print_page(page):
        source, target = tmp_path / "page.html", tmp_path / "page.pdf"
        source.write_text(page)
        subprocess.run(
            [
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                f"--user-data-dir={tmp_path / 'profile'}",
                "--no-pdf-header-footer",
                # Only what is in the file: nothing is asked of other hosts.
                "--host-resolver-rules=MAP * ~NOTFOUND",
                f"--print-to-pdf={target}",
                source.as_uri(),
            ],
            check=True,
            capture_output=True,
        )
        pages = pypdf.PdfReader(target).pages
        text = "\n".join(p.extract_text(extraction_mode="layout") for p in pages)
        return unicodedata.normalize("NFKC", text)  # a ligature is two letters

    return print_page


@pytest.fixture
def saved(wind, compare):
    """A notebook with the four runs compared in its only cell."""
    found = compare(experiment="wind", baseline="linear", order_by="metrics.rmse ASC")
    output = nbformat.v4.new_output("display_data", found._repr_mimebundle_())
    cell = nbformat.v4.new_code_cell("%mlflow compare", outputs=[output])
    return nbformat.v4.new_notebook(cells=[cell])


def html_of(notebook):
    return notebook.cells[0].outputs[0].data["text/html"]


def test_a_printed_page_has_table_and_chart(saved, printed):
    page, _ = nbconvert.HTMLExporter().from_notebook_node(saved)
    text = printed(page)
    assert is_table(text)
    assert "lowest rmse 1.520: deep forest" in text
    # The end of an axis, and the title of the curves' own: no cell of the table says so.
    assert re.search(r"\b2\.31\b", text) and re.search(r"\bstep\b", text)


def test_a_wide_table_fits_the_paper(saved, printed):
    """Eleven columns, none cut off at the edge, and names broken where their parts meet."""
    keys = [f"hyper_parameter_{number}" for number in range(10)]
    columns = [Column("name", "run", [Cell("forest of many trees")])] + [
        Column(f"param:{key}", key, [Cell("0.0125")], is_number=True) for key in keys
    ]
    saved.cells[0].outputs[0].data["text/html"] = render(Table("1 run", "wind", columns))
    page, _ = nbconvert.HTMLExporter().from_notebook_node(saved)
    words = printed(page).split()
    assert words.count("0.0125") == words.count("parameter_") == 10


def test_latex_has_the_plain_table(saved):
    latex, _ = nbconvert.LatexExporter().from_notebook_node(saved)
    (shown,) = re.findall(r"\\begin{Verbatim}[^\n]*\n(4 runs.*?)\\end{Verbatim}", latex, re.S)
    lines = shown.splitlines()
    assert lines[1] == "lowest rmse 1.520: deep forest"
    rows = [line for line in lines if re.match(r"(deep|flat) forest|network|linear", line)]
    assert [row.split("  ")[0] for row in rows] == [
        "deep forest", "network", "flat forest", "linear (baseline)"
    ]  # fmt: skip
    assert "1.520* (−34 \\%)" in rows[0]
    assert "<" not in shown


def test_what_github_leaves_is_a_readable_table(saved, printed):
    page = re.sub(r"<(style|script)\b.*?</\1>", "", html_of(saved), flags=re.S)
    left = bleach.clean(
        page, KEPT, ATTRIBUTES, protocols={"http", "https"}, strip=True, strip_comments=True
    )
    assert not re.search(r"style|class=|<svg|data:", left)
    assert left.count("<tr>") == 5
    assert '<td align="right"><strong>1.520</strong>' in left
    text = printed(f'<meta charset="utf-8">{left}')
    assert is_table(text)
    assert "bold is the best" in text
    # No loose words of a chart that is not there, but what it showed.
    assert "Parallel coordinates from depth to rmse" in left
    assert not re.search(r"\b2\.31\b", text)
