import { canonicalEndpoint } from './canonical-endpoint.ts';
import { canonicalEntry } from './canonical-entry.ts';

/** What a setting may be. */
export type ValueSpec =
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'percent' | 'hosts' | 'boolean' | 'endpoint' | 'secret' };

/** The type of the values that fit a spec. */
export type ValueOf<Spec> = Spec extends { type: 'enum'; values: readonly (infer Value)[] }
  ? Value
  : Spec extends { type: 'percent' | 'integer' }
    ? number
    : Spec extends { type: 'hosts' }
      ? readonly string[]
      : Spec extends { type: 'endpoint' | 'secret' }
        ? string
        : boolean;

/**
 * Returns the value in canonical form, or undefined where it does not fit. Of a list, entries that do not fit are left out.
 * @param report hears what was expected and what was found, one English sentence without a full stop each
 */
export function checkValue<Spec extends ValueSpec>(
  spec: Spec,
  value: unknown,
  report: (problem: string) => void,
): ValueOf<Spec> | undefined {
  // The type system cannot follow that each case gives the values of its own spec.
  return check(spec, value, report) as ValueOf<Spec> | undefined;
}

function check(spec: ValueSpec, value: unknown, report: (problem: string) => void): unknown {
  switch (spec.type) {
    case 'enum':
      if (typeof value === 'string' && spec.values.includes(value)) return value;
      report(`expected one of ${spec.values.join(', ')}, found ${describeValue(value)}`);
      return undefined;
    case 'boolean':
      if (typeof value === 'boolean') return value;
      report(`expected true or false, found ${describeValue(value)}`);
      return undefined;
    case 'percent':
      return checkInteger(value, 0, 100, report);
    case 'integer':
      return checkInteger(value, spec.minimum, spec.maximum, report);
    case 'hosts':
      return checkHosts(value, report);
    case 'endpoint': {
      const endpoint = typeof value === 'string' ? canonicalEndpoint(value) : null;
      if (endpoint !== null) return endpoint;
      report(`expected an https address (http for 127.0.0.1 and localhost only), found ${describeValue(value)}`);
      return undefined;
    }
    case 'secret':
      if (typeof value === 'string' && isEndpointKey(value)) return value;
      // What was found is not for the eyes of whoever reads the problem.
      report('expected 1 to 512 letters, digits and signs of ASCII without spaces');
      return undefined;
  }
}

function checkInteger(
  value: unknown,
  minimum: number,
  maximum: number,
  report: (problem: string) => void,
): number | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum) return value;
  report(`expected a whole number from ${minimum} to ${maximum}, found ${describeValue(value)}`);
  return undefined;
}

function checkHosts(value: unknown, report: (problem: string) => void): readonly string[] | undefined {
  if (!Array.isArray(value)) {
    report(`expected a list of hostnames, found ${describeValue(value)}`);
    return undefined;
  }
  const entries = new Set<string>();
  for (const [index, item] of value.entries()) {
    const entry = typeof item === 'string' ? canonicalEntry(item) : null;
    if (entry === null) report(`entry ${index + 1}: expected a hostname, found ${describeValue(item)}`);
    else entries.add(entry);
  }
  return [...entries];
}

/** True for text that can be sent as a key in a header. */
export function isEndpointKey(text: string): boolean {
  return /^[\x21-\x7e]{1,512}$/.test(text);
}

/** Returns `value` as short text for an error message. */
export function describeValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
