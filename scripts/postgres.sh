#!/usr/bin/env bash
# Installs the server programs of PostgreSQL for the store tests, where there are none.
set -euo pipefail
cd "$(dirname "$0")/.."

found() {
  command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null
}

found && exit
scripts/install-system.sh postgresql && found && exit
echo "No PostgreSQL server found and none could be installed: the tests of PostgreSQL stores will fail." >&2
