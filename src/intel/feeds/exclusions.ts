import { isSingleAddress, parseIndicator } from '../formats/parse-indicator.ts';
import { parsePlain } from '../formats/plain.ts';
import { readLines } from '../formats/read-lines.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { networksAround } from '../indicators/networks.ts';

/** Known false alarms, which no feed can add to the index. */
export interface Exclusions {
  has(indicator: Indicator): boolean;
}

/**
 * Reads lists in the format of feeds. A hostname excludes only itself, not its parents or subdomains. A network also
 * excludes the addresses in it.
 * @throws Error if a file cannot be read or a value in it is not an indicator
 */
export async function readExclusions(paths: readonly string[]): Promise<Exclusions> {
  const texts = new Set<string>();
  const lengths = { ipv4: new Set<number>(), ipv6: new Set<number>() };
  for (const path of paths) {
    let line = 0;
    for await (const { lines } of readLines(path)) {
      for (const text of lines) {
        line++;
        const values = parsePlain(text);
        for (const { text: value } of typeof values === 'string' ? [] : values) {
          const indicator = parseIndicator(value);
          if (indicator === 'not a hostname, address or network')
            throw new Error(`${path}, line ${line}: ${JSON.stringify(value.slice(0, 80))} is ${indicator}`);
          // Other rejected values cannot enter an index in any case.
          if (typeof indicator === 'string') continue;
          texts.add(indicator.text);
          if (indicator.network !== undefined) lengths[indicator.network.family].add(indicator.network.length);
        }
      }
    }
  }
  const networkLengths = { ipv4: [...lengths.ipv4], ipv6: [...lengths.ipv6] };
  return {
    has: (indicator) =>
      texts.has(indicator.text) ||
      (isSingleAddress(indicator) &&
        networksAround(indicator.text, networkLengths).some((network) => texts.has(network))),
  };
}
