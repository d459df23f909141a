"""The first line of a cell under ``%%mlflow run``; all other lines keep their numbers."""

import pytest

from provebook.kernel.cellrun import rewrite


def test_lines_keep_their_numbers():
    lines = ["%%mlflow run --name 'a b'\n", "\n", "x = 1\n", "x"]
    made = rewrite(lines)
    assert made[1:] == lines[1:]
    assert made[0] == ("get_ipython().run_line_magic('mlflow', \"begin-run --name 'a b'\")\n")


@pytest.mark.parametrize(
    "first",
    [
        "x = 1\n",
        "%%mlflow runs\n",
        "%mlflow run\n",
        "%%mlflow?\n",
        "%%mlflow\n",
        "%%time\n",
        "",
    ],
)
def test_other_cells_stay(first):
    lines = [first, "x\n"]
    assert rewrite(lines) is lines


def test_no_cell():
    assert rewrite([]) == []


def test_what_is_in_the_line_stays_text():
    made = rewrite(["%%mlflow run --name ');import os#\n", "x\n"])
    assert made[0].count("get_ipython()") == 1
    compile("".join(made), "cell", "exec")
