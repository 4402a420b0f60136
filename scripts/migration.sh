#!/usr/bin/env bash
# Writes the migrations that the schema lacks, for SQLite and for PostgreSQL, to be read and committed.
#
#   scripts/migration.sh add_thing
set -euo pipefail
cd "$(dirname "$0")/.."

exec scripts/postgres.sh run -- go run ent/migrate/main.go "${1:-}"
