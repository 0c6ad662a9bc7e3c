import { createPrivateKey, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { selfSigned } from './self-signed.ts';

test('the certificate is valid today, signed by its own key and named as asked', () => {
  const { key, cert } = selfSigned('demo.example');
  const parsed = new X509Certificate(cert);
  expect(parsed.subject).toBe('CN=demo.example');
  expect(parsed.verify(parsed.publicKey)).toBe(true);
  expect(parsed.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(Date.parse(parsed.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(parsed.validTo)).toBeGreaterThan(Date.now());
});

test('a TLS server and a client that does not check take it', async () => {
  const server = createServer(selfSigned('demo.example'), (_request, response) => response.end('ok')).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const request = get({ host: '127.0.0.1', port, rejectUnauthorized: false });
  const [response] = await once(request, 'response');
  response.resume();
  expect(response.statusCode).toBe(200);
  server.close();
});
