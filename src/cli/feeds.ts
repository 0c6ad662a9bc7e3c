import { type Command, UsageError } from './command.ts';
import { runFeedsInspect } from './feeds-inspect.ts';

const help = `Usage: hostwise feeds inspect FILE... [--format FORMAT] [--output text|json|values]

Threat-intelligence feeds: what they hold and how far they can be trusted.

inspect prints what feeds hold: how many hosts, domains, subtrees, URLs, addresses and networks, and what was left out
and why.
  --format FORMAT   auto (default), plain, hosts, adblock, dnsmasq, unbound, rpz, csv, stix, misp or warninglist
  --output OUTPUT   text (default), json (one object per file) or values (one canonical value per line)
  -h, --help        show this text

Exit code: 0 for success, 1 if a file cannot be read or has no usable value, 2 if the command line is wrong.
`;

const actions: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  inspect: runFeedsInspect,
};

/** `hostwise feeds`. */
export const feedsCommand: Command = {
  name: 'feeds',
  summary: 'inspect threat-intelligence feeds',
  help,
  async run([name = '', ...args]) {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) throw new UsageError(`expected ${Object.keys(actions).join(', ')}, found "${name}"`);
    return action(args);
  },
};
