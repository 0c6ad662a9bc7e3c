import { type Command, UsageError } from './command.ts';
import { runIntelBuild } from './intel-build.ts';
import { runIntelLoad } from './intel-load.ts';
import { runIntelShow } from './intel-show.ts';

const help = `Usage: hostwise intel build FEED... --out FILE [options]
       hostwise intel show HOST... --index FILE [--format text|json]
       hostwise intel load --index FILE --config FILE [--source NAME]

Threat intelligence: which hostnames and addresses stand on lists.

build makes an index of plain lists: one hostname, address, network (CIDR) or URL a line, defanged or not; hosts files too.
Each FEED counts as one independent source. Write KIND:FEED for a list whose kind is not that of --kind.
  --out FILE        where to write the index
  --kind KIND       phishing, malware, dga, lookalike or other (default) for what is listed
  --day YYYY-MM-DD  last day on which the feeds were seen (default: when each file was last changed)
  --exclude FILE    leave out what stands in this list; may be given several times

show prints what an index knows of hostnames and addresses, and which feeds told it.
  --index FILE      the index
  --format FORMAT   text (default) or json (one object a line)

load fills a database or an S3 object, which the configuration of sources names, with an index; see docs/intel.md.
  --index FILE      the index
  --config FILE     JSON: { "sources": [...] }
  --source NAME     which of its sources to fill, if there are several
  -h, --help        this text

Exit code: 0, or 1 where some input could not be used (a feed of which nothing could be taken, a HOST that is none), or 2
where the command line is wrong.
`;

const actions: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  build: runIntelBuild,
  show: runIntelShow,
  load: runIntelLoad,
};

/** `hostwise intel`. */
export const intelCommand: Command = {
  name: 'intel',
  summary: 'build, read and load threat-intelligence indexes',
  help,
  async run([name = '', ...args]) {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined) throw new UsageError(`expected build, show or load, found "${name}"`);
    return action(args);
  },
};
