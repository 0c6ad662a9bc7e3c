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

Scores labelled rows host,label[,family] and prints how well the model tells them apart: area under the ROC and the
precision-recall curve, error where F1 is highest, share caught at fixed false-alarm rates (of all rows and as a mean over
families) and calibration error, each with a 95 % bootstrap interval. The four-feature regression of the same model file,
fitted on the same rows as it, stands beside it. The same rows give the same figures.

Options:
  --csv FILE        labelled rows
  --model FILE      use this model instead of the bundled one
  --format FORMAT   text (default) or json
  --metrics FILE    write the same figures to FILE as JSON
  --report FILE     write a report with curves, tables and the worst names to FILE as HTML that needs no network
  --without NAMES   leave these contributions out of the sum, comma-separated (popularity, listed, or a feature)
  -h, --help        this text

Exit code: 0, or 1 where rows had to be left out, or 2 where the command line is wrong.
`;

/** False alarms and misses that the report explains. */
const explainedNames = 25;
/** Problems that are told one by one. */
const toldProblems = 5;

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
    for (const problem of problems.slice(0, toldProblems)) process.stderr.write(`${problem}\n`);
    return leftOut > 0 ? 1 : 0;
  },
};

/** @throws Error where the file cannot be read, or none of its rows can be scored */
async function readNames(file: string): Promise<{ names: LabelledName[]; leftOut: number; problems: string[] }> {
  const { rows, problems, skipped } = await readLabelledCsv(file);
  const names = rows.flatMap(({ host, label, family }): LabelledName[] => {
    const name = parseHostname(host);
    if (name.kind === 'domain') return [{ name, label, family }];
    problems.push(`${file}: ${host} is no name that a model can judge`);
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
