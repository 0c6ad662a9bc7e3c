import type { maxEndpointLength } from './canonical-endpoint.ts';
import type { maxKeyLength } from './endpoint-key-format.ts';

/** The type of a setting, with its limits. */
export type ValueSpec =
  /** One of several named choices; each name comes with a short English explanation. */
  | { readonly type: 'enum'; readonly choices: Readonly<Record<string, string>> }
  | {
      readonly type: 'integer';
      readonly minimum: number;
      readonly maximum: number;
      readonly unit: 'percent' | 'ms';
    }
  | { readonly type: 'boolean' }
  /** A list of canonical hosts. The description says what an entry covers. */
  | { readonly type: 'hosts' }
  /** The canonical address of an endpoint. */
  | { readonly type: 'endpoint'; readonly maxLength: typeof maxEndpointLength }
  /** Text that no page and no log may show. It is stored apart from the other settings. */
  | { readonly type: 'secret'; readonly maxLength: typeof maxKeyLength };

/** The type of the values that a spec allows. */
export type ValueOf<Spec extends ValueSpec> = Spec extends { type: 'enum'; choices: infer Choices }
  ? keyof Choices & string
  : Spec extends { type: 'integer' }
    ? number
    : Spec extends { type: 'boolean' }
      ? boolean
      : Spec extends { type: 'hosts' }
        ? readonly string[]
        : string;

/**
 * How the policy and the user's choice give one value.
 *
 * - `policy-first`: the policy's value, otherwise the user's, otherwise the default.
 * - `union`: the policy's entries followed by the user's, without duplicates.
 * - `per-endpoint`: a key is bound to the endpoint that it was given for; `effectiveEndpointKey` chooses it.
 */
type MergeRuleOf<Spec extends ValueSpec> = Spec extends { type: 'hosts' }
  ? 'policy-first' | 'union'
  : Spec extends { type: 'secret' }
    ? 'per-endpoint'
    : 'policy-first';

/** Everything that is known about one setting. `Key` is the type of the keys of the table that it belongs to. */
export type Setting<Key extends string = string> = DeclarationOf<ValueSpec, Key>;

// Distributes over the members of `Spec`, so that `type` also narrows `default` and `example`.
type DeclarationOf<Spec extends ValueSpec, Key extends string> = Spec extends ValueSpec
  ? Spec & {
      /** A short English name, for lists of policies. */
      readonly title: string;
      /** English sentences for administrators. Choices, limits, default and merge rule are added by the generators. */
      readonly description: string;
      readonly setBy: 'user' | 'administrator' | 'both';
      /** The value if neither policy nor user sets one; null if the setting has none of its own. */
      readonly default: ValueOf<Spec> | null;
      /** What applies if the default is null. */
      readonly defaultMeaning?: string;
      /** A valid value that differs from the default, for documents and templates. */
      readonly example: ValueOf<Spec>;
      readonly merge: MergeRuleOf<Spec>;
      /** The default applies while this setting is null or false. */
      readonly needs?: Key;
    }
  : never;

/** Returns the choices of an enumeration, in the order of the table. */
export function choicesOf<Choices extends Readonly<Record<string, string>>>(setting: {
  readonly choices: Choices;
}): readonly (keyof Choices & string)[] {
  return Object.keys(setting.choices);
}
