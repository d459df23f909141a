#!/usr/bin/env bash
# Runs every check of style and types, then names those that failed.
set -uo pipefail
cd "$(dirname "$0")/.."
failed=()

check() {
  local name=$1
  shift
  echo "== $name"
  "$@" || failed+=("$name")
}

check eslint npx eslint .
check prettier npx prettier --check --log-level warn .
check types npx tsc --noEmit -p tsconfig.test.json
check 'import rules' npx depcruise src --config .dependency-cruiser.cjs --output-type err
check wire node scripts/wire.mjs --check
check 'proven libraries' python -m prove --docs --check
check ruff ruff check .
check 'ruff format' ruff format --check .
check mypy mypy
check 'import rules of Python' lint-imports --no-cache
if [ ${#failed[@]} -gt 0 ]; then
  printf 'failed: %s\n' "${failed[@]}"
  exit 1
fi
