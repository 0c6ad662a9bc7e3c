import { type Command, parseOptions, UsageError } from './command.ts';

const help = `Usage: hostwise serve [options]

Runs the backend: REST interface, metrics and a small web page. Without a configuration it answers only on this machine,
with the bundled model, and sends nothing over the network.

Options:
  --host HOST       address to listen on (default: 127.0.0.1, this machine only; 0.0.0.0 for all)
  --port PORT       port (default: 8787; 0 selects a free one)
  --model FILE      use this model instead of the bundled one
  --cert FILE       certificate chain in PEM; with --key, the server uses HTTPS
  --key FILE        its private key in PEM
  --config FILE     configuration in JSON; options on the command line override it
  -h, --help        show this text

Prints the address as soon as the server answers. Logs go to standard error, one JSON object per line, without
hostnames. SIGTERM and SIGINT stop the server after it has answered all open requests.

Exit code: 0 after a stop, 1 if it cannot start, 2 if the command line is wrong.
`;

/** `hostwise serve`. Other commands do not load the modules of the server. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'run the backend: REST interface and web page',
  help,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      host: { type: 'string' },
      port: { type: 'string' },
      model: { type: 'string' },
      cert: { type: 'string' },
      key: { type: 'string' },
      config: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0]}"`);
    if ((values.cert === undefined) !== (values.key === undefined)) throw new UsageError('give both --cert and --key');
    const { readServeConfig } = await import('../server/node/serve-config.ts');
    const config = await readServeConfig(values.config);
    const { startServer } = await import('../server/node/start-server.ts');
    const { loadModel } = await import('./load-model.ts');
    const server = await startServer(
      {
        ...config,
        ...(values.host === undefined ? {} : { host: values.host }),
        ...(values.port === undefined ? {} : { port: portNumber(values.port) }),
        ...(values.model === undefined ? {} : { model: values.model }),
        ...(values.cert === undefined || values.key === undefined
          ? {}
          : { tls: { certificate: values.cert, key: values.key } }),
      },
      loadModel,
    );
    process.stdout.write(`Hostwise answers on ${server.url}\n`);
    await stopSignal();
    await server.stop();
    return 0;
  },
};

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port: expected a number from 0 to 65535, found "${text}"`);
}

/** Resolves on the first stop signal. A second one ends the process at once, because the handler is gone. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
