// Kills a sandbox that keeps its state, over and over and at any moment, and looks after each restart whether everything
// it had acknowledged is there and everything there can be read.
//
// Needs: the .NET SDK and node. Build first: dotnet build conformance -c Release
// usage: node bench/kill-loop.mjs [ROUNDS]
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 100);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tool = join(root, 'artifacts/bin/OpsRampHarness.Conformance/release/opsramp-harness.dll');
const folder = mkdtempSync(join(tmpdir(), 'kill-loop-'));
const port = join(folder, 'port');
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const acknowledged = new Map();
let lost = 0;

async function start() {
  rmSync(port, { force: true });
  const child = spawn('dotnet', [tool, 'serve', '--urls', 'http://127.0.0.1:0', '--port-file', port, '--data', folder, '--users', '100', '--client-secret', 'abcd'], { stdio: 'ignore' });
  const gone = new Promise((resolve) => child.on('exit', resolve));
  while (!existsSync(port)) {
    await pause(20);
    if (child.exitCode !== null) throw new Error(`it does not start any more: exit code ${child.exitCode}`);
  }
  const base = `http://127.0.0.1:${readFileSync(port, 'utf8').trim()}`;
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'harness', client_secret: 'abcd' });
  const token = (await (await fetch(`${base}/auth/oauth/token`, { method: 'POST', body: form })).json()).access_token;
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  return { child, gone, base, call: (method, path, body) => fetch(`${base}/api/v2/tenants/msp_1123${path}`, { method, headers, body: body && JSON.stringify(body) }) };
}

async function write(server, round, writer) {
  for (let number = 0; ; number++) {
    const name = `r${round}w${writer}n${number}`;
    const user = { loginName: name, password: 'Str0ng!pw', firstName: 'A', lastName: 'B', email: 'a@ex.org' };
    try {
      const { id } = await (await server.call('POST', '/users', user)).json();
      acknowledged.set(id, { city: undefined });
      const updated = await server.call('POST', `/users/${id}`, { city: name });
      if (updated.ok) acknowledged.set(id, { city: name });
    } catch {
      return;
    }
  }
}

async function check(server) {
  const state = await (await fetch(`${server.base}/_harness/state`)).json();
  const users = new Map(state.tenants[0].users.map((user) => [user.id, user]));
  for (const [id, { city }] of acknowledged) {
    const user = users.get(id);
    if (!user || (city !== undefined && user.city !== city)) lost++;
  }
}

for (let round = 1; round <= rounds; round++) {
  const server = await start();
  await check(server);
  const writers = [0, 1, 2, 3].map((writer) => write(server, round, writer));
  await pause(50 + Math.random() * 400);
  server.child.kill('SIGKILL');
  await Promise.all([server.gone, ...writers]);
}

const last = await start();
await check(last);
last.child.kill('SIGTERM');
await last.gone;
rmSync(folder, { recursive: true });
console.log(`${rounds} kills, ${acknowledged.size} acknowledged users, ${lost} lost`);
process.exit(lost === 0 ? 0 : 1);
