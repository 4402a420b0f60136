#!/usr/bin/env bash
# Live reload in one terminal: Vite at its own address passes the API on to the Go program, so that the browser
# sees one origin and the session cookie works. The Go program is built again when a Go or GraphQL file changes;
# while it does not build, the last good one goes on serving. The database in .run/dev is kept between starts.
#
#   scripts/dev.sh     remove .run/dev to start again with a new demonstration scheme
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

mkdir -p .run/dev
server=
vite=
stop() {
    [[ -n $server ]] && kill -TERM "$server" 2>/dev/null
    [[ -n $vite ]] && kill -TERM "$vite" 2>/dev/null
    wait
}
trap stop EXIT
trap 'exit 0' INT TERM

# serve builds and, if that went well, puts the new program in the place of the old one.
serve() {
    go build -o .run/dev/alongside.next ./cmd/alongside || return 0
    if [[ -n $server ]]; then
        kill -TERM "$server" 2>/dev/null || true
        wait "$server" || true
    fi
    mv .run/dev/alongside.next .run/dev/alongside
    .run/dev/alongside serve --demo --database "sqlite://$PWD/.run/dev/alongside.db" --listen 127.0.0.1:8080 &
    server=$!
}

(cd frontend && exec npx --no-install vite) &
vite=$!
while true; do
    touch .run/dev/built
    serve
    until [[ -n $(find cmd ent graph internal go.mod frontend/src/lib/graphql/generated/persisted-documents.json \
        \( -name '*.go' -o -name '*.graphql' -o -name '*.sql' -o -name policy.txt -o -name go.mod -o -name persisted-documents.json \) \
        -newer .run/dev/built -print -quit) ]]; do
        sleep 1
        kill -0 "$vite" 2>/dev/null || die "Vite has ended"
    done
    say "building again"
done
