import { expect, test } from 'vitest';
import { warningIdOf, warningUrl } from './warning-url.ts';

const page = 'chrome-extension://abc/src/warning/index.html';
const id = '0123456789abcdef0123456789abcdef';

test('the address of a warning leads back to its id', () => {
  expect(warningIdOf(warningUrl(page, id))).toBe(id);
  expect(warningIdOf(`#${id}`)).toBe(id);
});

test.each([
  '',
  '#',
  page,
  `${page}#`,
  `#${id}0`,
  `#${id.slice(1)}`,
  `#${id.toUpperCase()}`,
  '#https://example.com/',
  id,
])('there is no id in %j', (address) => {
  expect(warningIdOf(address)).toBeNull();
});
