import { expect, test } from 'vitest';
import { parseHostname } from '../../hostname/parse.ts';
import type { DomainName } from '../../hostname/types.ts';
import { type HostText, maxHostTextLength, parseHostText, writeHostSymbols } from './host-text.ts';

const platforms = new Set(['sites-for-all.com']);

function textOf(host: string): HostText {
  const out: HostText = { text: '', labelStart: 0, suffix: '', platform: false };
  parseHostText(parseHostname(host) as DomainName, platforms, out);
  return out;
}

test('the text is everything before the suffix, without www', () => {
  expect(textOf('login.some-bank.co.uk')).toEqual({
    text: 'login.some-bank',
    labelStart: 6,
    suffix: 'co.uk',
    platform: false,
  });
  expect(textOf('www.some-bank.co.uk')).toEqual(textOf('some-bank.co.uk'));
  expect(textOf('www.a.some-bank.com')).toEqual(textOf('a.some-bank.com'));
  expect(textOf('wwwx.some-bank.com').text).toBe('wwwx.some-bank');
  expect(textOf('www.com').text).toBe('www');
});

test('a platform counts as a suffix even if the Public Suffix List does not have it', () => {
  expect(textOf('my-shop.github.io')).toEqual({ text: 'my-shop', labelStart: 0, suffix: 'github.io', platform: true });
  expect(textOf('a.my-shop.sites-for-all.com')).toEqual({
    text: 'a.my-shop',
    labelStart: 2,
    suffix: 'sites-for-all.com',
    platform: true,
  });
  expect(textOf('www.sites-for-all.com').platform).toBe(false);
});

test('a long name keeps its end', () => {
  const { text, labelStart } = textOf(`${'abcdefghij.'.repeat(20)}end.com`);
  expect(text.length).toBe(maxHostTextLength);
  expect(text.slice(labelStart)).toBe('end');
});

test('a dot becomes a boundary', () => {
  const symbols = new Uint8Array(maxHostTextLength + 2);
  expect(writeHostSymbols('ab.c', symbols)).toBe(4);
  expect([...symbols.subarray(0, 6)]).toEqual([0, 1, 2, 0, 3, 0]);
});
