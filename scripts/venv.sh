#!/usr/bin/env bash
# venv.sh DIR: makes a virtual environment with a Python >= 3.10; PYTHON names another one.
set -euo pipefail
cd "$(dirname "$0")/.."

usable() {
  command -v "$1" >/dev/null && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null
}

python=
for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python3.10}; do
  if usable "$candidate"; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then
  echo "No Python >= 3.10 found${PYTHON:+ as $PYTHON}: install one, or name it: make PYTHON=/path/to/python" >&2
  exit 1
fi
# Debian's Python comes without ensurepip.
if ! "$python" -c 'import ensurepip' 2>/dev/null && ! scripts/install-system.sh python3-venv; then
  echo "$python cannot make virtual environments: install its venv package (python3-venv)" >&2
  exit 1
fi
"$python" -m venv "$1"
