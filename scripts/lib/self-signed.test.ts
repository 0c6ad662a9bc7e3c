import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSelfSigned } from './self-signed.ts';

test('the certificate is valid today, signed by its own key and has the common name', async () => {
  const { key, cert } = await createSelfSigned('Demo server');
  const parsed = new X509Certificate(cert);
  expect(parsed.subject).toBe('CN=Demo server');
  expect(parsed.verify(parsed.publicKey)).toBe(true);
  expect(parsed.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(Date.parse(parsed.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(parsed.validTo)).toBeGreaterThan(Date.now());
});
