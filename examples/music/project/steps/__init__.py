"""The steps of the pipeline, one file each."""

import handoff.step  # noqa: F401 - before what a step imports, which may seed
