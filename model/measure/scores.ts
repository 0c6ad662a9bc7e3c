import { readFile } from 'node:fs/promises';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import type { Model } from '../../src/core/model/model.ts';
import { openModel } from '../../src/core/model/open-model.ts';
import { isTestName } from '../training/common/test-split.ts';

/** The bundled model. */
export async function readBundledModel(): Promise<Model> {
  return openModel(new Uint8Array(await readFile(new URL('../hostwise.bin', import.meta.url))));
}

/** Lines of a file without the empty ones. */
export async function readLines(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
}

/** Those of `hosts` that are domain names, parsed. */
export function parseDomainNames(hosts: Iterable<string>): DomainName[] {
  const names: DomainName[] = [];
  for (const host of hosts) {
    const name = parseHostname(host);
    if (name.kind === 'domain') names.push(name);
  }
  return names;
}

/** Different registrable domains of `hosts` that no training has seen, in the order of their first appearance. */
export function unseenDomains(hosts: Iterable<string>): string[] {
  const seen = new Set<string>();
  for (const { registrable } of parseDomainNames(hosts)) if (isTestName(registrable, 0)) seen.add(registrable);
  return [...seen];
}

/** Different hostnames among `hosts` whose registrable domain no training has seen. */
export function unseenHosts(hosts: Iterable<string>): string[] {
  const unseen = parseDomainNames(hosts).filter(({ registrable }) => isTestName(registrable, 0));
  return [...new Set(unseen.map(({ host }) => host))];
}

/** What to leave out to see how names are judged that nobody knows. */
export const withoutPopularity: ReadonlySet<string> = new Set(['popularity']);

/** Probability of every host that is a domain name. @param without contributions to leave out */
export function computeScores(model: Model, hosts: Iterable<string>, without?: ReadonlySet<string>): Float64Array {
  return Float64Array.from(parseDomainNames(hosts), (name) => model.explain(name, without).probability);
}

/** A share as a percentage with `digits` digits after the point. */
export function percent(share: number, digits = 2): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** A share in 10,000, with one digit after the point. */
export function inTenThousand(count: number, of: number): string {
  return of === 0 ? '-' : ((10_000 * count) / of).toFixed(1);
}

/** Rows as a Markdown table; the first is the heading. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  const rule = `|${rows[0]?.map(() => '---').join('|')}|`;
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}
