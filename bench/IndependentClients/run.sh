#!/usr/bin/env bash
# Drives the sandbox with tools that know nothing of it: python-requests; the same through Prism, a proxy that refuses
# every request and answer that does not fit our OpenAPI description; Redocly, which checks the description itself; and
# Postman's Newman, with tests that Portman makes of the description.
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

echo "newman, with tests by portman:"
curl -sf -X POST "$sandbox/_harness/reset"
(cd "$work" && node "$here/node_modules/.bin/portman" -l openapi.json -b "$sandbox" --portmanConfigFile "$here/portman.json" \
  --filterFile "$here/portman.filter.json" -o collection.json --includeTests true >portman.log)
token=$(curl -sf "$sandbox/auth/oauth/token" -d 'grant_type=client_credentials&client_id=vnkEe&client_secret=abcd' | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
# first PATH [BODY]: the id of the first thing of a list, or of the thing that is made.
first() {
  curl -sf -H "Authorization: Bearer $token" ${2:+-H "Content-Type: application/json" -d "$2"} "$sandbox/api/v2/tenants/msp_1123/$1" |
    python3 -c 'import json,sys; found = json.load(sys.stdin); found = found.get("results", found) if isinstance(found, dict) else found; found = found[0] if isinstance(found, list) else found; print(found.get("uniqueId") or found["id"])'
}
node "$here/node_modules/.bin/newman" run "$work/collection.json" --bail \
  --env-var "bearerToken=$token" --env-var "userId=$(first users/search)" --env-var "roleId=$(first roles/search)" \
  --env-var "userGroupId=$(first userGroups)" --env-var "permissionSetId=$(first permissionSets)" \
  --env-var "clientId=$(first clients '{"name":"Shop","address":"1 Road","timeZone":"GMT","country":"Spain"}')" \
  --env-var "credentialSetId=$(first credentialSets '{"name":"Linux"}')" --env-var "deviceGroupId=$(first deviceGroups '[{"name":"Routers"}]')" \
  --reporters json --reporter-json-export "$work/newman.json"
python3 -c 'import json,sys; stats = json.load(open(sys.argv[1]))["run"]["stats"]; print(stats["requests"]["total"], "calls,", stats["assertions"]["total"], "assertions,", stats["assertions"]["failed"], "failed")' "$work/newman.json"
