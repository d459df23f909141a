"""The project has one name; the one it had before is left nowhere in the tree."""

import re
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]

# In two parts, so that this file does not hold it either; then the letters that it was
# shortened to, with which a package of the lock file begins too.
OLD = re.compile(rb"flow[ _-]?" + rb"book" + rb"|\bf" + rb"b-(?!watchman)", re.IGNORECASE)


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, check=True
    )
    return [Path(name.decode()) for name in listed.stdout.split(b"\0") if name]


def test_the_old_name_is_in_no_path_and_in_no_file() -> None:
    paths = tracked()
    assert len(paths) > 100
    found = [str(path) for path in paths if OLD.search(str(path).encode())]
    for path in paths:
        file = REPOSITORY / path
        if file.is_file() and file.suffix != ".png":
            text = file.read_bytes()
            found += [f"{path}: {hit.group().decode()}" for hit in OLD.finditer(text)]
    assert found == []


def test_nobody_is_told_to_install_what_is_on_no_registry() -> None:
    """A wheel of one's own and a Git URL work; the name alone does not."""
    told = re.compile(r"(?:pip install|npx|npm i(?:nstall)?) +['\"]?provebook\b(?![-\w]*\.whl)")
    found = []
    for path in tracked():
        file = REPOSITORY / path
        if file.is_file() and path.suffix in {".py", ".ts", ".tsx", ".md", ".ipynb", ".json"}:
            text = file.read_text(encoding="utf-8")
            found += [f"{path}: {hit.group()}" for hit in told.finditer(text)]
    assert found == []
