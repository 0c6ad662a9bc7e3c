import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LightHeaders } from './light-headers.ts';

test('says what Headers say, in the order in which they were set', () => {
  const name = fc.constantFrom('Origin', 'origin', 'ETag', 'content-type', 'Content-Type', 'x-api-key', 'vary');
  const value = fc.stringMatching(/^[!-~](?:[ -~]{0,8}[!-~])?$/);
  const change = fc.tuple(fc.constantFrom('set' as const, 'append' as const), name, value);
  fc.assert(
    fc.property(fc.dictionary(name, value), fc.array(change), name, (initial, changes, other) => {
      const light = new LightHeaders();
      const real = new Headers();
      for (const [key, text] of Object.entries(initial)) {
        light.set(key, text);
        real.set(key, text);
      }
      for (const [how, key, text] of changes) {
        light[how](key, text);
        real[how](key, text);
      }
      expect([...light].sort()).toEqual([...real].sort());
      for (const key of [other, other.toUpperCase()]) {
        expect(light.get(key)).toBe(real.get(key));
        expect(light.has(key)).toBe(real.has(key));
      }
      expect([...new Headers([...light])]).toEqual([...real]);
    }),
  );
});
