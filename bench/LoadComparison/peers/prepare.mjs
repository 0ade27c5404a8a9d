// Writes what each peer is to serve: one page of users, the same bytes for all of them.
// usage: node prepare.mjs PAGE FOLDER
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , pageFile, folder] = process.argv;
const path = 'api/v2/tenants/msp_1123/users/search';
const text = readFileSync(pageFile, 'utf8');
const page = JSON.parse(text);
const write = (name, value) => writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));

write('prism.json', {
  openapi: '3.0.3',
  info: { title: 'One page', version: '1' },
  paths: { [`/${path}`]: { get: { responses: { 200: { description: 'A page.', content: { 'application/json': { example: page } } } } } } },
});

write('mockoon.json', {
  uuid: 'a', lastMigration: 33, name: 'One page', port: 0, hostname: '127.0.0.1', endpointPrefix: '', latency: 0,
  folders: [], rootChildren: [{ type: 'route', uuid: 'b' }], proxyMode: false, proxyHost: '', proxyRemovePrefix: false,
  tlsOptions: { enabled: false, type: 'CERT', pfxPath: '', certPath: '', keyPath: '', caPath: '', passphrase: '' },
  cors: false, headers: [], proxyReqHeaders: [], proxyResHeaders: [], data: [], callbacks: [],
  routes: [{
    uuid: 'b', type: 'http', documentation: '', method: 'get', endpoint: path, responseMode: null, streamingMode: null, streamingInterval: 0,
    responses: [{
      uuid: 'c', body: text, latency: 0, statusCode: 200, label: '', headers: [{ key: 'Content-Type', value: 'application/json' }],
      bodyType: 'INLINE', filePath: '', databucketID: '', sendFileAsBody: false, rules: [], rulesOperator: 'OR', disableTemplating: true,
      fallbackTo404: false, default: true, crudKey: 'id', callbacks: [],
    }],
  }],
});

write('json-server.json', { search: page });
write('json-server.routes.json', { [`/${path}`]: '/search' });

mkdirSync(join(folder, 'wiremock', 'mappings'), { recursive: true });
mkdirSync(join(folder, 'wiremock', '__files'), { recursive: true });
write(join('wiremock', '__files', 'page.json'), text);
write(join('wiremock', 'mappings', 'page.json'), {
  request: { method: 'GET', urlPath: `/${path}` },
  response: { status: 200, bodyFileName: 'page.json', headers: { 'Content-Type': 'application/json' } },
});
