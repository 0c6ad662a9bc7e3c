import { Agent, type RequestOptions, request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { json, setUpServer } from '../support/servers/server-suite.ts';

// The server as users start it, in a separate process and over real connections.

const server = setUpServer();

test('answers the first seed’s curl command with its eight keys, whose terms sum to the log-odds', async () => {
  const body = '{"domain":"plzdonthackmekthxbye"}';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await server.send('malicious-domain-classifier', { method: 'POST', headers, body });
  const answer = (await response.json()) as Record<string, number>;
  const terms = ['intercept', 'length', 'entropy', 'proVowels', 'numWords'];
  expect(Object.keys(answer)).toEqual(['label', 'class0Prob', 'class1Prob', ...terms]);
  const logOdds = terms.reduce((sum, key) => sum + (answer[key] ?? Number.NaN), 0);
  expect(Math.abs(1 / (1 + Math.exp(-logOdds)) - (answer.class1Prob ?? Number.NaN))).toBeLessThan(1e-12);
});

/** Options of a request to `/v1/classify` that Node's own client sends, for control over connections and chunks. */
function classifyOptions(): RequestOptions {
  const { hostname, port } = new URL(server.url);
  return { hostname, port, path: '/v1/classify', method: 'POST', headers: json };
}

describe('limits', () => {
  test('a body that announces too many bytes is refused before it arrives', async () => {
    const head = 'POST /v1/classify HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
    expect(await server.sendRaw(`${head}Content-Length: ${1 << 30}\r\n\r\n{`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('a body that is too large is refused even if it does not announce its length', async () => {
    const chunk = 'a'.repeat(1 << 16);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const outgoing = request(classifyOptions(), (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      outgoing.on('error', reject);
      outgoing.write('{"hostname":"');
      for (let i = 0; i < 40; i++) outgoing.write(chunk);
      outgoing.end('"}');
    });
    expect(status).toBe(413);
  });

  test('a request may contain a thousand hostnames and not one more', async () => {
    const hostnames = Array.from({ length: 1000 }, (_, i) => `host-${i}.example.com`);
    const response = await server.post('v1/classify', { hostnames });
    const { results } = (await response.json()) as { results: { host: string }[] };
    expect(results.map(({ host }) => host)).toEqual(hostnames);
    expect((await server.post('v1/classify', { hostnames: [...hostnames, 'example.com'] })).status).toBe(422);
  });
});

test('each of many simultaneous requests gets its own answer', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const options = { ...classifyOptions(), agent };
  const classify = (hostname: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const outgoing = request(options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () => resolve(text));
      });
      outgoing.on('error', reject);
      outgoing.end(JSON.stringify({ hostname }));
    });
  const hosts = Array.from({ length: 2000 }, (_, i) => `name-${i}.example-${i % 7}.com`);
  const answers = await Promise.all(hosts.map(classify));
  agent.destroy();
  expect(answers.map((text) => (JSON.parse(text) as { host: string }).host)).toEqual(hosts);
});
