import { canonicalEndpoint } from './canonical-endpoint.ts';
import { canonicalEntry } from './canonical-entry.ts';
import { isEndpointKey, keyFormatText } from './endpoint-key-format.ts';
import { choicesOf, type ValueOf, type ValueSpec } from './setting.ts';

/** Receives what was expected and what was found: one English sentence without a full stop. */
type Report = (problem: string) => void;

/**
 * Returns the value in canonical form, or undefined if it is not valid. Invalid entries of a list are left out.
 *
 * @param report called for each invalid value or entry
 */
export function checkValue<Spec extends ValueSpec>(
  spec: Spec,
  value: unknown,
  report: Report,
): ValueOf<Spec> | undefined {
  // The compiler cannot see that each case of `check` returns a value of its own spec.
  return check(spec, value, report) as ValueOf<Spec> | undefined;
}

function check(spec: ValueSpec, value: unknown, report: Report): unknown {
  switch (spec.type) {
    case 'enum':
      if (typeof value === 'string' && Object.hasOwn(spec.choices, value)) return value;
      report(`expected one of ${choicesOf(spec).join(', ')}, found ${describeValue(value)}`);
      return undefined;
    case 'boolean':
      if (typeof value === 'boolean') return value;
      report(`expected true or false, found ${describeValue(value)}`);
      return undefined;
    case 'integer': {
      const { minimum, maximum } = spec;
      if (typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum) return value;
      report(`expected a whole number from ${minimum} to ${maximum}, found ${describeValue(value)}`);
      return undefined;
    }
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
      // Problems are shown on pages, so the message must not repeat what was found.
      report(`expected ${keyFormatText}`);
      return undefined;
  }
}

function checkHosts(value: unknown, report: Report): readonly string[] | undefined {
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

/** Returns `value` as short text for a message. */
export function describeValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
