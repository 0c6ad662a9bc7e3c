import { parseArgs } from 'node:util';
import { dataFolder, dataPath } from '../training/common/data-folder.ts';
import { defaultOptions } from '../training/common/train-options.ts';
import { measureAblation } from './ablation.ts';
import { measureAdversarial } from './adversarial.ts';
import { measureBrowsing } from './browsing.ts';
import { measureCalibration } from './calibration.ts';
import { measureData } from './data.ts';
import { measureDga } from './dga.ts';
import { measureDnstwist } from './dnstwist.ts';
import { measureFalseAlarms } from './false-alarms.ts';
import { measureGrinding } from './grinding.ts';
import { measureLeaveFamilyOut } from './leave-family-out.ts';
import { measureListed } from './listed.ts';
import { measureLookalikes } from './lookalikes.ts';
import type { MeasureOptions } from './measure-options.ts';
import { measureOutside } from './outside.ts';
import { measurePhishing } from './phishing.ts';
import { measurePopularity } from './popularity.ts';
import { measureSeed } from './seed.ts';
import { measureSignals } from './signals.ts';
import { measureSize } from './size.ts';
import { measureWordLists } from './word-lists.ts';
import { measureWorst } from './worst.ts';

const usage = `Usage: npm run measure -- [SECTION...] [options]

Prints sections of the model card, or writes names for manual review. Without SECTION it runs all of them, which takes
an hour. All sections except "size" and "dnstwist" need the data folder, see HOSTWISE_DATA.

Options:
  --parts NAMES   ablation: only these rows; leave-family-out: only these families; comma-separated
  --share SHARE   ablation, leave-family-out: share of the training names to use, 0..1 (default 0.25)
  --out DIR       worst: folder to write to (default .cache/worst)
  --names COUNT   lookalikes: number of missed and of flagged names to list (default 0)
  --sample COUNT  outside: names per set, chosen by hash; grinding: variants per lure; 0 for all (default 0)
`;

type Measure = (folder: string, options: MeasureOptions) => Promise<string>;

/** The sections of the model card by name: `npm run measure -- SECTION...`. */
const sections: Readonly<Record<string, Measure>> = {
  seed: measureSeed,
  dga: measureDga,
  'false-alarms': measureFalseAlarms,
  lookalikes: measureLookalikes,
  dnstwist: measureDnstwist,
  outside: measureOutside,
  browsing: measureBrowsing,
  grinding: measureGrinding,
  phishing: measurePhishing,
  popularity: measurePopularity,
  calibration: measureCalibration,
  'word-lists': measureWordLists,
  adversarial: measureAdversarial,
  listed: measureListed,
  signals: measureSignals,
  size: measureSize,
  data: measureData,
  worst: measureWorst,
  ablation: measureAblation,
  'leave-family-out': measureLeaveFamilyOut,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    parts: { type: 'string' },
    share: { type: 'string', default: '0.25' },
    out: { type: 'string', default: '.cache/worst' },
    names: { type: 'string', default: '0' },
    sample: { type: 'string', default: '0' },
  },
});

function exit(code: number, ...messages: readonly string[]): never {
  process.stderr.write(messages.join('\n'));
  process.exit(code);
}

const share = Number(values.share);
const names = Number(values.names);
const sample = Number(values.sample);
const unknown = positionals.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  const known = Object.keys(sections).join(', ');
  exit(2, `Unknown section "${unknown.join('", "')}"; expected any of ${known}`, usage);
}
if (!(share > 0 && share <= 1)) {
  exit(2, `--share: expected a number above 0 and at most 1, found "${values.share}"`, usage);
}
if (!(Number.isInteger(names) && names >= 0)) {
  exit(2, `--names: expected a whole number, found "${values.names}"`, usage);
}
if (!(Number.isInteger(sample) && sample >= 0)) {
  exit(2, `--sample: expected a whole number, found "${values.sample}"`, usage);
}
const wanted = Object.entries(sections).filter(([name]) => positionals.length === 0 || positionals.includes(name));
if (dataFolder === null && wanted.some(([, measure]) => measure !== measureSize && measure !== measureDnstwist)) {
  exit(1, `There is no data folder at ${dataPath}; set HOSTWISE_DATA to its path.\n`);
}
const options: MeasureOptions = {
  parts: values.parts?.split(',').filter(Boolean) ?? null,
  share,
  out: values.out,
  names,
  sample,
  train: defaultOptions,
};
for (const [, measure] of wanted) process.stdout.write(`${await measure(dataPath, options)}\n`);
