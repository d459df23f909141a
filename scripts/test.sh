#!/usr/bin/env bash
# Runs all tests of all kinds, whatever the others did, then says how many passed.
set -uo pipefail
cd "$(dirname "$0")/.."
reports=$PWD/build/reports
mkdir -p "$reports"
rm -f "$reports"/{jest,pytest,playwright}.*

run() {
  local name=$1
  shift
  echo "== $name"
  "$@"
  echo $? >"$reports/$name.status"
}

run jest npx jest --coverage=false --json --outputFile="$reports/jest.json"
# One worker more than two cores need: one of them mostly waits for downloads.
run pytest pytest -n 3 --dist loadfile --no-loadscope-reorder --junitxml="$reports/pytest.xml"
if compgen -G 'ui-tests/tests/*.spec.ts' >/dev/null; then
  export PLAYWRIGHT_JSON_OUTPUT_FILE=$reports/playwright.json
  CHROMIUM_PATH=$(scripts/browser.sh) && export CHROMIUM_PATH
  cd ui-tests
  run playwright npx playwright test --reporter=list,json
  cd ..
fi
python scripts/summary.py "$reports"
