import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { serveCommand } from './serve.ts';

test('rejects if the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(serveCommand.run(['--port', String(port)])).rejects.toThrow(/EADDRINUSE.*127\.0\.0\.1/);
  other.close();
});
