import { type Attack, describeVariant, type Outcome, type Variant } from './attack.ts';
import type { Lab } from './lab.ts';

/** All runs of one attack in one variant. */
export interface Cell {
  readonly attack: Attack;
  readonly variant: Variant;
  readonly outcomes: readonly Outcome[];
  /** Runs that could not be performed, which count as neither. */
  readonly faults: readonly string[];
}

/** Runs each attack `repeat` times in each of its variants, and reports each finished cell. */
export async function runAttacks(
  lab: Lab,
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
        await lab.reset();
        try {
          outcomes.push(await attack.run(lab, variant));
        } catch (error) {
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

/** The columns of `cellRow`. */
export const cellTitles = ['attack', 'variant', 'runs', 'successes', 'keys', 'requests', 'scripts', 'ms visible'];

/** Returns a cell as a row of the table. */
export function cellRow({ attack, variant, outcomes, faults }: Cell): string[] {
  const sum = (key: 'keys' | 'requests' | 'scripts') => String(outcomes.reduce((total, item) => total + item[key], 0));
  const visible = outcomes.map(({ visibleMs }) => visibleMs).sort((a, b) => a - b);
  return [
    attack.name,
    describeVariant(variant),
    faults.length > 0 ? `${outcomes.length} (+${faults.length} faults)` : String(outcomes.length),
    String(outcomes.filter(({ succeeded }) => succeeded).length),
    sum('keys'),
    sum('requests'),
    sum('scripts'),
    `${visible[Math.floor(visible.length / 2)] ?? 0} / ${visible.at(-1) ?? 0}`,
  ];
}
