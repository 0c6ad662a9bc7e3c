import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { type FakeEndpoint, json } from '../support/e2e/fake-endpoint.ts';
import { type Hostwise, launchHostwise } from '../support/e2e/hostwise.ts';
import { bucketWith, expect, lookupSettings, test } from '../support/e2e/lookup-fixtures.ts';

const timedOut = 'did not answer in time';

/**
 * Opens an uncertain site, and expects that the local verdict stands and that the popup gives the reason. Checks again
 * if the look-up timed out before it could fail, because the machine is busy. Resolves to the number of look-ups.
 */
async function expectLocalVerdict(hostwise: Hostwise, name: string, reason: string): Promise<number> {
  const page = await hostwise.open(`http://${name}/`);
  await expect(page.locator('h1')).toHaveText(name);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '?', title: `${name}: not sure` });
  const popup = await hostwise.popup(page);
  const lookup = popup.locator('.lookup');
  let tries = 1;
  // A change of settings rejudges every tab, which may update the badge before the look-up of the page starts.
  await expect(async () => {
    await popup.reload();
    await expect(lookup).toContainText('This is the local verdict.', { timeout: 3000 });
  }).toPass();
  for (; tries < 4; tries++) {
    await expect(lookup).toContainText('This is the local verdict.');
    if (reason === timedOut || !(await lookup.textContent())?.includes(timedOut)) break;
    await popup.getByRole('button', { name: 'Check again' }).click();
    await expect(popup.locator('.asking')).toHaveText('');
  }
  await expect(lookup).toContainText(reason);
  await expect(popup.locator('.verdict h2')).toHaveText('Not sure');
  expect(await hostwise.badge(page)).toEqual({ text: '?', title: `${name}: not sure` });
  await popup.close();
  await page.close();
  return tries;
}

