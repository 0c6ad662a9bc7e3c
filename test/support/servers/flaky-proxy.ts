import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A proxy to a server on loopback that can fail as networks do. */
export interface FlakyProxy {
  readonly port: number;
  /** Forwards everything. */
  pass(): void;
  /** Accepts connections but drops all data in both directions, like a server that hangs. */
  hang(): void;
  /** Closes the open connections. New ones work. */
  cut(): void;
  /** Closes the open connections and every new one. */
  refuse(): void;
  /** Number of open connections. */
  readonly open: number;
  close(): Promise<void>;
}

/** Starts a proxy to a port of loopback. */
export async function flakyProxy(target: number): Promise<FlakyProxy> {
  const pairs = new Set<readonly [client: Socket, server: Socket]>();
  let state: 'pass' | 'hang' | 'refuse' = 'pass';
  const proxy = createServer((client) => {
    if (state === 'refuse') return void client.destroy();
    const server = connect(target, '127.0.0.1');
    const pair = [client, server] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [server, client] as const]) {
      from.on('data', (data) => {
        if (state === 'pass') to.write(data);
      });
      from.on('error', () => {});
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
  });
  const cut = (): void => {
    for (const [client] of pairs) client.destroy();
  };
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: (proxy.address() as AddressInfo).port,
    pass() {
      state = 'pass';
    },
    hang() {
      state = 'hang';
    },
    cut,
    refuse() {
      state = 'refuse';
      cut();
    },
    get open() {
      return pairs.size;
    },
    async close() {
      cut();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
