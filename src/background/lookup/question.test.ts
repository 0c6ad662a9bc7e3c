import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHostname } from '../../core/hostname/parse.ts';
import { prefixOf } from '../../core/listing/prefix.ts';
import { createQuestion } from './question.ts';

const endpoint = { url: 'https://intel.test/prod', key: null, budgetMs: 1500 };

test('a private question sends four hex digits of the hash of the site and nothing else about the name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.domain(), fc.constantFrom('', 'www.', 'a.b.'), async (domain, subdomain) => {
      const hostname = parseHostname(`${subdomain}${domain}`);
      if (hostname.kind !== 'domain') return;
      const { request, id } = await createQuestion(hostname, 'private', endpoint);
      const prefix = await prefixOf(hostname.registrable);
      expect(request).toMatchObject({ url: `https://intel.test/prod/v1/evidence/${prefix}`, body: null });
      expect(prefix).toMatch(/^[0-9a-f]{4}$/);
      expect(id).toBe(`private https://intel.test/prod ${prefix}`);
    }),
  );
});

test('a question by hostname sends the hostname and nothing else', async () => {
  const { request } = await createQuestion(parseHostname('WWW.Example.com.'), 'hostname', endpoint);
  expect(request).toMatchObject({ url: 'https://intel.test/prod/v1/classify', body: { hostname: 'www.example.com' } });
});
