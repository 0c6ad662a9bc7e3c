import { isOpenZone, parseHostname } from '../hostname/parse.ts';
import type { SettingProblem } from './check-settings.ts';

/** Returns true if an entry of a list of trusted hosts matches its host alone, because it is an open zone. */
export function matchesOneHost(entry: string): boolean {
  return isOpenZone(parseHostname(entry));
}

/** Lists the entries of the allow list that match one host alone, for administrators who expect more. */
export function findOpenZoneProblems(allowList: readonly string[]): SettingProblem[] {
  return allowList.filter(matchesOneHost).map((entry) => ({
    key: 'allowList',
    problem: `${entry} matches only ${entry} itself, because anyone can have a site under it`,
  }));
}
