import type { Lab } from './lab.ts';

/** The circumstances of one run. */
export interface Variant {
  /** Whether the extension's worker runs or has been stopped when the attack begins. */
  readonly worker: 'warm' | 'cold';
  /** Whether the victim reaches the dangerous host through a harmless host that answers with a 302. */
  readonly redirect: boolean;
}

/** What one run came to. */
export interface Outcome {
  /** Whether the attacker reached the aim of this attack. */
  readonly succeeded: boolean;
  /** What the attacker got, or null. */
  readonly evidence: string | null;
  /** How many of the victim's keys the attacker's server received. */
  readonly keys: number;
  /** For how long the victim saw the hostile page, in ms. */
  readonly visibleMs: number;
  /** How many requests reached the dangerous host. */
  readonly requests: number;
  /** In how many documents of the dangerous host a script ran. */
  readonly scripts: number;
  /** Whether the attacker got nothing but keys from after the time for which input is held. */
  readonly areOnlyLateKeys?: boolean;
  /** Whether the victim sees the warning page at the end. */
  readonly isWarned?: boolean;
}

/** One attack. Each has a file of its own: `test/attacks/NAME.attack.ts`. */
export interface Attack {
  /** The name of its file. */
  readonly name: string;
  /** The group in the tables of docs/threat-model.md. */
  readonly group: string;
  /** The circumstances that make a difference to it. */
  readonly variants: readonly Variant[];
  /** Whether the short form in `npm test` leaves it out, because a similar attack is there. */
  readonly isLong?: boolean;
  /** Performs the attack once, on a lab that has been reset. */
  run(lab: Lab, variant: Variant): Promise<Outcome>;
}

const warm: Variant = { worker: 'warm', redirect: false };
const cold: Variant = { worker: 'cold', redirect: false };

/** Warm and cold. */
export const bothWorkers: readonly Variant[] = [warm, cold];
/** Warm and cold, with and without a redirect. */
export const allVariants: readonly Variant[] = [warm, cold, { ...warm, redirect: true }, { ...cold, redirect: true }];

/** Returns a variant as text, such as `cold, 302`. */
export function describeVariant({ worker, redirect }: Variant): string {
  return redirect ? `${worker}, 302` : worker;
}

/** Returns the variant for the short form. */
export function shortVariants({ variants }: Attack): readonly Variant[] {
  return [variants.find(({ worker }) => worker === 'warm') ?? variants[0]].filter((variant) => variant !== undefined);
}
