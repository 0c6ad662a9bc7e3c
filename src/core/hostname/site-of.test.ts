import { expect, test } from 'vitest';
import { parseHostname } from './parse.ts';
import { siteOf } from './site-of.ts';

test.each([
  ['login.example.co.uk', 'example.co.uk'],
  ['www.customer.github.io', 'customer.github.io'],
  ['printer.lan', 'printer.lan'],
  ['[2606:4700::1111]', '2606:4700::1111'],
])('the site of %s is %s', (text, site) => {
  expect(siteOf(parseHostname(text))).toBe(site);
});
