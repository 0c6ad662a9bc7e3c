import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A proxy on loopback that makes a connection as slow as one over the internet. */
export interface LatencyProxy {
  readonly port: number;
  /** How long the first bytes of a connection take to arrive, in ms: the time of the TCP and TLS handshakes. */
  handshakeMs: number;
  close(): Promise<void>;
}

/**
 * Starts a proxy in front of the server at `port`. It forwards what a client sends only after the delay, and drops it
 * if the client has gone by then, because a browser that cancels a navigation during the handshake has sent no request.
 */
export async function startLatencyProxy(port: number): Promise<LatencyProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer({ pauseOnConnect: true }, (client) => {
    keep(client);
    const forward = (): void => {
      if (client.destroyed) return;
      const upstream = connect(port, '127.0.0.1');
      keep(upstream);
      client.on('close', () => upstream.destroy());
      upstream.on('close', () => client.end());
      client.pipe(upstream).pipe(client);
    };
    if (proxy.handshakeMs === 0) return forward();
    // Reads during the delay, because a paused socket does not notice that the client has gone.
    const early: Buffer[] = [];
    const collect = (chunk: Buffer): void => void early.push(chunk);
    let gone = false;
    client.on('data', collect);
    client.on('end', () => {
      gone = true;
    });
    client.resume();
    setTimeout(() => {
      if (gone || client.destroyed) return void client.destroy();
      client.off('data', collect);
      client.pause();
      for (const chunk of early.reverse()) client.unshift(chunk);
      forward();
    }, proxy.handshakeMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: LatencyProxy = {
    port: (server.address() as AddressInfo).port,
    handshakeMs: 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
