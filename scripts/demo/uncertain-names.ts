import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { randomFrom } from '../../model/training/common/random.ts';
import { logistic, logit } from '../../src/core/base/log-odds.ts';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import { listedLogOdds } from '../../src/core/listing/listed-term.ts';
import { openModel } from '../../src/core/model/open-model.ts';
import { verdictAt } from '../../src/core/verdict/verdict-at.ts';

const assets = path.resolve('dist/chrome/assets');
const words = ['garden', 'river', 'cloud', 'paper', 'silver', 'market', 'secure', 'online', 'account', 'photo', 'nova'];
const suffixes = ['com', 'net', 'info', 'org', 'biz', 'shop', 'online'];
const maxTries = 200_000;

/**
 * Makes up `count` registrable domains that the model of the built extension is unsure of, both alone and under `www`,
 * and that a listing makes dangerous. Tests that use them instead of fixed names keep working with a new model.
 */
export async function uncertainNames(count: number): Promise<string[]> {
  const file = readdirSync(assets).find((name) => name.endsWith('.bin'));
  if (file === undefined) throw new Error(`no model in ${assets}; run npm run build`);
  const model = await openModel(new Uint8Array(readFileSync(path.join(assets, file))));
  const random = randomFrom(4);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const isFit = (host: string): boolean => {
    const name = parseHostname(host);
    if (name.kind !== 'domain') return false;
    const { probability } = model.explain(name);
    const logOdds = logit(probability) + listedLogOdds({ day: null }, 0);
    return (
      verdictAt(probability, model.thresholds) === 'uncertain' &&
      verdictAt(logistic(logOdds), model.thresholds) === 'dangerous'
    );
  };
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < maxTries; tries++) {
    const syllables = Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => pick([...'bdfgklmnprstvz']) + pick([...'aeiou']),
    );
    const host = `${pick(['', pick(words)])}${pick(['', '-'])}${syllables.join('')}.${pick(suffixes)}`.replace(
      /^-/,
      '',
    );
    if (isFit(host) && isFit(`www.${host}`)) found.add(host);
  }
  if (found.size < count) throw new Error(`the model is unsure of only ${found.size} of ${maxTries} made-up names`);
  return [...found];
}
