import type { Lab } from '../lab.ts';
import type { OrdinaryPage } from './ordinary-page.ts';
import { createOrdinaryVisits } from './visit-ordinary.ts';

/** All visits to one page. */
export interface OrdinaryResult {
  readonly name: string;
  readonly visits: number;
  /** What was wrong, or which fault prevented the visit, once for each bad visit. */
  readonly complaints: readonly string[];
}

/** Visits each page `repeat` times and reports each that is done. */
export async function runOrdinary(
  lab: Lab,
  pages: readonly OrdinaryPage[],
  repeat: number,
  onResult: (result: OrdinaryResult) => void,
): Promise<OrdinaryResult[]> {
  const visit = createOrdinaryVisits(lab);
  const results: OrdinaryResult[] = [];
  for (const page of pages) {
    const complaints: string[] = [];
    for (let run = 0; run < repeat; run++) {
      const complaint = await visit(page).catch((error: unknown) => `FAULT ${error}`);
      if (complaint !== null) complaints.push(complaint);
    }
    const result = { name: page.name, visits: repeat, complaints };
    results.push(result);
    onResult(result);
  }
  return results;
}

/** The columns of `ordinaryRow`. */
export const ordinaryTitles = ['ordinary pages', 'visits', 'full warnings', 'banner missing', 'other'];

/** Returns the results of several pages as a row of the table. */
export function ordinaryRow(title: string, results: readonly OrdinaryResult[]): string[] {
  const all = results.flatMap(({ complaints }) => complaints);
  const warnings = all.filter((complaint) => complaint === 'full warning').length;
  const missing = all.filter((complaint) => complaint === 'no banner').length;
  const visits = results.reduce((sum, result) => sum + result.visits, 0);
  return [title, ...[visits, warnings, missing, all.length - warnings - missing].map(String)];
}
