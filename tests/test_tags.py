"""Tags are named in schema/shared/names.json; what cannot import them writes the same."""

import re
from pathlib import Path

from provebook.shared import tags
from provebook.verify import tags as verify_tags

ROOT = Path(__file__).parents[1]
TAG = re.compile(r"[\"'](provebook\.[a-z_0-9]+)[\"']")
OTHERS = {"provebook.server", "provebook.mjs"}


def test_no_other_names_are_written():
    known = {value for name, value in vars(tags).items() if name.isupper()}
    alone = [*(ROOT / "src" / "project").rglob("*.py"), *(ROOT / "provebook").rglob("*.py")]
    used = {found for file in alone for found in TAG.findall(file.read_text())}
    assert {"provebook.step", "provebook.outputs"} <= used
    assert used - known <= OTHERS


def test_both_sides_of_a_verification_have_the_same():
    assert {k: v for k, v in vars(tags).items() if k.isupper()} == {
        k: v for k, v in vars(verify_tags).items() if k.isupper()
    }
