/** What a head read of a name: a number, the text that a weight hangs on, or null where there is nothing. */
export type FeatureValue = number | string | null;

/** The named values of all heads: enough to come to the same explanation again without the name. Plain data, safe as JSON. */
export type FeatureVector = Readonly<Record<string, FeatureValue>>;

/** One value that does not fit. */
export interface FeatureProblem {
  readonly name: string;
  /** What was expected there and what was found, one phrase. */
  readonly problem: string;
}

/** A vector that this model cannot read; `problems` names every value that does not fit. */
export class FeatureError extends Error {
  override readonly name = 'FeatureError';
  readonly problems: readonly FeatureProblem[];

  constructor(problems: readonly FeatureProblem[]) {
    super(problems.map(({ name, problem }) => `${name}: ${problem}`).join('; '));
    this.problems = problems;
  }
}

/** Range of a number in a vector; both ends are included. */
export interface NumberRange {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
}

/** Takes values out of a vector that came from outside, and collects what is wrong with it instead of stopping at the first. */
export class FeatureReader {
  readonly problems: FeatureProblem[] = [];
  readonly #vector: FeatureVector;

  /** @param names of all values that there may be */
  constructor(vector: FeatureVector, names: ReadonlySet<string>) {
    this.#vector = vector;
    for (const name of Object.keys(vector)) {
      if (!names.has(name)) this.problems.push({ name, problem: 'this model has no such feature' });
    }
  }

  /** A number that fits in 32-bit floating point; 0 where it does not fit the range. */
  number(name: string, { minimum = -largest, maximum = largest, integer = false }: NumberRange = {}): number {
    const value = this.#value(name);
    const fits = typeof value === 'number' && value >= minimum && value <= maximum;
    if (fits && (!integer || Number.isInteger(value))) return value;
    const range =
      minimum === -largest ? '' : maximum === largest ? ` of ${minimum} or more` : ` ${minimum} to ${maximum}`;
    this.#refuse(name, `a ${integer ? 'whole' : 'finite'} number${range}`, value);
    return 0;
  }

  /** A text; empty where there is none. */
  text(name: string): string {
    const value = this.#value(name);
    if (typeof value === 'string') return value;
    this.#refuse(name, 'a text', value);
    return '';
  }

  /** One of `choices`; the first where it is none of them. */
  oneOf<Choice extends FeatureValue>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const value = this.#value(name);
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    this.#refuse(name, choices.length === 1 ? shown(choices[0]) : `one of ${choices.map(shown).join(', ')}`, value);
    return choices[0];
  }

  /** Own properties alone: a vector may come from JSON, and a model's names from nowhere else. */
  #value(name: string): FeatureValue | undefined {
    return Object.hasOwn(this.#vector, name) ? this.#vector[name] : undefined;
  }

  #refuse(name: string, expected: string, found: FeatureValue | undefined): void {
    this.problems.push({
      name,
      problem: found === undefined ? `missing; expected ${expected}` : `expected ${expected}, found ${shown(found)}`,
    });
  }
}

/** The largest finite number of 32-bit floating point, which is what features are kept in. */
const largest = 3.4028234663852886e38;

function shown(value: FeatureValue): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
