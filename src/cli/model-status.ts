import { inspectStore, type StoreInspection } from '../server/registry/inspect-store.ts';
import { parseChoice, parseOptions, UsageError } from './command.ts';
import { modelStoreOptions, openModelStore } from './model-store.ts';

/** `hostwise model status`. */
export async function runModelStatus(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    ...modelStoreOptions,
    check: { type: 'boolean', default: false },
    format: { type: 'string', default: 'table' },
  });
  if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0]}"`);
  const format = parseChoice('format', values.format, ['table', 'json']);
  const found = await inspectStore(await openModelStore(values), values.check);
  process.stdout.write(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : table(found));
  return found.problem === null ? 0 : 1;
}

function table(found: StoreInspection): string {
  const width = Math.max(6, ...found.members.map(({ name }) => name.length));
  const row = (name: string, weight: string, size: string, sha256: string): string =>
    `${name.padEnd(width)}  ${weight.padStart(8)}  ${size.padStart(10)}  ${sha256}\n`;
  return [
    `store        ${found.store}\n`,
    `version      ${found.version ?? '-'}${found.createdAt === null ? '' : `, published ${found.createdAt}`}\n`,
    `aggregation  ${found.aggregation ?? '-'}\n`,
    `features     ${found.featureSetVersion ?? '-'}\n`,
    `files        ${found.files} in the store\n`,
    `problem      ${found.problem ?? 'none'}\n`,
    ...(found.members.length === 0 ? [] : ['\n', row('MEMBER', 'WEIGHT', 'BYTES', 'SHA-256')]),
    ...found.members.map(({ name, weight, size, sha256 }) => row(name, String(weight), String(size), sha256)),
    ...(found.previous.length === 0 ? [] : ['\nearlier, newest first\n']),
    ...found.previous.map(({ version, createdAt }) => `${version}  published ${createdAt}\n`),
    ...(found.others.length === 0 ? [] : [`\nother versions that --to can go to\n${found.others.join('\n')}\n`]),
  ].join('');
}
