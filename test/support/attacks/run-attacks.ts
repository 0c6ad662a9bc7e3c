import { type Attack, describeVariant, type Outcome, type Variant } from './attack.ts';
import type { Lab } from './lab.ts';
import { withinTime } from './within-time.ts';

/** All runs of one attack in one variant. */
export interface Cell {
  readonly attack: Attack;
  readonly variant: Variant;
  readonly outcomes: readonly Outcome[];
  /** Runs that could not be performed, which count as neither. */
  readonly faults: readonly string[];
}

/**
 * Runs each attack `repeat` times in each of its variants, and reports each finished cell.
 *
 * @param current returns the lab to use
 * @param reopen closes the lab and opens another, after a fault that may have broken it
 */
export async function runAttacks(
  { current, reopen }: { current(): Lab; reopen(): Promise<void> },
  attacks: readonly Attack[],
  repeat: number,
  onCell: (cell: Cell) => void,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const attack of attacks) {
    for (const variant of attack.variants) {
      const outcomes: Outcome[] = [];
      const faults: string[] = [];
      for (let run = 0; run < repeat; run++) {
        try {
          outcomes.push(await performAttack(current(), attack, variant));
        } catch (error) {
          await reopen();
          faults.push(error instanceof Error ? error.message : String(error));
        }
      }
      const cell = { attack, variant, outcomes, faults };
      cells.push(cell);
      onCell(cell);
    }
  }
  return cells;
}

/**
 * Performs an attack once, on a lab that has been reset.
 * @throws {Error} if a step failed or took too long
 */
export function performAttack(lab: Lab, attack: Attack, variant: Variant): Promise<Outcome> {
  return withinTime(lab.reset().then(() => attack.run(lab, variant)));
}

/** The columns of `cellRow`. */
export const cellTitles = [
  'attack',
  'variant',
  'runs',
  'successes',
  'warned',
  'keys',
  'requests',
  'scripts',
  'ms visible',
];

/** Returns a cell as a row of the table. */
export function cellRow({ attack, variant, outcomes, faults }: Cell): string[] {
  const sum = (key: 'keys' | 'requests' | 'scripts') => String(outcomes.reduce((total, item) => total + item[key], 0));
  const count = (matches: (outcome: Outcome) => boolean) => String(outcomes.filter(matches).length);
  const visible = outcomes.map(({ visibleMs }) => visibleMs).sort((a, b) => a - b);
  return [
    attack.name,
    describeVariant(variant),
    faults.length > 0 ? `${outcomes.length} (+${faults.length} faults)` : String(outcomes.length),
    count(({ succeeded }) => succeeded),
    outcomes.some(({ isWarned }) => isWarned !== undefined) ? count(({ isWarned }) => isWarned === true) : '-',
    sum('keys'),
    sum('requests'),
    sum('scripts'),
    `${visible[Math.floor(visible.length / 2)] ?? 0} / ${visible.at(-1) ?? 0}`,
  ];
}
