import { readFile } from 'node:fs/promises';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { Model } from '../../src/core/model/model.ts';
import { openModel } from '../../src/core/model/open.ts';
import { isTestName } from '../training/split.ts';

/** The bundled model. */
export async function bundledModel(): Promise<Model> {
  return openModel(new Uint8Array(await readFile(new URL('../hostwise.bin', import.meta.url))));
}

/** Lines of a file without the empty ones. */
export async function linesOf(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
}

/** Different registrable domains of `hosts` that no training has seen, in the order of their first appearance. */
export function unseenDomains(hosts: Iterable<string>): string[] {
  const domains = new Set<string>();
  for (const host of hosts) {
    const parsed = parseHostname(host);
    if (parsed.kind === 'domain' && isTestName(parsed.registrable, 0)) domains.add(parsed.registrable);
  }
  return [...domains];
}

/** What to leave out to see how names are judged that nobody knows. */
export const popularity: ReadonlySet<string> = new Set(['popularity']);

/** Probability of every host that is a domain name. @param without contributions to leave out */
export function scoresOf(model: Model, hosts: Iterable<string>, without?: ReadonlySet<string>): Float64Array {
  const scores: number[] = [];
  for (const host of hosts) {
    const parsed = parseHostname(host);
    if (parsed.kind === 'domain') scores.push(model.explain(parsed, without).probability);
  }
  return Float64Array.from(scores);
}

/** A share as a percentage with `digits` digits after the point. */
export function percent(share: number, digits = 2): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** Rows as a Markdown table; the first is the heading. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  const rule = `|${rows[0]?.map(() => '---').join('|')}|`;
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}
