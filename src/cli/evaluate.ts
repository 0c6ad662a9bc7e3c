import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { defaultBootstrap } from '../../model/evaluation/bootstrap-intervals.ts';
import { evaluateModel } from '../../model/evaluation/evaluate-model.ts';
import type { LabelledName } from '../../model/evaluation/labelled-name.ts';
import { reportPage } from '../../model/report/report-page.ts';
import type { ReportSubject } from '../../model/report/report-subject.ts';
import { parseHostname } from '../core/hostname/parse.ts';
import { type Command, parseChoice, parseOptions, UsageError } from './command.ts';
import { evaluationJson } from './evaluation-json.ts';
import { evaluationText } from './evaluation-text.ts';
import { readLabelledCsv } from './labelled-csv.ts';
import { loadModel } from './load-model.ts';
import { createProgressBar } from './progress-bar.ts';
import { parseWithout } from './without.ts';

const help = `Usage: hostwise evaluate --csv FILE [options]

Scores labelled rows host,label[,family] and prints how well the model separates them: area under the ROC and the
precision-recall curve, error at the threshold with the highest F1, share caught at fixed false-alarm rates (of all
rows, and as a mean over families) and calibration error, each with a 95 % bootstrap interval. A second column has the
figures of the four-feature regression in the model file, which was fitted on the same rows. The same rows give the
same figures.

Options:
  --csv FILE        labelled rows
  --model FILE      use this model instead of the bundled one
  --format FORMAT   text (default) or json
  --metrics FILE    write the same figures to FILE as JSON
  --report FILE     write a report with curves, tables and the worst errors to FILE, as HTML that needs no network
  --without NAMES   leave these contributions out of the sum, comma-separated (popularity, listed, or a feature)
  -h, --help        show this text

Exit code: 0 for success, 1 if rows were left out or a file cannot be read, 2 if the command line is wrong.
`;

/** Number of false alarms and of misses that the report explains. */
const explainedNames = 25;
/** Maximum number of problems that are printed. */
const maxProblems = 5;

/** `hostwise evaluate`. */
export const evaluateCommand: Command = {
  name: 'evaluate',
  summary: 'measure a model on labelled hostnames',
  help,
  async run(args) {
    const { values, positionals } = parseOptions(args, {
      csv: { type: 'string' },
      model: { type: 'string' },
      format: { type: 'string', default: 'text' },
      metrics: { type: 'string' },
      report: { type: 'string' },
      without: { type: 'string', default: '' },
    });
    if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0]}"`);
    if (values.csv === undefined) throw new UsageError('--csv: expected a file');
    const format = parseChoice('format', values.format, ['text', 'json']);
    const model = await loadModel(values.model);
    const without = parseWithout(values.without, model);
    const { names, leftOut, problems } = await readNames(values.csv);
    const bar = createProgressBar();
    const options = { ...defaultBootstrap, without, worst: explainedNames, onProgress: bar.report };
    const evaluation = evaluateModel(model, names, options);
    bar.done();
    const subject: ReportSubject = {
      modelVersion: model.version,
      file: basename(values.csv),
      sha256: await sha256Of(values.csv),
      leftOut,
      without: [...without],
      ...defaultBootstrap,
    };
    const json = `${JSON.stringify(evaluationJson(subject, evaluation), null, 2)}\n`;
    if (values.metrics !== undefined) await writeFile(values.metrics, json);
    if (values.report !== undefined) await writeFile(values.report, reportPage(subject, evaluation));
    process.stdout.write(format === 'json' ? json : evaluationText(subject, evaluation));
    for (const problem of problems.slice(0, maxProblems)) process.stderr.write(`${problem}\n`);
    return leftOut > 0 ? 1 : 0;
  },
};

/** @throws Error if the file cannot be read or has no row that can be scored */
async function readNames(file: string): Promise<{ names: LabelledName[]; leftOut: number; problems: string[] }> {
  const { rows, problems, skipped } = await readLabelledCsv(file);
  const names = rows.flatMap(({ host, label, family }): LabelledName[] => {
    const name = parseHostname(host);
    if (name.kind === 'domain') return [{ name, label, family }];
    problems.push(`${file}: ${host} is not a name that a model can judge`);
    return [];
  });
  if (names.length === 0) throw new Error(`${file}: no row can be scored`);
  return { names, leftOut: skipped + rows.length - names.length, problems };
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
