#!/usr/bin/env bash
# Looks the program's libraries up in the Go vulnerability database: what is known about those whose code is reached.
#
#   ALONGSIDE_VULNDB=file:///srv/vulndb scripts/vuln.sh
#
# ALONGSIDE_VULNDB is the database's address: a mirror on disk (file://) or on the network (https://). It is asked for
# rather than assumed, so that nobody takes an answer from nowhere for a good one. Exits 0 when nothing is known, 1 when
# something is, 2 when the database was not at hand and nothing was looked up.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

unknown() {
    say "$*"
    say "nothing was looked up: this says nothing about vulnerabilities"
    exit 2
}

db=${ALONGSIDE_VULNDB:-}
[[ -n $db ]] || unknown "set ALONGSIDE_VULNDB to the address of a Go vulnerability database"
if [[ $db == file://* ]]; then
    [[ -r ${db#file://}/index/modules.json || -r ${db#file://}/index/modules.json.gz ]] || unknown "there is no database at $db"
fi

said=$(mktemp)
trap 'rm -f "$said"' EXIT
status=0
go tool -modfile=tools/supply/go.mod govulncheck -db "$db" ./... >"$said" 2>&1 || status=$?
cat "$said"
case $status in
0) grep -q '^No vulnerabilities found' "$said" || unknown "the scanner said nothing that is known" ;;
3) exit 1 ;; # it found some
*) unknown "the scanner failed" ;;
esac
