import { expect, test } from 'vitest';
import { parseHostname } from '../../core/hostname/parse.ts';
import { toEntity } from './entity.ts';

test.each([
  ['WWW.Example.com.', { kind: 'domain', host: 'www.example.com', registrable: 'example.com' }],
  ['a.b.github.io', { kind: 'domain', host: 'a.b.github.io', registrable: 'b.github.io' }],
  ['0x0b.22.33.44', { kind: 'ip', address: '11.22.33.44' }],
  ['[2A00:0:0::1]:443', { kind: 'ip', address: '2a00::1' }],
  ['localhost', null],
  ['printer.local', null],
  ['not a host', null],
])('%s', (text, entity) => {
  expect(toEntity(parseHostname(text))).toEqual(entity);
});