/** What an endpoint may do wrong, what the popup says about it, and how many requests it gets. */
const failures: Readonly<Record<string, { answer: FakeEndpoint['answer']; message: string; requests: number }>> = {
  'never answers': { answer: () => undefined, message: timedOut, requests: 1 },
  'sends its answer byte by byte': {
    answer(request, response) {
      response.writeHead(200, { 'content-type': 'application/json' });
      const text = bucketWith(request);
      let sent = 0;
      const timer = setInterval(() => response.write(text[sent++] ?? ' '), 100);
      response.on('close', () => clearInterval(timer));
    },
    message: timedOut,
    requests: 1,
  },
  'hangs up': { answer: (_, response) => void response.destroy(), message: 'could not be reached', requests: 2 },
  'answers with status 500': {
    answer: (_, response) => void response.writeHead(500, { 'content-type': 'application/json' }).end('{}'),
    message: 'status 500',
    requests: 2,
  },
  'refuses the key': {
    answer: (_, response) => void response.writeHead(403).end('{}'),
    message: 'status 403',
    requests: 1,
  },
  'answers with invalid data': {
    answer: (_, response) => json(response, '{"rows":"all of them"}'),
    message: 'could not be read',
    requests: 1,
  },
  'truncates its JSON': {
    answer: (request, response) => json(response, bucketWith(request).slice(0, -5)),
    message: 'could not be read',
    requests: 1,
  },
  'answers for another prefix': {
    answer: ({ path }, response) =>
      json(response, bucketWith({ path: path.endsWith('0000') ? '1111' : '0000' } as never)),
    message: 'could not be read',
    requests: 1,
  },
  'announces a huge answer': {
    answer: (_, response) => json(response, ' ', { 'content-length': String(2 ** 40) }),
    message: 'too long',
    requests: 1,
  },
  'never ends its answer': {
    answer(_, response) {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(2 ** 16, 32);
      const pump = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', pump);
      pump();
    },
    message: 'too long',
    requests: 1,
  },
  redirects: {
    answer: ({ path }, response) =>
      void response.writeHead(302, { location: `/elsewhere${path}`, 'content-type': 'application/json' }).end(),
    message: 'sent the question elsewhere',
    requests: 1,
  },
  'answers with the wrong content type': {
    answer: (request, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end(bucketWith(request)),
    message: 'did not answer with JSON',
    requests: 1,
  },
};

for (const [what, { answer, message, requests }] of Object.entries(failures)) {
  test(`the local verdict stands if the endpoint ${what}`, async ({ hostwise, endpoint, uncertain }) => {
    endpoint.answer = answer;
    await hostwise.changeSettings(lookupSettings(endpoint));
    const tries = await expectLocalVerdict(hostwise, uncertain[0], message);
    // Redirects are not followed, and only temporary failures are retried.
    expect(new Set(endpoint.requests.map(({ path }) => path.slice(0, -4)))).toEqual(new Set(['/v1/evidence/']));
    expect(endpoint.requests.length).toBeGreaterThanOrEqual(tries - 1 + requests);
    expect(endpoint.requests.length).toBeLessThanOrEqual(tries * requests);
  });
}

test('the local verdict stands if the endpoint is down', async ({ hostwise, endpoint, uncertain }) => {
  await hostwise.changeSettings(lookupSettings(endpoint));
  await endpoint.stop();
  await expectLocalVerdict(hostwise, uncertain[0], 'could not be reached');
});

test('the local verdict stands if the endpoint does not speak TLS on an https address', async ({
  hostwise,
  uncertain,
}) => {
  const server = createServer((socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await hostwise.changeSettings({ endpointUrl: url, lookup: 'private' });
  await expectLocalVerdict(hostwise, uncertain[0], 'could not be reached');
  server.close();
});

test('the local verdict stands if the certificate of the endpoint is not trusted', async ({
  profile,
  sites,
  uncertain,
}) => {
  const hostwise = await launchHostwise(profile, sites, { checksCertificates: true });
  await hostwise.changeSettings({ endpointUrl: `https://127.0.0.1:${sites.tlsPort}`, lookup: 'private' });
  await expectLocalVerdict(hostwise, uncertain[0], 'could not be reached');
  expect(sites.visits.filter((visit) => visit.includes('/v1/'))).toEqual([]);
  await hostwise.close();
});

test('the breaker opens, survives the worker, allows one trial and closes', async ({
  hostwise,
  endpoint,
  uncertain,
}) => {
  test.slow();
  const [one, two, three, four, five, six, seven] = uncertain;
  endpoint.answer = (_, response) => void response.writeHead(403).end();
  await hostwise.changeSettings(lookupSettings(endpoint));
  for (const name of [one, two, three]) await expectLocalVerdict(hostwise, name, 'status 403');
  expect(endpoint.requests).toHaveLength(3);
  await hostwise.stopWorker();
  await expectLocalVerdict(hostwise, four, 'is left alone until');
  expect(endpoint.requests).toHaveLength(3);

  await skipPause(hostwise);
  await expectLocalVerdict(hostwise, five, 'status 403');
  await expectLocalVerdict(hostwise, six, 'is left alone until');
  expect(endpoint.requests).toHaveLength(4);

  await skipPause(hostwise);
  endpoint.answer = (request, response) => json(response, bucketWith(request, seven, four));
  for (const name of [seven, four]) {
    const page = await hostwise.open(`http://${name}/`);
    await expectWarning(hostwise, page, `http://${name}/`);
  }
  expect(endpoint.requests).toHaveLength(6);
});

/** Moves the end of the breaker's pause into the past, so that the test need not wait. */
async function skipPause(hostwise: Hostwise): Promise<void> {
  await hostwise.send('settings.view', null);
  const page = hostwise.context.pages().find((each) => each.url().startsWith(hostwise.origin));
  await page?.evaluate(async () => {
    const { breaker } = (await chrome.storage.session.get('breaker')) as { breaker: { breaker: { until: number } } };
    breaker.breaker.until = Date.now() - 1;
    await chrome.storage.session.set({ breaker });
  });
}
