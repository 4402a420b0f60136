#!/usr/bin/env bash
# Runs the Go benchmarks, on SQLite and on a PostgreSQL that waits for the disk as a real one does.
#
#   scripts/bench.sh [PATTERN]    compare two runs with benchstat: scripts/bench.sh >before.out
set -euo pipefail
cd "$(dirname "$0")/.."

exec scripts/postgres.sh run --durable -- go test -run '^$' -bench "${1:-.}" -benchmem ./internal/... ./graph/...
