import { type Command, UsageError } from './command.ts';
import { runIntelBuild } from './intel-build.ts';
import { runIntelLoad } from './intel-load.ts';
import { runIntelShow } from './intel-show.ts';

const help = `Usage: hostwise intel build FEED... --out FILE [options]
       hostwise intel show HOST... --index FILE [--format text|json]
       hostwise intel load --index FILE --config FILE [--source NAME]

Threat intelligence: which hostnames and addresses are listed.

build writes an index of plain lists with one hostname, address, network (CIDR) or URL per line, defanged or not; hosts
files work too. Each FEED counts as one independent source. Write KIND:FEED for a list whose kind differs from --kind.
  --out FILE        where to write the index
  --kind KIND       phishing, malware, dga, lookalike or other (default) for what is listed
  --day YYYY-MM-DD  last day on which the feeds were seen (default: when each file was last changed)
  --exclude FILE    leave out what this list contains; can be repeated

show prints which feeds of an index list a hostname or an address.
  --index FILE      the index
  --format FORMAT   text (default) or json (one object per line)

load copies an index into a database or an S3 object that a configuration of sources names; see docs/intel.md.
  --index FILE      the index
  --config FILE     JSON: { "sources": [...] }
  --source NAME     which of its sources to load into, if there are several
  -h, --help        show this text

Exit code: 0 for success, 1 if some input cannot be used (a feed without usable values, an invalid HOST, an unreadable
file), 2 if the command line is wrong.
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
