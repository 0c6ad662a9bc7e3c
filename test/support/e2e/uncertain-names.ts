import { readFile } from 'node:fs/promises';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import { openModel } from '../../../src/core/model/open-model.ts';
import type { Threat, Verdict } from '../../../src/core/verdict/types.ts';
import { verdictAt } from '../../../src/core/verdict/verdict-at.ts';

const starts = ['account', 'member', 'kunden', 'client', 'portal', 'service', 'secure', 'my', 'qzv', 'xkwt', 'vbnrq'];
const middles = ['', '-', 'trov', 'lumek', 'kirsta', 'onvera', 'tzk', 'hub', 'pay', 'jqx', 'wvrm'];
const ends = ['.info', '.top', '.shop', '.online', '.net', '.xyz', '.ru', 'area.com', 'zone.live', 'plk.biz'];

/**
 * Finds made-up names that the bundled model judges like that, so that a new model needs no new names.
 * @throws {Error} if there are too few
 */
export async function findNames(
  count: number,
  wanted: Verdict,
  isWanted: (threat: Threat | null, probability: number) => boolean = () => true,
): Promise<readonly string[]> {
  const model = await openModel(new Uint8Array(await readFile('model/hostwise.bin')));
  const found: string[] = [];
  for (const start of starts) {
    for (const middle of middles) {
      for (const end of ends) {
        const name = parseHostname(`${start}${middle}${end}`);
        if (name.kind !== 'domain') continue;
        const { probability, threat } = model.explain(name);
        if (verdictAt(probability, model.thresholds) !== wanted || !isWanted(threat, probability)) continue;
        found.push(name.host);
        if (found.length === count) return found;
      }
    }
  }
  throw new Error(`found only ${found.length} names that are ${wanted}`);
}
