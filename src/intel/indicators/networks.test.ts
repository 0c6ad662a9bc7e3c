import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHostname } from '../../core/hostname/parse.ts';
import { allPrefixLengths, networksAround, parseNetwork } from './networks.ts';

describe('parseNetwork', () => {
  test.each([
    ['11.22.33.0/24', { text: '11.22.33.0/24', family: 'ipv4', length: 24 }],
    ['11.22.33.44/24', { text: '11.22.33.0/24', family: 'ipv4', length: 24 }],
    ['11.255.255.255/9', { text: '11.128.0.0/9', family: 'ipv4', length: 9 }],
    ['200.1.2.3/0', { text: '0.0.0.0/0', family: 'ipv4', length: 0 }],
    ['11.22.33.44/32', { text: '11.22.33.44', family: 'ipv4', length: null }],
    ['0x0b.22.33.44/24', { text: '11.22.33.0/24', family: 'ipv4', length: 24 }],
    ['2A00:1:2:3::9/48', { text: '2a00:1:2::/48', family: 'ipv6', length: 48 }],
    ['2a00:ffff::/17', { text: '2a00:8000::/17', family: 'ipv6', length: 17 }],
    ['2a00::1/128', { text: '2a00::1', family: 'ipv6', length: null }],
    ['::/0', { text: '::/0', family: 'ipv6', length: 0 }],
  ])('%s', (text, network) => {
    expect(parseNetwork(text)).toMatchObject(network);
  });

  test.each(['11.22.33.0/33', '2a00::/129', '11.22.33.0/', '/24', '11.22.33.0/x', 'example.com/24', '1.2.3.4/8/8', ''])(
    '%j is not a network',
    (text) => {
      expect(parseNetwork(text)).toBeNull();
    },
  );

  test('marks private networks', () => {
    expect(parseNetwork('10.0.0.0/8')?.isPrivate).toBe(true);
    expect(parseNetwork('11.0.0.0/8')?.isPrivate).toBe(false);
  });
});

describe('networksAround', () => {
  test('lists the smallest network first, for the given lengths and the family of the address', () => {
    const lengths = { ipv4: [24, 20], ipv6: [64, 32] };
    expect(networksAround('11.22.33.44', lengths)).toEqual(['11.22.33.0/24', '11.22.32.0/20']);
    expect(networksAround('2a00:1:2:3:4::', lengths)).toEqual(['2a00:1:2:3::/64', '2a00:1::/32']);
    expect(networksAround('11.22.33.44', { ipv4: [], ipv6: [64] })).toEqual([]);
    expect(networksAround('x:y', lengths)).toEqual([]);
  });

  test('lists every length', () => {
    expect(networksAround('255.255.255.255', allPrefixLengths)).toHaveLength(24);
    expect(networksAround('255.255.255.255', allPrefixLengths).at(-1)).toBe('255.0.0.0/8');
    expect(networksAround('ffff::ffff', allPrefixLengths)).toHaveLength(112);
  });

  test('agrees with parseNetwork on the network of an address', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 31 })),
          fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 127 })),
        ),
        ([text, length]) => {
          const address = parseHostname(text.includes(':') ? `[${text}]` : text).host;
          const network = parseNetwork(`${text}/${length}`);
          expect(networksAround(address, { ipv4: [length], ipv6: [length] })).toEqual([network?.text]);
        },
      ),
    ));
});
