#!/usr/bin/env bash
# Measures GET users/search (100 rows) of the sandbox beside a Kestrel endpoint that answers the same bytes from memory,
# and beside other mock servers with the same page. All servers are bound to one core, where one of them works at a time,
# and the load generator to another; each is warmed alike; rounds are interleaved and the median is told. The time that
# the processor works for a call is told besides: on a machine that has other things to do it says more than calls a second.
#
# Needs: the .NET SDK, node with npm, java, and wrk (Debian: apt-get install wrk).
# usage: bench/LoadComparison/run.sh [SECONDS [ROUNDS]]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
seconds=${1:-5} rounds=${2:-5} warm=4
work=$(mktemp -d)
pids=()
declare -A process
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"' EXIT

dotnet build "$root/conformance" -c Release --nologo -v quiet
dotnet build "$here" -c Release --nologo -v quiet
[ -d "$here/peers/node_modules" ] || npm ci --prefix "$here/peers" --silent
harness="dotnet $root/artifacts/bin/OpsRampHarness.Conformance/release/opsramp-harness.dll"
others="dotnet $root/artifacts/bin/OpsRampHarness.LoadComparison/release/load-comparison.dll"
path=/api/v2/tenants/msp_1123/users/search

# start NAME PORT COMMAND…: runs it on the first core.
start() {
  local name=$1 port=$2
  shift 2
  taskset -c 0 "$@" >"$work/$name.log" 2>&1 &
  pids+=($!)
  process[$name]=$!
  for _ in $(seq 300); do
    [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port$path" || true)" = 000 ] || return 0
    sleep 0.1
  done
  echo "$name did not start:" >&2
  tail -5 "$work/$name.log" >&2
  return 1
}

# worked NAME: the time that the processor has worked for a server, in microseconds.
worked() { awk -v ticks="$(getconf CLK_TCK)" '{print ($14 + $15) * 1000000 / ticks}' "/proc/${process[$1]}/stat"; }

# load NAME PORT SECONDS: prints calls a second, the 99th percentile, and microseconds of the processor for a call.
load() {
  local before
  before=$(worked "$1")
  taskset -c 1 wrk -t1 -c16 "-d$3s" --latency -H "Authorization: Bearer $token" "http://127.0.0.1:$2$path" >"$work/wrk"
  awk -v worked="$(worked "$1")" -v before="$before" \
    '/99%/ {p=$2} /requests in/ {n=$1} /Requests\/sec/ {print $2, p, (worked - before) / n} /Non-2xx/ {print "errors" > "/dev/stderr"}' "$work/wrk"
}

start harness 7401 $harness serve --urls http://127.0.0.1:7401 --users 250 --client-id bench --client-secret bench
token=$(curl -s http://127.0.0.1:7401/tenancy/auth/oauth/token -d 'grant_type=client_credentials&client_id=bench&client_secret=bench' |
  sed 's/.*"access_token":"\([^"]*\)".*/\1/')
curl -s -H "Authorization: Bearer $token" "http://127.0.0.1:7401$path" >"$work/page.json"
node "$here/peers/prepare.mjs" "$work/page.json" "$work"

start floor 7402 $others floor "$work/page.json" 7402
start wiremock-net 7403 $others wiremock-net "$work/page.json" 7403
start wiremock-java 7404 java -jar "$here"/peers/node_modules/wiremock/build/wiremock-standalone-*.jar --port 7404 --bind-address 127.0.0.1 --root-dir "$work/wiremock" --no-request-journal
start json-server 7405 node "$here/peers/node_modules/.bin/json-server" "$work/json-server.json" --routes "$work/json-server.routes.json" --port 7405 --host 127.0.0.1 --quiet
start mockoon 7406 node "$here/peers/node_modules/.bin/mockoon-cli" start --data "$work/mockoon.json" --port 7406 --disable-log-to-file
start prism 7407 node "$here/peers/node_modules/.bin/prism" mock "$work/prism.json" --port 7407 --host 127.0.0.1

names=(floor harness wiremock-net wiremock-java json-server mockoon prism)
ports=(7402 7401 7403 7404 7405 7406 7407)
for index in "${!names[@]}"; do load "${names[$index]}" "${ports[$index]}" "$warm" >/dev/null; done
for round in $(seq "$rounds"); do
  for index in "${!names[@]}"; do
    load "${names[$index]}" "${ports[$index]}" "$seconds" >>"$work/${names[$index]}.rounds"
  done
done

# median NAME COLUMN
median() { cut -d' ' -f"$2" "$work/$1.rounds" | sort -g | awk '{all[NR]=$0} END {print all[int((NR+1)/2)]}'; }
echo "page of $(wc -c <"$work/page.json") bytes, 16 connections, $seconds s, median of $rounds rounds"
printf '| %-14s | %10s | %8s | %13s | %14s | %8s |\n' server calls/s 'of floor' 'processor, µs' 'floor of that' p99
echo '|---|---:|---:|---:|---:|---:|'
for name in "${names[@]}"; do
  printf '| %-14s | %10.0f | %8.2f | %13.0f | %14.2f | %8s |\n' "$name" "$(median "$name" 1)" \
    "$(awk "BEGIN {print $(median "$name" 1) / $(median floor 1)}")" "$(median "$name" 3)" \
    "$(awk "BEGIN {print $(median floor 3) / $(median "$name" 3)}")" "$(median "$name" 2)"
done
