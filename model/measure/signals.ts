import { join } from 'node:path';
import type { Model } from '../../src/core/model/model.ts';
import { firstVisitShares, signalLogOdds } from '../../src/core/verdict/signals.ts';
import { readLists } from '../training/common/read-lists.ts';
import { readBundledModel } from './bundled-model.ts';
import { parseDomainNames, readLines } from './hostnames.ts';
import { markdownTable } from './markdown.ts';
import { measureOwnSites } from './own-site-figures.ts';
import { askingShares, type Shown, showNames, simulateVisits } from './signal-figures.ts';

/** Larger lists are thinned out evenly. */
const maxNames = 5000;
const smallest = 100;
/** Suspected only: new names with words of phishing. */
const unconfirmed = 'outside-nrd-phishing-words';
/** Sites that a person visits often and that no list of popular sites needs to hold. */
const localSites = [
  'misp-bank-websites',
  'misp-university-domains-2026-08',
  'outside-schools',
  'outside-gov-us-not-gov',
];

/** Simulates first visits to the outside sets, with stated assumptions about the pages, and persons' own sites. */
export async function measureSignals(folder: string): Promise<string> {
  const model = await readBundledModel();
  const phishing = await readSets(model, folder, 'phish');
  const benign = await readSets(model, folder, 'benign');
  const own = measureOwnSites(
    model,
    await readLocalSites(folder),
    benign.flatMap(({ hosts }) => hosts),
  );
  const { firstVisit, asksForSecrets, asksForNothing } = signalLogOdds;
  const level = (rate: { uncertain: number; warned: number }): string[] => [
    percent(rate.uncertain),
    percent(rate.warned),
  ];
  return [
    '## What the machine itself knows, simulated\n',
    `Terms: first visit ${firstVisit.toFixed(2)}, asks for secrets ${asksForSecrets.toFixed(2)}, asks for nothing ` +
      `${asksForNothing.toFixed(2)} (generated names only). Popularity on. Every visit is a first visit; about ` +
      `${percent(firstVisitShares.benign)} of the visits to harmless sites of unusual names are assumed to be. ` +
      'The three figures assume that a low, the stated and a high share of the pages ask for a secret: ' +
      `${askingShares.phishing.map(percent).join(', ')} of phishing pages, ` +
      `${askingShares.benign.map(percent).join(', ')} of harmless pages.\n`,
    'Phishing and scams with a banner or a full page:\n',
    markdownTable([
      ['list', 'names', 'by name', 'with signals', 'if every page asks'],
      ...[...phishing, meanOf(phishing)].map(({ name, shown }) => phishingRow(name, shown)),
    ]),
    'Harmless names with a banner or a full page, names in 10,000 first visits:\n',
    markdownTable([
      ['list', 'names', 'by name', 'with signals', 'gained', 'lost'],
      ...[...benign, meanOf(benign)].map(({ name, shown }) => benignRow(name, shown)),
    ]),
    'Own sites: ten persons with 200 local sites each (banks, universities, schools, public bodies), 1,000 ' +
      'imitations of them, and the harmless names above:\n',
    markdownTable([
      ['names', 'uncertain or worse', 'warned', 'own sites protected: uncertain or worse', 'warned'],
      ['imitations of own sites', ...level(own.imitations.before), ...level(own.imitations.after)],
      [`harmless names (${own.harmless.count})`, ...level(own.harmless.before), ...level(own.harmless.after)],
    ]),
  ].join('\n');
}

interface SimulatedSet {
  readonly name: string;
  readonly hosts: readonly string[];
  /** One list, or several whose mean is shown. */
  readonly shown: readonly (readonly Shown[])[];
}

async function readSets(model: Model, folder: string, kind: 'phish' | 'benign'): Promise<SimulatedSet[]> {
  const lists = await readLists(join(folder, 'evaluate', kind));
  return lists
    .filter(({ name }) => name.startsWith('outside-') && name !== unconfirmed)
    .map(({ name, lines }) => ({ name, hosts: thin([...new Set(parseDomainNames(lines).map(({ host }) => host))]) }))
    .filter(({ hosts }) => hosts.length >= smallest)
    .map(({ name, hosts }) => ({ name, hosts, shown: [showNames(model, hosts)] }));
}

async function readLocalSites(folder: string): Promise<string[]> {
  const lists = await Promise.all(localSites.map((name) => readLines(join(folder, 'train', 'benign', `${name}.txt`))));
  // As in the extension: no customers of platforms.
  const names = parseDomainNames(lists.flat()).filter(({ privateSuffix }) => !privateSuffix);
  return [...new Set(names.map(({ registrable }) => registrable))];
}

function thin(hosts: readonly string[]): readonly string[] {
  const step = Math.max(1, hosts.length / maxNames);
  return Array.from(
    { length: Math.min(maxNames, hosts.length) },
    (_, index) => hosts[Math.floor(index * step)] as string,
  );
}

function meanOf(sets: readonly SimulatedSet[]): SimulatedSet {
  return { name: '**mean over lists**', hosts: [], shown: sets.flatMap(({ shown }) => shown) };
}

function phishingRow(name: string, lists: readonly (readonly Shown[])[]): string[] {
  const [low, stated, high] = askingShares.phishing.map((share) => meanFigures(lists, share));
  const all = meanFigures(lists, 1);
  const signals = [low, stated, high].map((figures) => percent(figures?.withSignals ?? 0)).join(', ');
  return [name, String(all.names), percent(all.byName), signals, percent(all.withSignals)];
}

function benignRow(name: string, lists: readonly (readonly Shown[])[]): string[] {
  const figures = askingShares.benign.map((share) => meanFigures(lists, share));
  const of = (key: 'withSignals' | 'gained' | 'lost'): string => figures.map((each) => perMyriad(each[key])).join(', ');
  const { names = 0, byName = 0 } = figures[0] ?? {};
  return [name, String(names), perMyriad(byName), of('withSignals'), of('gained'), of('lost')];
}

function meanFigures(lists: readonly (readonly Shown[])[], share: number): ReturnType<typeof simulateVisits> {
  const all = lists.map((shown) => simulateVisits(shown, share));
  const mean = (key: 'byName' | 'withSignals' | 'gained' | 'lost'): number =>
    all.reduce((sum, figures) => sum + figures[key], 0) / Math.max(1, all.length);
  return {
    names: all.reduce((sum, { names }) => sum + names, 0),
    byName: mean('byName'),
    withSignals: mean('withSignals'),
    gained: mean('gained'),
    lost: mean('lost'),
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.01 ? 2 : 0)} %`;
}

function perMyriad(share: number): string {
  return (10_000 * share).toFixed(1);
}
