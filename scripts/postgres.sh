#!/usr/bin/env bash
# A temporary PostgreSQL cluster for tests: own folder, any free port of 127.0.0.1, trusting whoever asks.
#
#   scripts/postgres.sh run [--durable] -- COMMAND...   start, run COMMAND, stop, remove; COMMAND's status
#   scripts/postgres.sh start [--durable]               start and print "export ALONGSIDE_TEST_POSTGRES=..."
#   scripts/postgres.sh stop                            stop and remove the one that "start" made
#
# COMMAND finds an administrator's address in ALONGSIDE_TEST_POSTGRES; each test makes its own database there.
# Without --durable nothing waits for the disk: right for tests, wrong for measurements.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/lib.sh

note=.run/postgres
role=alongside
act=${1:-}
shift || true
durable=no
if [[ ${1:-} == --durable ]]; then
    durable=yes
    shift
fi

bin=$(pg_bin) || die "no PostgreSQL server programs (initdb, postgres) here; scripts/system.sh installs them"

# PostgreSQL refuses to run as root, so root steps down to a system user that owns nothing else of ours.
owner=$(id -un)
as_owner() { "$@"; }
if [[ $(id -u) == 0 ]]; then
    owner=alongside-test
    id "$owner" >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin "$owner"
    as_owner() { (cd / && exec setpriv --reuid="$owner" --regid="$owner" --clear-groups env HOME=/ "$@"); }
fi

# start_cluster sets dir and url.
start_cluster() {
    local settings port attempt
    dir=$(mktemp -d "${TMPDIR:-/tmp}/alongside-postgres.XXXXXX")
    [[ $(id -u) == 0 ]] && chown "$owner" "$dir"
    as_owner "$bin/initdb" --pgdata="$dir/data" --username="$role" --auth=trust --encoding=UTF8 --locale=C.UTF-8 \
        --no-sync --no-instructions >"$dir/initdb.log" 2>&1 || { cat "$dir/initdb.log" >&2; die "initdb failed"; }
    settings="-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c shared_buffers=128MB"
    if [[ $durable == no ]]; then
        settings+=" -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    fi
    # Nobody can reserve a port for us, so a taken one costs one more attempt.
    for attempt in 1 2 3 4 5 6 7 8; do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 40000))
        if as_owner "$bin/pg_ctl" --pgdata="$dir/data" --log="$dir/data/server.log" --wait --silent \
            --options="-p $port $settings" start >/dev/null 2>&1; then
            url="postgres://$role@127.0.0.1:$port/postgres?sslmode=disable"
            return
        fi
    done
    cat "$dir/data/server.log" >&2
    die "the server did not start in $attempt attempts"
}

# stop_cluster ends the server of the given folder and removes the folder; it is safe to repeat.
stop_cluster() {
    [[ -d $1 ]] || return 0
    as_owner "$bin/pg_ctl" --pgdata="$1/data" --mode=immediate --silent stop >/dev/null 2>&1 || true
    rm -rf "$1"
}

case $act in
run)
    [[ ${1:-} == -- ]] && shift
    (($#)) || die "run what?"
    dir=
    trap 'stop_cluster "$dir"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    start_cluster
    status=0
    ALONGSIDE_TEST_POSTGRES=$url "$@" || status=$?
    exit "$status"
    ;;
start)
    [[ -e $note ]] && die "one is running already; scripts/postgres.sh stop ends it"
    dir=
    trap 'stop_cluster "$dir"' EXIT
    start_cluster
    mkdir -p "$(dirname "$note")"
    printf '%s\n' "$dir" >"$note"
    trap - EXIT
    printf 'export ALONGSIDE_TEST_POSTGRES=%q\n' "$url"
    ;;
stop)
    [[ -e $note ]] || exit 0
    stop_cluster "$(cat "$note")"
    rm -f "$note"
    ;;
*)
    die "use: postgres.sh run [--durable] -- COMMAND | start [--durable] | stop"
    ;;
esac
