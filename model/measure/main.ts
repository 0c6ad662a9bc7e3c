import { measureDga } from './dga.ts';
import { measureFalseAlarms } from './false-alarms.ts';
import { measureSeed } from './seed.ts';
import { measureSize } from './size.ts';
import { measureWordLists } from './word-lists.ts';

/** Every figure of the model card by the name it is asked for: `npm run measure -- NAME...`. */
const measurements: Readonly<Record<string, (folder: string) => Promise<string>>> = {
  seed: measureSeed,
  dga: measureDga,
  'false-alarms': measureFalseAlarms,
  'word-lists': measureWordLists,
  size: measureSize,
};

const folder = process.env.HOSTWISE_DATA ?? '../shared/data';
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(measurements, name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no measurement "${unknown.join('", "')}"; there are ${Object.keys(measurements).join(', ')}.\n`,
  );
  process.exit(2);
}
for (const [name, measure] of Object.entries(measurements)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`${await measure(folder)}\n`);
}
