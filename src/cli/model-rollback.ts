import { rollBack } from '../server/registry/roll-back.ts';
import { parseOptions, UsageError } from './command.ts';
import { modelStoreOptions, openModelStore } from './model-store.ts';

/** `hostwise model rollback`. */
export async function runModelRollback(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, { ...modelStoreOptions, to: { type: 'string' } });
  if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0]}"`);
  if (values.to !== undefined && !/^[0-9a-f]{4,64}$/.test(values.to)) {
    throw new UsageError(`--to: expected at least four hexadecimal digits, found "${values.to}"`);
  }
  const store = await openModelStore(values);
  const { version, before } = await rollBack(store, values.to ?? null);
  process.stdout.write(
    version === before
      ? `${store.name}: version ${version} is current already; nothing was changed\n`
      : `${store.name}: version ${version} again${before === null ? '' : `; back to ${before} with --to ${before}`}\n`,
  );
  return 0;
}
