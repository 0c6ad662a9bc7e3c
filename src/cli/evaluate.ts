import { type Evaluation, evaluateRows, type ScoredRow } from '../../model/training/evaluation.ts';
import { parseHostname } from '../core/hostname/parse.ts';
import type { DomainName } from '../core/hostname/types.ts';
import type { Model } from '../core/model/model.ts';
import { seedFeatures } from '../core/seed/features.ts';
import { seedProbability } from '../core/seed/regression.ts';
import { type Command, oneOf, parseOptions, UsageError } from './command.ts';
import { readLabelledCsv } from './labelled-csv.ts';
import { loadModel } from './load-model.ts';

const help = `Usage: hostwise evaluate --csv FILE [options]

Scores labelled rows host,label[,family] and prints how well the model tells them apart: area under the ROC curve, error
where F1 is highest, share caught at fixed false-alarm rates (of all rows and as a mean over families) and calibration
error. The four-feature regression of the same model file, fitted on the same rows as it, stands beside it.

Options:
  --csv FILE        labelled rows
  --model FILE      use this model instead of the bundled one
  --format FORMAT   text (default) or json
  --without NAMES   leave these contributions out of the sum, comma-separated
  -h, --help        this text

Exit code: 0, or 1 where rows had to be left out, or 2 where the command line is wrong.
`;

type Method = (name: DomainName) => number;

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
      without: { type: 'string', default: '' },
    });
    if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0]}"`);
    if (values.csv === undefined) throw new UsageError('--csv: expected a file');
    const format = oneOf('format', values.format, ['text', 'json']);
    const model = await loadModel(values.model);
    const without = new Set(values.without.split(',').filter(Boolean));
    const { rows, problems, skipped } = await readLabelledCsv(values.csv);
    const names = rows.flatMap(({ host, label, family }) => {
      const name = parseHostname(host);
      if (name.kind === 'domain') return [{ name, label, family }];
      problems.push(`${values.csv}: ${host} is no name that a model can judge`);
      return [];
    });
    if (names.length === 0) throw new Error(`${values.csv}: no row can be scored`);
    const measure = (method: Method): Evaluation =>
      evaluateRows(names.map(({ name, label, family }): ScoredRow => ({ label, family, probability: method(name) })));
    const result = {
      model: model.version,
      leftOut: skipped + rows.length - names.length,
      hostwise: measure((name) => model.explain(name, without).probability),
      seedRegression: measure(seedMethod(model)),
    };
    process.stdout.write(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : textReport(result));
    for (const problem of problems.slice(0, 5)) process.stderr.write(`${problem}\n`);
    return result.leftOut > 0 ? 1 : 0;
  },
};

function seedMethod({ parts }: Model): Method {
  return ({ label }) => seedProbability(parts.seed, seedFeatures(label, parts.words));
}

function textReport(result: {
  model: string;
  leftOut: number;
  hostwise: Evaluation;
  seedRegression: Evaluation;
}): string {
  const { hostwise, seedRegression } = result;
  const line = (name: string, read: (evaluation: Evaluation) => string): string =>
    `${name.padEnd(44)}${read(hostwise).padStart(12)}${read(seedRegression).padStart(18)}\n`;
  const { benign, malicious } = hostwise.atBestF1;
  return [
    `model ${result.model}: ${benign} benign and ${malicious} malicious rows, ${result.leftOut} left out\n\n`,
    `${''.padEnd(44)}${'hostwise'.padStart(12)}${'seed regression'.padStart(18)}\n`,
    line('area under the ROC curve', ({ area }) => area.toFixed(5)),
    line('error at the best-F1 threshold', ({ atBestF1 }) => percent(atBestF1.error)),
    line('  false alarms', ({ atBestF1 }) => String(atBestF1.falseAlarms)),
    line('  missed', ({ atBestF1 }) => String(atBestF1.missed)),
    ...hostwise.caught.flatMap(({ falseAlarmRate }, i) => {
      const at = `caught at 1 false alarm in ${Math.round(1 / falseAlarmRate).toLocaleString('en')}`;
      return [
        line(at, ({ caught }) => percent(caught[i]?.all)),
        line('  mean over families', ({ caught }) => percent(caught[i]?.familyMean)),
      ];
    }),
    line('expected calibration error at this mix', (evaluation) => evaluation.calibrationError.toFixed(4)),
    '\nfamily (rows): caught at 1 in 100, 1 in 1,000, 1 in 10,000\n',
    ...hostwise.families.map(
      ({ family, rows, caught }) =>
        `  ${`${family} (${rows})`.padEnd(36)}${caught.map((share) => percent(share).padStart(10)).join('')}\n`,
    ),
  ].join('');
}

function percent(share: number | undefined): string {
  return share === undefined || Number.isNaN(share) ? '-' : `${(100 * share).toFixed(2)} %`;
}
