import type { CDPSession, Page } from '@playwright/test';
import type { Outcome, Variant } from './attack.ts';
import { clickOn } from './input.ts';
import type { Lab } from './lab.ts';
import { hostilePage } from './spy.ts';
import { withinTime } from './within-time.ts';

/** How a victim comes to a dangerous page. */
export const ways = ['direct', '302', 'typed', 'link', 'fast link'] as const;
type Way = (typeof ways)[number];

/** How fast the dangerous server is. */
export interface Delay {
  readonly name: string;
  readonly scheme: 'http' | 'https';
  /** From the connection to the arrival of the request, in ms. */
  readonly handshakeMs: number;
  /** From the arrival of the request to the answer, in ms. */
  readonly answerMs: number;
}

/** The last is a server at a distance of 40 ms: TCP and TLS 1.3 take a round trip each, and so does the request. */
export const delays: readonly Delay[] = [
  { name: '0 ms', scheme: 'http', handshakeMs: 0, answerMs: 0 },
  { name: '20 ms', scheme: 'http', handshakeMs: 0, answerMs: 20 },
  { name: '60 ms', scheme: 'http', handshakeMs: 0, answerMs: 60 },
  { name: 'TCP + TLS', scheme: 'https', handshakeMs: 80, answerMs: 40 },
];

/** How long the mouse button is down, in ms. People take 60 to 120; a test can be as fast as no hand. */
const holdMs: Partial<Record<Way, number>> = { link: 80, 'fast link': 0 };

/** One cell of the exposure table. */
export interface ExposureCell {
  readonly worker: Variant['worker'];
  readonly way: Way;
  readonly delay: string;
  readonly outcomes: readonly Outcome[];
}

/** Which cells to measure; all if nothing is chosen. */
export interface ExposureChoice {
  readonly workers: readonly Variant['worker'][];
  readonly ways: readonly string[];
}

/** Visits a dangerous page `repeat` times in each cell. The victim types all the time. Reports each finished cell. */
export async function measureExposure(
  lab: Lab,
  repeat: number,
  choice: ExposureChoice,
  onCell: (cell: ExposureCell) => void,
): Promise<ExposureCell[]> {
  const cells: ExposureCell[] = [];
  for (const worker of choice.workers)
    for (const way of ways.filter((each) => choice.ways.length === 0 || choice.ways.includes(each)))
      for (const delay of delays) {
        const outcomes: Outcome[] = [];
        let faults = 0;
        while (outcomes.length < repeat) {
          try {
            outcomes.push(await withinTime(visitOnce(lab, worker, way, delay)));
          } catch (error) {
            // A run that could not be performed is repeated, but not for ever.
            if (++faults > repeat) throw error;
          }
        }
        const cell = { worker, way, delay: delay.name, outcomes };
        cells.push(cell);
        onCell(cell);
      }
  return cells;
}

async function visitOnce(lab: Lab, worker: Variant['worker'], way: Way, delay: Delay): Promise<Outcome> {
  await lab.reset();
  const host = lab.hostNames('dangerous');
  const url = `${delay.scheme}://${host}/`;
  lab.attacker.serve(`${host}/`, hostilePage());
  const variant = { worker, redirect: way === '302' };
  const page = await lab.start(variant, `<a href="${url}">A link</a>`);
  lab.attacker.setDelays(delay.answerMs, delay.handshakeMs);
  await reach(lab, page, url, way, variant);
  return lab.watch({ host });
}

async function reach(lab: Lab, page: Page, url: string, way: Way, variant: Variant): Promise<void> {
  const session = await lab.tabs.session(page);
  const hold = holdMs[way];
  if (hold !== undefined) await clickOn(page, session, 'a', hold);
  // A new tab with an address, as another program opens it.
  else if (way === 'direct') session.send('Target.createTarget', { url }).catch(() => undefined);
  else {
    if (way === 'typed') await focusAddressBar(session);
    await lab.go(page, url, variant);
  }
}

/** Takes the focus from the page for a while, as the address bar does while an address is typed. */
async function focusAddressBar(session: CDPSession): Promise<void> {
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
}

/** The columns of `exposureRow`. */
export const exposureTitles = [
  'worker',
  'way',
  'server',
  'runs',
  'requests reached',
  'scripts run',
  'ms visible (median / max)',
  'keys leaked',
];

/** Returns a cell as a row: in how many runs a request arrived or a script ran, and how much the victim lost. */
export function exposureRow({ worker, way, delay, outcomes }: ExposureCell): string[] {
  const runs = (key: 'requests' | 'scripts') => String(outcomes.filter((outcome) => outcome[key] > 0).length);
  const visible = outcomes.map(({ visibleMs }) => visibleMs).sort((a, b) => a - b);
  return [
    worker,
    way,
    delay,
    String(outcomes.length),
    runs('requests'),
    runs('scripts'),
    `${visible[Math.floor(visible.length / 2)] ?? 0} / ${visible.at(-1) ?? 0}`,
    String(outcomes.reduce((sum, { keys }) => sum + keys, 0)),
  ];
}
