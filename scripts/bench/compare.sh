#!/usr/bin/env bash
# Asks the six workloads of a hand-written server (the floor) and of ours, in turn, on the same data, and prints ratios.
#
#   scripts/bench/compare.sh [SIZE]        SIZE is S (default) or L
#   WORK=W1,W2 CONNS=16,64 SECS=5 ROUNDS=3 scripts/bench/compare.sh
#
# Needs the comparison bench beside the repository (../shared/bench), wrk and python3.
set -euo pipefail
cd "$(dirname "$0")/../.."

size=${1:-S}
bench=$(cd ../shared/bench 2>/dev/null && pwd) || { echo "The comparison bench is not here (../shared/bench)." >&2; exit 1; }
for tool in wrk python3; do
    command -v "$tool" >/dev/null || { echo "$tool is needed: apt-get install $tool" >&2; exit 1; }
done
[[ -x bin/alongside ]] || { echo "bin/alongside is not built: make build" >&2; exit 1; }

dir=$(mktemp -d "${TMPDIR:-/tmp}/alongside-bench.XXXXXX")
trap 'kill $(cat "$dir"/*.pid 2>/dev/null) 2>/dev/null; wait; rm -rf "$dir"' EXIT

echo "Making data set $size ..."
(cd "$bench" && go build -tags sqlite_fts5 -o "$dir/" ./cmd/floor ./cmd/gen)
"$dir/gen" -size "$size" -out "$dir/floor.db" >/dev/null
bin/alongside migrate --database "sqlite://$dir/ours.db" >/dev/null
python3 scripts/bench/load.py "$dir/floor.db" "$dir/ours.db"
bin/alongside analytics rebuild --database "sqlite://$dir/ours.db"
password=$(head -c 18 /dev/urandom | base64)
bin/alongside user add manager@bench.test --name Bench --role MANAGER --password-stdin --database "sqlite://$dir/ours.db" <<<"$password" >/dev/null

"$dir/floor" -db "$dir/floor.db" -addr 127.0.0.1:9001 2>"$dir/floor.log" &
echo $! >"$dir/floor.pid"
bin/alongside serve --database "sqlite://$dir/ours.db" --listen 127.0.0.1:9002 >"$dir/ours.log" 2>&1 &
echo $! >"$dir/ours.pid"
for _ in $(seq 100); do curl -sf http://127.0.0.1:9002/readyz >/dev/null && break; sleep 0.1; done
token=$(bin/alongside token create --email manager@bench.test --role MANAGER --name bench --days 1 \
    --database "sqlite://$dir/ours.db" | grep -o 'alongside_[A-Za-z0-9_-]*')

for work in W1 W2 W3 W4 W5 W5a W6; do
    op=$work; [[ $work == W5a ]] && op=W5 # the floor tells the two apart by the PCN
    python3 "$bench/mkreq.py" -w "$work" --op "$op" --size "$size" --path /graphql >"$dir/floor.$work.req"
done
python3 scripts/bench/requests.py "$dir/floor" "$dir/ours"
for work in W1 W2 W3 W4 W5 W5a W6; do
    echo "$work, one answer each:"
    python3 "$bench/check.py" "$dir/floor.$work.req" http://127.0.0.1:9001
    python3 "$bench/check.py" "$dir/ours.$work.req" http://127.0.0.1:9002 "Authorization: Bearer $token" | tee "$dir/check"
    grep -q 'err 0 ' "$dir/check" || { echo "$work is refused: see above" >&2; exit 1; }
done
cat >"$dir/targets.json" <<JSON
[{"name":"floor","url":"http://127.0.0.1:9001","req":"$dir/floor","pidfile":"$dir/floor.pid"},
 {"name":"ours","url":"http://127.0.0.1:9002","req":"$dir/ours","headers":["Authorization: Bearer $token"],"pidfile":"$dir/ours.pid"}]
JSON
python3 "$bench/ab.py" "$dir/targets.json" --work "${WORK:-W1,W2,W3,W4,W5,W5a,W6}" --conns "${CONNS:-16}" --secs "${SECS:-3}" --rounds "${ROUNDS:-3}"
