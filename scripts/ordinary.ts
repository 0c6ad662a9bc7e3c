import { parseArgs } from 'node:util';
import { ordinaryKinds } from '../test/attacks/ordinary/all-pages.ts';
import { openLab } from '../test/support/attacks/lab.ts';
import { ordinaryRow, ordinaryTitles, runOrdinary } from '../test/support/attacks/ordinary/run-ordinary.ts';
import { buildExtension } from './lib/build-extension.ts';
import { markdownTable } from './lib/markdown-table.ts';

// `npm run attacks:ordinary [-- --repeat N] [--only NAME]`: visits the ordinary pages of test/attacks/ordinary, and
// prints how many were taken for hostile ones. Exit code 1 if there were any.

const { values } = parseArgs({
  options: { repeat: { type: 'string', default: '1' }, only: { type: 'string', multiple: true, default: [] } },
});
const isWanted = ({ name }: { name: string }) =>
  values.only.length === 0 || values.only.some((it) => name.includes(it));

await buildExtension('chrome');
const lab = await openLab();
const rows: string[][] = [];
try {
  for (const [kind, pages] of Object.entries(ordinaryKinds)) {
    const results = await runOrdinary(lab, pages.filter(isWanted), Number(values.repeat), ({ name, complaints }) => {
      console.error(`${complaints.length === 0 ? 'ok ' : 'BAD'} ${name}  ${[...new Set(complaints)].join(', ')}`);
      if (complaints.length > 0) process.exitCode = 1;
    });
    if (results.length > 0) rows.push(ordinaryRow(kind, results));
  }
} finally {
  await lab.close();
}
console.log(markdownTable(ordinaryTitles, rows));
