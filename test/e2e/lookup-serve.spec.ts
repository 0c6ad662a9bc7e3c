import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expectWarning } from '../support/e2e/expect-warning.ts';
import { expect, test } from '../support/e2e/lookup-fixtures.ts';
import { fromSource, startServe } from '../support/servers/serve-process.ts';

const run = promisify(execFile);

test('the extension looks names up at `hostwise serve`, by prefix and by hostname', async ({
  hostwise,
  profile,
  uncertain,
}) => {
  test.slow();
  const [listed, other] = uncertain;
  const feed = path.join(profile, 'feed.txt');
  const index = path.join(profile, 'intel.bin');
  const config = path.join(profile, 'serve.json');
  await writeFile(feed, `# a feed\n${listed}\ninvented.example.net\n`);
  await run(process.execPath, [...fromSource, 'intel', 'build', feed, '--kind', 'phishing', '--out', index]);
  await writeFile(config, JSON.stringify({ port: 0, intelligence: { sources: [{ type: 'file', path: index }] } }));
  const server = await startServe(['--config', config]);
  try {
    for (const lookup of ['private', 'hostname'] as const) {
      await hostwise.changeSettings({ endpointUrl: server.url, lookup });
      expect(await hostwise.send('endpoint.test', null)).toMatchObject({ state: 'answered' });

      const stopped = await hostwise.open(`http://www.${listed}/`);
      await expectWarning(hostwise, stopped, `http://www.${listed}/`);
      const found = await hostwise.send('tab.view', { tabId: await hostwise.tabId(stopped) });
      expect(found.assessment).toMatchObject({ verdict: 'dangerous', source: 'endpoint', threat: 'listed' });
      expect(found.assessment?.explanation?.evidence).toContainEqual(
        expect.objectContaining({
          name: 'listed',
          details: expect.objectContaining({ host: listed, kind: 'phishing' }),
        }),
      );

      const page = await hostwise.open(`http://${other}/`);
      await expect(page.locator('h1')).toHaveText(other);
      const tabId = await hostwise.tabId(page);
      await expect
        .poll(async () => (await hostwise.send('tab.view', { tabId })).lookup?.outcome.state)
        .toBe(lookup === 'private' ? 'evidence' : 'verdict');
      const { assessment } = await hostwise.send('tab.view', { tabId });
      expect(assessment?.verdict).toBe('uncertain');
      for (const each of [stopped, page]) await each.close();
    }
  } finally {
    await server.stop();
  }
});
