import { expect, test } from 'vitest';
import { parsePlain } from './plain.ts';

test.each([
  ['', []],
  ['   \t', []],
  ['# comment', []],
  ['; comment', []],
  ['! comment', []],
  ['// comment', []],
  ['\ufeff# with a byte-order mark', []],
  ['bad.example.com', ['bad.example.com']],
  ['  bad.example.com \r', ['bad.example.com']],
  ['bad.example.com # why', ['bad.example.com']],
  ['bad.example.com#fragment', ['bad.example.com#fragment']],
  ['11.22.33.44\t10', ['11.22.33.44']],
  ['0.0.0.0 a.example.com b.example.com', ['a.example.com', 'b.example.com']],
  ['127.0.0.1\tlocalhost # this machine', ['localhost']],
  ['::1 ip6-localhost', ['ip6-localhost']],
  ['fe80::1%lo0 localhost', ['localhost']],
  ['127.0.0.1', ['127.0.0.1']],
  ['0.0.0.0 # nothing', ['0.0.0.0']],
])('%j', (line, values) => {
  expect(parsePlain(line)).toEqual(values.map((text) => ({ text })));
});
