/** A value that a head computed from a name: a number, a text that has a weight, or null for none. */
export type FeatureValue = number | string | null;

/**
 * The named values of all heads, which suffice to repeat the explanation without the name. Plain data, safe as JSON.
 */
export type FeatureVector = Readonly<Record<string, FeatureValue>>;

/** One invalid value. */
export interface FeatureProblem {
  readonly name: string;
  /** What was expected and what was found, one phrase. */
  readonly problem: string;
}

/** A vector that this model cannot score. `problems` lists every invalid value. */
export class FeatureError extends Error {
  override readonly name = 'FeatureError';
  readonly problems: readonly FeatureProblem[];

  constructor(problems: readonly FeatureProblem[]) {
    super(problems.map(({ name, problem }) => `${name}: ${problem}`).join('; '));
    this.problems = problems;
  }
}

/** Range of a number in a vector, both ends included. */
export interface NumberRange {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
}

/** Takes values out of an untrusted vector and collects all problems instead of stopping at the first. */
export class FeatureReader {
  readonly problems: FeatureProblem[] = [];
  readonly #vector: FeatureVector;

  /** @param names the names of all values that the model knows */
  constructor(vector: FeatureVector, names: ReadonlySet<string>) {
    this.#vector = vector;
    for (const name of Object.keys(vector)) {
      if (!names.has(name)) this.problems.push({ name, problem: 'this model has no such feature' });
    }
  }

  /** Returns a number that 32-bit floating point can hold, or 0 if the value is not valid. */
  number(name: string, { minimum = -maxFloat32, maximum = maxFloat32, integer = false }: NumberRange = {}): number {
    const value = this.#value(name);
    const fits = typeof value === 'number' && value >= minimum && value <= maximum;
    if (fits && (!integer || Number.isInteger(value))) return value;
    const range =
      minimum === -maxFloat32 ? '' : maximum === maxFloat32 ? ` of ${minimum} or more` : ` ${minimum} to ${maximum}`;
    this.#refuse(name, `a ${integer ? 'whole' : 'finite'} number${range}`, value);
    return 0;
  }

  /** Returns a text, or an empty one if the value is not valid. */
  text(name: string): string {
    const value = this.#value(name);
    if (typeof value === 'string') return value;
    this.#refuse(name, 'a text', value);
    return '';
  }

  /** Returns one of `choices`, the first if the value is not valid. */
  oneOf<Choice extends FeatureValue>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const value = this.#value(name);
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    this.#refuse(name, choices.length === 1 ? quote(choices[0]) : `one of ${choices.map(quote).join(', ')}`, value);
    return choices[0];
  }

  /** Reads own properties only, so that names such as `constructor` are not found in the prototype. */
  #value(name: string): FeatureValue | undefined {
    return Object.hasOwn(this.#vector, name) ? this.#vector[name] : undefined;
  }

  #refuse(name: string, expected: string, found: FeatureValue | undefined): void {
    this.problems.push({
      name,
      problem: found === undefined ? `missing; expected ${expected}` : `expected ${expected}, found ${quote(found)}`,
    });
  }
}

/** The largest finite number in 32-bit floating point, the format of features. */
const maxFloat32 = 3.4028234663852886e38;

function quote(value: FeatureValue): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
