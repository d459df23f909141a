"""The steps of the pipeline, one file each."""

import handoff  # noqa: F401 - before what a step imports, which may seed
