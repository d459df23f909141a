#!/usr/bin/env bash
# Runs all tests of all kinds, whatever the others did, then says how many passed.
# With LINT=1 it checks style and types too.
set -uo pipefail
cd "$(dirname "$0")/.."
reports=$PWD/build/reports
mkdir -p "$reports"
rm -f "$reports"/{lint,jest,pytest,playwright}.*

run() {
  local name=$1
  shift
  echo "== $name"
  echo 1 >"$reports/$name.status" # until it has ended: a killed one must not be missed
  "$@"
  echo $? >"$reports/$name.status"
}

# Two lanes: one runner alone leaves much of two processors idle, as it mostly waits for something.
in_python() {
  run pytest pytest -n 3 --dist loadfile --no-loadscope-reorder --junitxml="$reports/pytest.xml"
}
in_node() {
  if [ -n "${LINT:-}" ]; then
    run lint scripts/lint.sh
  fi
  run jest npx jest --coverage=false --json --outputFile="$reports/jest.json"
  if compgen -G 'ui-tests/tests/*.spec.ts' >/dev/null; then
    export PLAYWRIGHT_JSON_OUTPUT_FILE=$reports/playwright.json
    CHROMIUM_PATH=$(scripts/browser.sh) && export CHROMIUM_PATH
    cd ui-tests
    run playwright npx playwright test --reporter=list,json
  fi
}

trap 'trap - INT TERM; kill 0' INT TERM
in_python >"$reports/pytest.log" 2>&1 &
(in_node)
echo '== pytest goes on'
wait
cat "$reports/pytest.log"
python scripts/summary.py "$reports"
