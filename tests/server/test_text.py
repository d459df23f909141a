"""Names of stores and the removal of passwords: text in, text out."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest
from traitlets.config import Config

from provebook.server.quietlog import keep_passwords_out
from provebook.server.scrub import scrub
from provebook.shared import uri as names
from provebook.shared.text import without_userinfo
from provebook.worker import schema


@pytest.mark.parametrize(
    ("uri", "plain", "secrets"),
    [
        ("postgresql://bob:s3cret@h:5432/db", "postgresql://h:5432/db", {"s3cret"}),
        ("postgresql+psycopg2://b:pa/s?w#x@h/db", "postgresql+psycopg2://h/db", {"pa/s?w#x"}),
        ("http://u:p%40ss%2Fw@h:5000", "http://h:5000", {"p%40ss%2Fw", "p@ss/w"}),
        ("mysql://h/db?password=hunter22&ssl=1", "mysql://h/db?ssl=1", {"hunter22"}),
        ("http://[bad", "http://[bad", set()),
        ("http://h/a@b", "http://h/a@b", set()),
        ("sqlite:////a/b@c/mlflow.db", "sqlite:////a/b@c/mlflow.db", set()),
        ("databricks://profile", "databricks://profile", set()),
        ("mlruns", "mlruns", set()),
    ],
)
def test_user_info_of_a_tracking_uri(uri: str, plain: str, secrets: set[str]) -> None:
    assert names.strip_userinfo(uri) == plain
    assert set(names.secrets(uri)) == secrets


def test_id_leaves_credentials_and_spelling_out(tmp_path: Path) -> None:
    same = ("postgresql://a:b@h/d", "postgresql://h/d", "postgresql://x@h/d")
    assert len({names.store_id(uri) for uri in same}) == 1
    assert names.store_id("sqlite:///a.db", tmp_path) == names.store_id(
        f"sqlite:///{tmp_path}/a.db"
    )
    assert names.store_id("mlruns", tmp_path) == names.store_id((tmp_path / "mlruns").as_uri())


def test_name_to_show(tmp_path: Path) -> None:
    shown = {
        f"sqlite:///{tmp_path}/a/mlflow.db": "a/mlflow.db",
        "sqlite:////elsewhere/mlflow.db": "/elsewhere/mlflow.db",
        (tmp_path / "ml runs").as_uri(): "ml runs",
        "postgresql://a:b@h:5432/d?sslmode=require": "h:5432/d",
        "https://a:b@h/mlflow/": "h/mlflow",
    }
    for uri, name in shown.items():
        assert names.show(uri, tmp_path) == name


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("ftp://u:p@h/x", "ftp://h/x"),
        ("ftp://u:p@ss@h/x", "ftp://h/x"),
        (r"ftp:\/\/u:p@h\/x", r"ftp://h\/x"),
        ("a@b http://h/c@d", "a@b http://h/c@d"),
        ("models:/name@champion", "models:/name@champion"),
        (json.dumps(json.dumps({"u": "s3://k:v@b"})), json.dumps(json.dumps({"u": "s3://b"}))),
    ],
)
def test_user_info_in_an_answer(text: str, clean: str) -> None:
    assert scrub(text.encode()).decode() == clean


def test_json_stays_json_and_large_answers_are_quick_enough() -> None:
    runs = [{"uri": f"ftp://user:pw@host/{number}", "m": "x" * 100} for number in range(22_000)]
    data = json.dumps(runs).encode()
    assert len(data) > 3_000_000
    clean = json.loads(scrub(data, ["hunter22"]))
    assert clean[7]["uri"] == "ftp://host/7" and len(clean) == len(runs)


def test_schema_revisions_of_the_installed_mlflow() -> None:
    folder = schema.mlflow_folder()
    assert schema.compare("451aebb31d03", folder) == schema.OLDER
    assert schema.compare("feedfeedfeed", folder) == schema.NEWER
    check = "import mlflow.store.db.utils as u; print(u._get_latest_schema_revision())"
    head = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", check],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()[-1]
    assert schema.compare(head, folder) == schema.FITS


def test_the_jupyter_server_does_not_import_mlflow() -> None:
    code = "import sys, provebook.server.app; print('mlflow' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "see postgresql://bob:s3cret@h/db and s3://k:s@b/x",
            "see postgresql://h/db and s3://b/x",
        ),
        ("postgresql://bob:pa/ss?x#y@h/db", "postgresql://h/db"),
        ("mysql://h/db?password=hunter22&ssl=1", "mysql://h/db?password=***&ssl=1"),
        ('{"stores": ["http://u:p@h"]}', '{"stores": ["http://h"]}'),
        ("http://h:8080/a@b", "http://h:8080/a@b"),
        ("me@example.org", "me@example.org"),
    ],
)
def test_text_without_passwords(text: str, plain: str) -> None:
    assert without_userinfo(text) == plain


def test_log_of_the_server_without_passwords(caplog: pytest.LogCaptureFixture) -> None:
    lines: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    log = logging.getLogger("provebook.test.log")
    log.setLevel(logging.DEBUG)
    log.addHandler(Kept())
    keep_passwords_out(log)
    config = Config({"Provebook": {"stores": ["postgresql://bob:s3cret@h/db"]}})
    log.getChild("Provebook").debug("Config changed: %r", config)
    log.debug("%s of it", "100%")
    assert "postgresql://h/db" in lines[0] and "s3cret" not in lines[0] + caplog.text
    assert lines[1] == "100% of it"
