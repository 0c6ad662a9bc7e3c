import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { parseHostname } from '../core/hostname/parse.ts';
import type { Model } from '../core/model/model.ts';
import { effectiveSettings } from '../core/settings/effective-settings.ts';
import { defaultUserSettings } from '../core/settings/user-settings.ts';
import { decide } from '../core/verdict/decide.ts';
import type { Assessment } from '../core/verdict/types.ts';
import { type ResultFormat, resultFormats } from './classify-formats.ts';
import { type Command, parseChoice, parseOptions, UsageError } from './command.ts';
import { fileError } from './file-error.ts';
import { loadModel } from './load-model.ts';
import { createOutputBuffer } from './output-buffer.ts';
import { parseWithout } from './without.ts';

const help = `Usage: hostwise classify [HOST...] [options]

Judges hostnames in order, with the bundled model. Without HOST and --file, it reads standard input, one hostname per
line. It sends nothing over the network. A line that is not a hostname is reported in its place, and the run continues.

Options:
  --file FILE       read hostnames from FILE, one per line; - is standard input
  --model FILE      use this model instead of the bundled one
  --format FORMAT   table (default), json (one object per line) or csv
  --without NAMES   leave these contributions out of the sum, comma-separated (popularity, listed, or a feature)
  -h, --help        show this text

Exit code: 0 for success, 1 if a line is not a hostname or a file cannot be read, 2 if the command line is wrong.
`;

/** `hostwise classify`. Input of any length streams through in constant memory. */
export const classifyCommand: Command = {
  name: 'classify',
  summary: 'judge hostnames',
  help,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      file: { type: 'string' },
      model: { type: 'string' },
      format: { type: 'string', default: 'table' },
      without: { type: 'string', default: '' },
    });
    if (values.file !== undefined && positionals.length > 0)
      throw new UsageError('give either HOST or --file, not both');
    const format =
      resultFormats[parseChoice('format', values.format, Object.keys(resultFormats) as (keyof typeof resultFormats)[])];
    const model = await loadModel(values.model);
    const without = parseWithout(values.without, model);
    const batches = positionals.length > 0 ? [positionals] : lineBatches(values.file ?? '-');
    return (await classifyAll(batches, model, without, format)) ? 0 : 1;
  },
};

/**
 * Reads the lines of a file in the batches that the stream delivers: a promise per line would cost as much as judging
 * it.
 */
async function* lineBatches(file: string): AsyncGenerator<readonly string[]> {
  const input: Readable = file === '-' ? process.stdin : createReadStream(file);
  let rest = '';
  try {
    for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
  } catch (error) {
    throw fileError(file === '-' ? 'standard input' : file, error);
  }
  yield [rest];
}

/** Returns whether every line is a hostname. */
async function classifyAll(
  batches: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  model: Model,
  without: ReadonlySet<string>,
  format: ResultFormat,
): Promise<boolean> {
  const judge = judgeWith(model, without);
  const output = createOutputBuffer(process.stdout);
  let areAllHostnames = true;
  await output.write(format.header);
  for await (const batch of batches) {
    for (const text of batch) {
      if (text.trim() === '') continue;
      const assessment = judge(text);
      const { hostname } = assessment;
      const isName = hostname.kind !== 'invalid';
      if (!isName) areAllHostnames = false;
      const flushed = output.write(isName ? format.row(assessment) : format.error(hostname.host, hostname.reason));
      if (flushed !== undefined) await flushed;
    }
  }
  await output.flush();
  return areAllHostnames;
}

/** Decides as the extension does, with default settings and no policy. */
function judgeWith(model: Model, without: ReadonlySet<string>): (text: string) => Assessment {
  const settings = effectiveSettings(defaultUserSettings, {});
  const scorer = {
    version: model.version,
    thresholds: model.thresholds,
    explain: (name: Parameters<Model['explain']>[0]) => model.explain(name, without),
  };
  return (text) => decide(parseHostname(text), settings, [], scorer);
}
