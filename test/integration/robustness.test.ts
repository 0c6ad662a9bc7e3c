import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { randomFrom } from '../../model/training/common/random.ts';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import { openModel } from '../../src/core/model/open-model.ts';

/** Ten million in a full run (`CI=true` or `HOSTWISE_STRINGS=10000000`), fewer in everyday runs. */
const count = Number(process.env.HOSTWISE_STRINGS ?? (process.env.CI === undefined ? 300_000 : 10_000_000));

const model = await openModel(new Uint8Array(readFileSync(new URL('../../model/hostwise.bin', import.meta.url))));

const validHosts = [
  'wikipedia.org',
  'some-shop.co.uk',
  'xn--bcher-kva.de',
  '192.168.0.1',
  '[::1]',
  'a.b.github.io',
  'localhost',
  'x'.repeat(63),
];
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789.-_:[]%@/ \u0000ü中\ud83d\ude00\ud800xn--';

test(`${count.toLocaleString('en')} random and mutated strings: nothing throws, every score is finite`, () => {
  const random = randomFrom(2026);
  const below = (limit: number): number => Math.floor(random() * limit);
  const letter = (): string => alphabet[below(alphabet.length)] as string;
  let judged = 0;
  let invalid = 0;
  for (let i = 0; i < count; i++) {
    let text = '';
    if (i % 2 === 0) {
      text = validHosts[below(validHosts.length)] as string;
      for (let edits = below(4); edits >= 0; edits--) {
        const index = below(text.length + 1);
        text = text.slice(0, index) + (random() < 0.7 ? letter() : '') + text.slice(index + below(2));
      }
    } else for (let length = below(24); length >= 0; length--) text += letter();
    const hostname = parseHostname(text);
    if (hostname.kind !== 'domain') continue;
    judged++;
    const probability = model.probability(hostname);
    if (!(probability > 0 && probability < 1)) invalid++;
  }
  expect(invalid).toBe(0);
  expect(judged).toBeGreaterThan(count / 20);
}, 1_200_000);
