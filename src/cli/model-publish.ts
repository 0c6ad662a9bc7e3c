import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openModel } from '../core/model/open-model.ts';
import { aggregations } from '../server/registry/combine-scores.ts';
import { type NewMember, publish } from '../server/registry/publish.ts';
import { parseChoice, parseOptions, UsageError } from './command.ts';
import { fileError } from './file-error.ts';
import { modelStoreOptions, openModelStore } from './model-store.ts';

/** `hostwise model publish`. */
export async function runModelPublish(args: readonly string[]): Promise<number> {
  const { values, positionals: files } = parseOptions(args, {
    ...modelStoreOptions,
    add: { type: 'boolean', default: false },
    name: { type: 'string', multiple: true },
    weight: { type: 'string', multiple: true },
    aggregation: { type: 'string' },
  });
  if (files.length === 0) throw new UsageError('expected at least one model file');
  const names = onePerFile('name', values.name, files) ?? files.map((file) => basename(file, '.bin'));
  const weights = onePerFile('weight', values.weight, files)?.map(parseWeight) ?? files.map(() => 1);
  const aggregation =
    values.aggregation === undefined ? null : parseChoice('aggregation', values.aggregation, aggregations);
  if (values.weight !== undefined && aggregation !== null && aggregation !== 'weighted') {
    throw new UsageError(`--weight: the aggregation ${aggregation} reads no weights`);
  }
  const store = await openModelStore(values);
  const members = await Promise.all(files.map((file, i) => readMember(file, names[i] as string, weights[i] as number)));
  const { version, before } = await publish(store, { members, add: values.add, aggregation, now: new Date() });
  process.stdout.write(
    version === before
      ? `${store.name}: version ${version} is current already; nothing was changed\n`
      : `${store.name}: version ${version}${before === null ? ', the first' : `, before it ${before}`}\n`,
  );
  return 0;
}

function onePerFile(option: string, values: string[] | undefined, files: readonly string[]): string[] | null {
  if (values === undefined) return null;
  if (values.length === files.length) return values;
  throw new UsageError(`--${option}: expected one for every file, found ${values.length} for ${files.length}`);
}

function parseWeight(text: string): number {
  const weight = Number(text);
  if (text.trim() !== '' && weight >= 0 && Number.isFinite(weight)) return weight;
  throw new UsageError(`--weight: expected a number of 0 or more, found "${text}"`);
}

async function readMember(file: string, name: string, weight: number): Promise<NewMember> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    return { name, weight, bytes, model: await openModel(bytes) };
  } catch (error) {
    throw fileError(`model ${file}`, error);
  }
}
