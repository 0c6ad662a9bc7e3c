import type { Assessment, Contribution } from './types.ts';

/**
 * Most log-odds are multiples of 2^-12, so the same numbers recur, and formatting one costs more than looking it up.
 * The cache is an array because hashing a double would cost as much as formatting it.
 */
const grid = 4096;
const reach = 16 * grid;
const texts: (string | undefined)[] = new Array<string | undefined>(2 * reach + 1).fill(undefined);

/**
 * Returns `JSON.stringify(assessmentToJson(assessment))`, but faster: about forty contributions per name make up nearly
 * all of the text, and their keys and numbers are cached.
 */
export function jsonLine({ hostname, verdict, threat, explanation, thresholds, modelVersion }: Assessment): string {
  const registrable = hostname.kind === 'domain' ? JSON.stringify(hostname.registrable) : 'null';
  const head = `{"host":${JSON.stringify(hostname.host)},"registrable":${registrable},"verdict":"${verdict}"`;
  const kind = threat === null ? 'null' : `"${threat}"`;
  const model = `"model":{"version":${JSON.stringify(modelVersion)}}}`;
  if (explanation === null) {
    const nothing = '"probability":null,"label":0,"intercept":null,"contributions":{},"evidence":[]';
    return `${head},"threat":${kind},${nothing},${model}`;
  }
  const { probability, intercept, contributions, evidence } = explanation;
  const label = probability >= thresholds.suspicious ? 1 : 0;
  const sums = `"probability":${probability},"label":${label},"intercept":${numberText(intercept)}`;
  const facts = evidence.length === 0 ? '[]' : JSON.stringify(evidence);
  return `${head},"threat":${kind},${sums},"contributions":${objectOf(contributions)},"evidence":${facts},${model}`;
}

/** `,"name":` by name; there are about a hundred names. */
const keys = new Map<string, string>();
const parts: string[] = [];

/**
 * Joins the parts instead of concatenating them: the engine would have to flatten a rope of a hundred pieces on output.
 */
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
  const index = value * grid + reach;
  // Values off the grid or out of range are rare.
  if (!(index >= 0 && index <= 2 * reach) || index !== Math.floor(index)) return JSON.stringify(value);
  const known = texts[index];
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts[index] = text;
  return text;
}
