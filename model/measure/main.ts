import { parseArgs } from 'node:util';
import { dataPath } from '../training/common/data-folder.ts';
import { defaultOptions } from '../training/common/train-options.ts';
import { measureAblation } from './ablation.ts';
import { measureAdversarial } from './adversarial.ts';
import { measureCalibration } from './calibration.ts';
import { measureData } from './data.ts';
import { measureDga } from './dga.ts';
import { measureFalseAlarms } from './false-alarms.ts';
import { measureLeaveFamilyOut } from './leave-family-out.ts';
import { measureListed } from './listed.ts';
import type { MeasureOptions } from './measure-options.ts';
import { measureSeed } from './seed.ts';
import { measureSize } from './size.ts';
import { measureWordLists } from './word-lists.ts';
import { measureWorst } from './worst.ts';

const usage = `Usage: npm run measure -- [NAME...] [options]

Prints the figures of the model card, or writes names for eyes; without NAME all of them, which takes an hour.

Options:
  --parts NAMES   ablation: only these rows; leave-family-out: only these families; comma-separated
  --share SHARE   ablation, leave-family-out: how much of the training names to use, 0..1 (default 0.25)
  --out DIR       worst: where to write (default .cache/worst)
`;

/** Every figure of the model card by the name it is asked for: `npm run measure -- NAME...`. */
const measurements: Readonly<Record<string, (folder: string, options: MeasureOptions) => Promise<string>>> = {
  seed: measureSeed,
  dga: measureDga,
  'false-alarms': measureFalseAlarms,
  calibration: measureCalibration,
  'word-lists': measureWordLists,
  adversarial: measureAdversarial,
  listed: measureListed,
  size: measureSize,
  data: measureData,
  worst: measureWorst,
  ablation: measureAblation,
  'leave-family-out': measureLeaveFamilyOut,
};

const folder = dataPath;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    parts: { type: 'string' },
    share: { type: 'string', default: '0.25' },
    out: { type: 'string', default: '.cache/worst' },
  },
});
const unknown = positionals.filter((name) => !Object.hasOwn(measurements, name));
const share = Number(values.share);
if (unknown.length > 0 || !(share > 0 && share <= 1)) {
  if (unknown.length > 0)
    process.stderr.write(
      `There is no measurement "${unknown.join('", "')}"; there are ${Object.keys(measurements).join(', ')}.\n`,
    );
  else process.stderr.write(`--share: expected a number above 0 and at most 1, found "${values.share}"\n`);
  process.stderr.write(usage);
  process.exit(2);
}
const options: MeasureOptions = {
  parts: values.parts?.split(',').filter(Boolean) ?? null,
  share,
  out: values.out,
  train: defaultOptions,
};
for (const [name, measure] of Object.entries(measurements)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  process.stdout.write(`${await measure(folder, options)}\n`);
}
