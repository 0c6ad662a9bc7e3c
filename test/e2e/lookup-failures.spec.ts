import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { type FakeEndpoint, json } from '../support/e2e/fake-endpoint.ts';
import { type Hostwise, launchHostwise } from '../support/e2e/hostwise.ts';
import { bucketWith, expect, lookupSettings, test } from '../support/e2e/lookup-fixtures.ts';

const late = 'did not answer in time';

/**
 * Opens an uncertain site, and expects the local verdict at once and for good, and the popup to say why. Where the machine is
 * so busy that the time is up before anything can go wrong, it checks again. Resolves to how often it was checked.
 */
async function expectLocalVerdict(hostwise: Hostwise, name: string, reason: string): Promise<number> {
  const page = await hostwise.open(`http://${name}/`);
  await expect(page.locator('h1')).toHaveText(name);
  await expect.poll(() => hostwise.badge(page)).toEqual({ text: '?', title: `${name}: not sure` });
  const popup = await hostwise.popup(page);
  const lookup = popup.locator('.lookup');
  let tries = 1;
  // Right after a change of the settings every tab is judged again, which may draw the badge before the page is asked about.
  await expect(async () => {
    await popup.reload();
    await expect(lookup).toContainText('This is the local verdict.', { timeout: 3000 });
  }).toPass();
  for (; tries < 4; tries++) {
    await expect(lookup).toContainText('This is the local verdict.');
    if (reason === late || !(await lookup.textContent())?.includes(late)) break;
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

/** What an endpoint may do wrong, what the popup says then, and how often it is asked. */
const failures: Readonly<Record<string, { answer: FakeEndpoint['answer']; says: string; requests: number }>> = {
  'never answers': { answer: () => undefined, says: late, requests: 1 },
  'sends its answer byte by byte': {
    answer(request, response) {
      response.writeHead(200, { 'content-type': 'application/json' });
      const text = bucketWith(request);
      let sent = 0;
      const timer = setInterval(() => response.write(text[sent++] ?? ' '), 100);
      response.on('close', () => clearInterval(timer));
    },
    says: late,
    requests: 1,
  },
  'hangs up': { answer: (_, response) => void response.destroy(), says: 'could not be reached', requests: 2 },
  'answers with status 500': {
    answer: (_, response) => void response.writeHead(500, { 'content-type': 'application/json' }).end('{}'),
    says: 'status 500',
    requests: 2,
  },
  'wants another key': {
    answer: (_, response) => void response.writeHead(403).end('{}'),
    says: 'status 403',
    requests: 1,
  },
  'answers with something else': {
    answer: (_, response) => json(response, '{"rows":"all of them"}'),
    says: 'could not be read',
    requests: 1,
  },
  'breaks off its JSON': {
    answer: (request, response) => json(response, bucketWith(request).slice(0, -5)),
    says: 'could not be read',
    requests: 1,
  },
  'answers for another prefix': {
    answer: ({ path }, response) =>
      json(response, bucketWith({ path: path.endsWith('0000') ? '1111' : '0000' } as never)),
    says: 'could not be read',
    requests: 1,
  },
  'says that its answer is huge': {
    answer: (_, response) => json(response, ' ', { 'content-length': String(2 ** 40) }),
    says: 'too long',
    requests: 1,
  },
  'never stops answering': {
    answer(_, response) {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(2 ** 16, 32);
      const pump = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', pump);
      pump();
    },
    says: 'too long',
    requests: 1,
  },
  redirects: {
    answer: ({ path }, response) =>
      void response.writeHead(302, { location: `/elsewhere${path}`, 'content-type': 'application/json' }).end(),
    says: 'sent the question elsewhere',
    requests: 1,
  },
  'answers with another type': {
    answer: (request, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end(bucketWith(request)),
    says: 'did not answer with JSON',
    requests: 1,
  },
};

for (const [what, { answer, says, requests }] of Object.entries(failures)) {
  test(`an endpoint that ${what} changes nothing`, async ({ hostwise, endpoint, uncertain }) => {
    endpoint.answer = answer;
    await hostwise.changeSettings(lookupSettings(endpoint));
    const tries = await expectLocalVerdict(hostwise, uncertain[0], says);
    // Not followed, and repeated only where that may help.
    expect(new Set(endpoint.requests.map(({ path }) => path.slice(0, -4)))).toEqual(new Set(['/v1/evidence/']));
    expect(endpoint.requests.length).toBeGreaterThanOrEqual(tries - 1 + requests);
    expect(endpoint.requests.length).toBeLessThanOrEqual(tries * requests);
  });
}

test('an endpoint that is down changes nothing', async ({ hostwise, endpoint, uncertain }) => {
  await hostwise.changeSettings(lookupSettings(endpoint));
  await endpoint.stop();
  await expectLocalVerdict(hostwise, uncertain[0], 'could not be reached');
});

test('an endpoint that speaks no TLS where it should changes nothing', async ({ hostwise, uncertain }) => {
  const server = createServer((socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await hostwise.changeSettings({ endpointUrl: url, lookup: 'private' });
  await expectLocalVerdict(hostwise, uncertain[0], 'could not be reached');
  server.close();
});

test('an endpoint whose certificate nobody vouches for changes nothing', async ({ profile, sites, uncertain }) => {
  const hostwise = await launchHostwise(profile, sites, true);
  await hostwise.changeSettings({ endpointUrl: `https://127.0.0.1:${sites.tlsPort}`, lookup: 'private' });
  await expectLocalVerdict(hostwise, uncertain[0], 'could not be reached');
  expect(sites.visits.filter((visit) => visit.includes('/v1/'))).toEqual([]);
  await hostwise.close();
});

test('the breaker opens, outlasts the worker, lets one question try, and recovers', async ({
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

  await passPause(hostwise);
  await expectLocalVerdict(hostwise, five, 'status 403');
  await expectLocalVerdict(hostwise, six, 'is left alone until');
  expect(endpoint.requests).toHaveLength(4);

  await passPause(hostwise);
  endpoint.answer = (request, response) => json(response, bucketWith(request, seven, four));
  for (const name of [seven, four]) {
    const page = await hostwise.open(`http://${name}/`);
    await expect(page).toHaveURL(hostwise.warningFor(`http://${name}/`));
  }
  expect(endpoint.requests).toHaveLength(6);
});

/** Puts the end of the breaker's pause into the past; nobody wants to wait for it. */
async function passPause(hostwise: Hostwise): Promise<void> {
  await hostwise.send('settings.view', null);
  const page = hostwise.context.pages().find((each) => each.url().startsWith(hostwise.origin));
  await page?.evaluate(async () => {
    const { breaker } = (await chrome.storage.session.get('breaker')) as { breaker: { breaker: { until: number } } };
    breaker.breaker.until = Date.now() - 1;
    await chrome.storage.session.set({ breaker });
  });
}
