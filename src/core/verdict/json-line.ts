import type { Assessment, Contribution } from './types.ts';

/**
 * Log-odds come from a grid of 2^-12, so the same numbers come again and again, and writing one out costs more than
 * looking it up. An array, because hashing a double costs as much again.
 */
const grid = 4096;
const reach = 16 * grid;
const texts: (string | undefined)[] = new Array<string | undefined>(2 * reach + 1).fill(undefined);

/**
 * Returns `JSON.stringify(assessmentToJson(assessment))`, put together by hand: nearly all of it is contributions, and
 * there are some forty a name.
 */
export function jsonLine({ hostname, verdict, threat, explanation, thresholds, modelVersion }: Assessment): string {
  const registrable = hostname.kind === 'domain' ? JSON.stringify(hostname.registrable) : 'null';
  const head = `{"host":${JSON.stringify(hostname.host)},"registrable":${registrable},"verdict":"${verdict}"`;
  const kind = threat === null ? 'null' : `"${threat}"`;
  const model = `"model":{"version":${JSON.stringify(modelVersion)}}}`;
  if (explanation === null) {
    return `${head},"threat":${kind},"probability":null,"label":0,"intercept":null,"contributions":{},"evidence":[],${model}`;
  }
  const { probability, intercept, contributions, evidence } = explanation;
  const label = probability >= thresholds.suspicious ? 1 : 0;
  const sums = `"probability":${probability},"label":${label},"intercept":${numberText(intercept)}`;
  const facts = evidence.length === 0 ? '[]' : JSON.stringify(evidence);
  return `${head},"threat":${kind},${sums},"contributions":${objectOf(contributions)},"evidence":${facts},${model}`;
}

/** `,"name":` by name; there are some hundred. */
const keys = new Map<string, string>();
const parts: string[] = [];

/** Joined, not added up: a string of a hundred pieces is put together once more by whoever writes it. */
function objectOf(contributions: readonly Contribution[]): string {
  parts.length = 0;
  for (const { name, logOdds } of contributions) parts.push(keyText(name), numberText(logOdds));
  return `{${parts.join('').slice(1)}}`;
}

function keyText(name: string): string {
  let text = keys.get(name);
  if (text === undefined) {
    text = `,${JSON.stringify(name)}:`;
    keys.set(name, text);
  }
  return text;
}

function numberText(value: number): string {
  const place = value * grid + reach;
  // Not on the grid or beyond its reach: rare, and written out.
  if (!(place >= 0 && place <= 2 * reach) || place !== Math.floor(place)) return JSON.stringify(value);
  const known = texts[place];
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts[place] = text;
  return text;
}
