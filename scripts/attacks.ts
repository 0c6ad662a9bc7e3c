import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadAttacks } from '../test/support/attacks/all-attacks.ts';
import type { Variant } from '../test/support/attacks/attack.ts';
import { exposureRow, exposureTitles, measureExposure } from '../test/support/attacks/exposure.ts';
import { launchInstalled } from '../test/support/attacks/installed-hostwise.ts';
import { openLab } from '../test/support/attacks/lab.ts';
import { enterPolicyNamespace } from '../test/support/attacks/policy-namespace.ts';
import { cellRow, cellTitles, runAttacks } from '../test/support/attacks/run-attacks.ts';
import { buildExtension } from './lib/build-extension.ts';
import { markdownTable } from './lib/markdown-table.ts';

// `npm run attacks [-- --repeat N] [--only NAME] [--worker warm|cold] [--json FILE]`: performs the attacks of
// test/attacks on the built extension in a real browser, and prints what came of them. Exit code 1 if one succeeded or
// could not be performed.
// `npm run attacks -- --exposure [--repeat N] [--only WAY] [--worker W]`: how much of a dangerous page is loaded, seen
// and typed into.
// With `--policy`, the browser installs the extension by policy (Linux, root and Chromium only).

const { values } = parseArgs({
  options: {
    repeat: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    worker: { type: 'string' },
    json: { type: 'string' },
    exposure: { type: 'boolean', default: false },
    policy: { type: 'boolean', default: false },
  },
});

if (values.worker !== undefined && !['warm', 'cold'].includes(values.worker)) {
  console.error(`--worker is ${values.worker}; expected warm or cold`);
  process.exit(2);
}
if (values.policy) enterPolicyNamespace();
await buildExtension('chrome');
const open = () => openLab(values.policy ? launchInstalled : undefined);
let lab = await open();
try {
  const { table, results, failed } = values.exposure ? await exposure() : await attacks();
  console.log(table);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(results, null, 1)}\n`);
  process.exitCode = failed ? 1 : 0;
} finally {
  await lab.close();
}

function isWanted({ worker }: Pick<Variant, 'worker'>): boolean {
  return values.worker === undefined || worker === values.worker;
}

async function reopen(): Promise<void> {
  await lab.close().catch(() => undefined);
  lab = await open();
}

async function attacks() {
  const loaded = await loadAttacks(values.only);
  const chosen = loaded.map((attack) => ({ ...attack, variants: attack.variants.filter(isWanted) }));
  if (chosen.length === 0) throw new Error(`no attack named ${values.only.join(' or ')}`);
  const cells = await runAttacks({ current: () => lab, reopen }, chosen, Number(values.repeat ?? 1), (cell) => {
    const successes = cell.outcomes.flatMap(({ succeeded, evidence }) => (succeeded ? [evidence ?? 'succeeded'] : []));
    const notes = [...new Set([...successes, ...cell.faults.map((fault) => `FAULT ${fault}`)])].slice(0, 3);
    console.error([cellRow(cell).join('  '), ...notes].join('\n    '));
  });
  return {
    table: markdownTable(cellTitles, cells.map(cellRow)),
    results: cells.map(({ attack, ...cell }) => ({ attack: attack.name, group: attack.group, ...cell })),
    failed: cells.some(({ outcomes, faults }) => faults.length > 0 || outcomes.some(({ succeeded }) => succeeded)),
  };
}

async function exposure() {
  const choice = { workers: (['warm', 'cold'] as const).filter((worker) => isWanted({ worker })), ways: values.only };
  const cells = await measureExposure(lab, Number(values.repeat ?? 20), choice, (cell) => {
    console.error(exposureRow(cell).join('  '));
  });
  return {
    table: markdownTable(exposureTitles, cells.map(exposureRow)),
    results: cells,
    failed: cells.some(({ outcomes }) => outcomes.some(({ keys }) => keys > 0)),
  };
}
