"""What `%mlflow runs` shows of a run, in an output that is saved with the notebook."""

from __future__ import annotations

from mlflow.entities import Param, Run, RunData, RunInfo, RunTag

from provebook.kernel.table import table


def test_no_password_of_an_address_is_shown() -> None:
    info = RunInfo(
        run_id="a" * 32,
        experiment_id="1",
        user_id="bob",
        status="FINISHED",
        start_time=1_700_000_000_000,
        end_time=1_700_000_001_000,
        lifecycle_stage="active",
        run_name="from http://u:s3cret@h/x",
    )
    data = RunData(
        params=[Param("db", "postgresql://app:s3cret@h/x"), Param("depth", "3")],
        tags=[RunTag("mlflow.source.name", "https://u:s3cret@h/repo")],
    )
    shown = str(table("on ftp://u:s3cret@h", [Run(info, data)]))
    assert "s3cret" not in shown
    assert "postgresql://h/x" in shown and "from http://h/x" in shown
