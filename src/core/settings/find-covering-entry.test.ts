import { expect, test } from 'vitest';
import { findCoveringEntry } from './find-covering-entry.ts';

test.each([
  ['example.com', 'example.com'],
  ['www.example.com', 'example.com'],
  ['notexample.com', null],
  ['com', null],
  ['a.b.example.org', 'b.example.org'],
])('%s is covered by %s', (host, expected) => {
  expect(findCoveringEntry(['example.com', 'b.example.org', 'example.org'], host)).toBe(expected);
});
