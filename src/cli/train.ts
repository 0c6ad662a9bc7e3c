import { join } from 'node:path';
import { dataFolder, dataPath } from '../../model/training/common/data-folder.ts';
import { dictionary } from '../../model/training/common/dictionary.ts';
import { defaultOptions, type OnProgress } from '../../model/training/common/train-options.ts';
import { type LabelledHost, trainingNames } from '../../model/training/common/training-names.ts';
import { type Bundle, trainBundle } from '../../model/training/train-bundle.ts';
import { trainModel } from '../../model/training/train-model.ts';
import { openModel } from '../core/model/open-model.ts';
import { writeModel } from '../core/model/write-model.ts';
import { type Command, parseOptions, UsageError } from './command.ts';
import { readLabelledCsv } from './labelled-csv.ts';
import { createProgressBar } from './progress-bar.ts';
import { replaceFile } from './replace-file.ts';

const help = `Usage: hostwise train --csv FILE... --out DIR
       hostwise train [--data DIR] [--out DIR]

Trains a model and writes DIR/hostwise.bin. With --csv, it learns from labelled rows host,label[,family] (label 0
benign, 1 malicious). Without, it learns from the corpora in a data folder, which gives the bundled model. The same rows
give the same file, byte for byte.

Options:
  --csv FILE    labelled rows; several files can follow
  --data DIR    data folder (default: HOSTWISE_DATA, or ../shared/data)
  --out DIR     where to write the model (default without --csv: model)
  -h, --help    show this text

Exit code: 0 for success, 1 if nothing could be trained, 2 if the command line is wrong.
`;

/** `hostwise train`. */
export const trainCommand: Command = {
  name: 'train',
  summary: 'train a model from labelled hostnames',
  help,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      csv: { type: 'string', multiple: true },
      data: { type: 'string' },
      out: { type: 'string' },
    });
    if (values.csv === undefined && values.data === undefined && dataFolder === null) {
      throw new UsageError(`expected --csv FILE, or --data DIR with the corpora; there is no folder ${dataPath}`);
    }
    if (values.csv === undefined && positionals.length > 0) throw new UsageError(`unexpected "${positionals[0]}"`);
    if (values.csv !== undefined && values.data !== undefined) throw new UsageError('give either --csv or --data');
    if (values.csv !== undefined && values.out === undefined) throw new UsageError('--out: expected a folder');
    const bar = createProgressBar();
    const trained =
      values.csv === undefined
        ? await trainBundle(values.data ?? dataPath, bar.report)
        : await trainOn(await readAll([...values.csv, ...positionals]), bar.report);
    bar.done();
    await write(values.out ?? 'model', trained);
    return 0;
  },
};

async function trainOn(hosts: readonly LabelledHost[], onProgress: OnProgress): Promise<Bundle> {
  const names = trainingNames(hosts);
  return { parts: trainModel(names, await dictionary(), defaultOptions, onProgress), rows: hosts.length, names };
}

async function readAll(files: readonly string[]): Promise<LabelledHost[]> {
  const all: LabelledHost[] = [];
  for (const file of files) {
    const { rows, problems, skipped } = await readLabelledCsv(file);
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    if (skipped > problems.length) process.stderr.write(`${file}: ${skipped} rows left out in all\n`);
    for (const row of rows) all.push(row);
  }
  return all;
}

async function write(folder: string, { parts, rows, names }: Bundle): Promise<void> {
  const file = await writeModel(parts);
  const { version } = await openModel(file);
  const path = join(folder, 'hostwise.bin');
  await replaceFile(path, file);
  const malicious = names.filter((name) => name.malicious === 1).length;
  process.stdout.write(
    `${path}: model ${version}, ${file.length} bytes, from ${rows} rows: ` +
      `${names.length - malicious} benign and ${malicious} malicious registrable domains\n`,
  );
}
