import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadAttacks } from '../test/support/attacks/all-attacks.ts';
import { openLab } from '../test/support/attacks/lab.ts';
import { type Cell, cellRow, cellTitles, runAttacks } from '../test/support/attacks/run-attacks.ts';
import { buildExtension } from './lib/build-extension.ts';
import { markdownTable } from './lib/markdown-table.ts';

// `npm run attacks [-- --repeat N] [--only NAME] [--json FILE]`: performs the attacks of test/attacks on the built
// extension in a real browser, and prints what came of them. Exit code 1 if one succeeded or could not be performed.

const { values } = parseArgs({
  options: {
    repeat: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
  },
});

await buildExtension('chrome');
const attacks = await loadAttacks(values.only);
if (attacks.length === 0) throw new Error(`no attack named ${values.only.join(' or ')}`);
const lab = await openLab();
let cells: Cell[];
try {
  cells = await runAttacks(lab, attacks, Number(values.repeat), (cell) => {
    const successes = cell.outcomes.flatMap(({ succeeded, evidence }) => (succeeded ? [evidence ?? 'succeeded'] : []));
    const notes = [...new Set([...successes, ...cell.faults.map((fault) => `FAULT ${fault}`)])].slice(0, 3);
    console.error(`${cellRow(cell).join('  ')}${notes.length > 0 ? `\n    ${notes.join('\n    ')}` : ''}`);
  });
} finally {
  await lab.close();
}
console.log(markdownTable(cellTitles, cells.map(cellRow)));
if (values.json !== undefined) {
  const plain = cells.map(({ attack, ...cell }) => ({ attack: attack.name, group: attack.group, ...cell }));
  await writeFile(values.json, `${JSON.stringify(plain, null, 1)}\n`);
}
const failed = cells.some(({ outcomes, faults }) => faults.length > 0 || outcomes.some(({ succeeded }) => succeeded));
process.exitCode = failed ? 1 : 0;
