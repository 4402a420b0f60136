#!/usr/bin/env bash
# Serves the demonstration scheme from a new database, which is removed when the server ends.
#
#   scripts/run.sh [LISTEN]
set -euo pipefail
cd "$(dirname "$0")/.."

listen=${1:-127.0.0.1:8080}
mkdir -p .run
dir=$(mktemp -d "$PWD/.run/demo.XXXXXX")
server=
trap 'rm -rf "$dir"' EXIT
# The server closes its database on either signal; we wait for it before the folder goes.
trap '[[ -n $server ]] && kill -TERM "$server" 2>/dev/null' INT TERM

bin/alongside serve --demo --database "sqlite://$dir/alongside.db" --listen "$listen" &
server=$!
status=0
wait "$server" || status=$?
while kill -0 "$server" 2>/dev/null; do
    status=0
    wait "$server" || status=$?
done
# Being told to stop is how a demonstration ends well.
[[ $status == 130 || $status == 143 ]] && status=0
exit "$status"
