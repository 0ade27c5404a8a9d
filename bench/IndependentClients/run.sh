#!/usr/bin/env bash
# Drives the sandbox with tools that know nothing of it: python-requests; the same through Prism, a proxy that refuses
# every request and answer that does not fit our OpenAPI description; and Redocly, which checks the description itself.
#
# Needs: the .NET SDK, node with npm, python3 with requests.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"' EXIT

dotnet build "$root/conformance" -c Release --nologo -v quiet
[ -d "$here/node_modules" ] || npm ci --prefix "$here" --silent
dotnet "$root/artifacts/bin/OpsRampHarness.Conformance/release/opsramp-harness.dll" serve \
  --urls http://127.0.0.1:0 --port-file "$work/port" --client-id vnkEe --client-secret abcd >"$work/serve.log" 2>&1 &
pids+=($!)
until [ -f "$work/port" ]; do sleep 0.1; done
sandbox=http://127.0.0.1:$(cat "$work/port")

curl -sf "$sandbox/openapi/v1.json" >"$work/openapi.json"
echo "redocly:"
(cd "$work" && node "$here/node_modules/.bin/redocly" lint --extends=spec openapi.json)
echo "requests:"
python3 "$here/scenario.py" "$sandbox" vnkEe abcd
curl -sf -X POST "$sandbox/_harness/reset"

node "$here/node_modules/.bin/prism" proxy "$work/openapi.json" "$sandbox" --errors --port 7499 --host 127.0.0.1 >"$work/prism.log" 2>&1 &
pids+=($!)
until curl -s -o /dev/null "http://127.0.0.1:7499/api/v2/cfg/countries"; do sleep 0.2; done
echo "requests through the contract proxy:"
python3 "$here/scenario.py" http://127.0.0.1:7499 vnkEe abcd --valid-only
