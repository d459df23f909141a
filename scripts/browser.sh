#!/usr/bin/env bash
# Prints the path of a Chromium for the browser tests, after installing one where there is none.
set -euo pipefail
cd "$(dirname "$0")/.."

find_browser() {
  local name
  for name in "${CHROMIUM_PATH:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name"; then
      return 0
    fi
  done
  return 1
}

playwright_browser() {
  local path
  path=$(node -p "require('@playwright/test').chromium.executablePath()") || return 1
  [ -x "$path" ] && echo "$path"
}

if [ -n "${CHROMIUM_PATH:-}" ] && ! command -v "$CHROMIUM_PATH" >/dev/null; then
  echo "CHROMIUM_PATH is $CHROMIUM_PATH, but no program is there" >&2
  exit 1
fi
find_browser && exit
playwright_browser && exit
scripts/install-system.sh chromium && find_browser && exit
(unset PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD; npx playwright install chromium >&2) && playwright_browser && exit
echo "No Chromium found and none could be installed. Install one, or set CHROMIUM_PATH." >&2
exit 1
