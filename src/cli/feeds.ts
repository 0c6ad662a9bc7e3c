import { type Command, UsageError } from './command.ts';
import { runFeedsInspect } from './feeds-inspect.ts';
import { runFeedsPull } from './feeds-pull.ts';
import { runFeedsScore } from './feeds-score.ts';

const help = `Usage: hostwise feeds inspect FILE... [--format FORMAT] [--output text|json|values]
       hostwise feeds pull --config FILE [--accept FEED]... [--output text|json]
       hostwise feeds score --config FILE [--output text|json]

Threat-intelligence feeds: what they hold and how far they can be trusted.

inspect prints what feeds hold: how many hosts, domains, subtrees, URLs, addresses and networks, and what was left out
and why.
  --format FORMAT   auto (default), plain, hosts, adblock, dnsmasq, unbound, rpz, csv, stix, misp or warninglist
  --output OUTPUT   text (default), json (one object per file) or values (one canonical value per line)

pull reads every feed of a configuration into snapshots; see docs/intel.md. A feed that fails, or whose size changes
suddenly, keeps its last snapshot.
  --config FILE     feeds.yaml
  --accept FEED     accept the new size of this feed; can be repeated
  --output OUTPUT   text (default) or json (one object per feed)

score prints how far the current snapshots can be trusted, the feed with the most false positives first.
  --config FILE     feeds.yaml
  --output OUTPUT   text (default) or json (scores, overlap of each pair of feeds, number of feeds per name)
  -h, --help        show this text

Exit code: 0 for success, 1 if a file or a feed cannot be used, 2 if the command line is wrong.
`;

const actions: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  inspect: runFeedsInspect,
  pull: runFeedsPull,
  score: runFeedsScore,
};

/** `hostwise feeds`. */
export const feedsCommand: Command = {
  name: 'feeds',
  summary: 'inspect, pull and score threat-intelligence feeds',
  help,
  async run([name = '', ...args]) {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) throw new UsageError(`expected ${Object.keys(actions).join(', ')}, found "${name}"`);
    return action(args);
  },
};
