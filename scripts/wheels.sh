#!/usr/bin/env bash
# wheels.sh DIR: fills DIR with a wheel of each version that constraints.txt pins for this Python.
set -euo pipefail
cd "$(dirname "$0")/.."
python=.venv/bin/python
[ -x "$python" ] || scripts/venv.sh .venv
rm -rf "$1"
# Several at once: pip waits for an answer, or reads the index's long pages, one package at a time.
{ grep -v '^#' constraints.txt; printf '%s\n' setuptools wheel; } | tr '\n' '\0' |
  xargs -0 -P 6 -n 12 "$python" -m pip --disable-pip-version-check wheel --quiet --no-deps -w "$1"
