import type { Hostname } from '../../core/hostname/types.ts';
import { isBlocked, type Judge, type Judgement } from '../judging/judge.ts';
import type { SettingsSnapshot, SettingsStore } from '../settings/settings-store.ts';
import type { RuleBook } from './rule-book.ts';

/** Keeps the rules of the browser's network layer in step with judgements and settings. */
export interface Network {
  /** Counts the changes of the settings. A judgement from before a change must not be learnt after it. */
  epoch(): number;
  /** Blocks or admits the host of a judgement. Resolves once the browser applies it. */
  learn(judgement: Judgement, epoch: number): Promise<void>;
  /** Installs the download gate if the settings want it. Call when the background starts. */
  start(): Promise<void>;
  /** Forgets all hosts if the settings have changed. They come back with their next judgement. */
  refresh(): Promise<void>;
  /** Returns true if the host is blocked, as far as the background knows. */
  isKnownDangerous(hostname: Hostname | null): boolean;
  /** Returns true if a rule for the host is or was there, so that it may have stopped a request. */
  mayHaveStopped(hostname: Hostname | null): boolean;
}

export interface NetworkDeps {
  readonly book: RuleBook;
  readonly settingsStore: Pick<SettingsStore, 'snapshot'>;
  /** Installs the download gate, or removes it. */
  setGate(isWanted: boolean): Promise<void>;
}

export function createNetwork({ book, settingsStore, setGate }: NetworkDeps): Network {
  let epoch = 0;
  let applied: string | null = null;
  const isKnownDangerous = (hostname: Hostname | null): boolean =>
    hostname !== null && book.stateOf(urlHost(hostname)) === 'blocked';
  return {
    epoch: () => epoch,
    async learn(judgement, since) {
      const { target, assessment, settings } = judgement;
      if (since !== epoch || target.isWarning || assessment === null || settings.mode !== 'block') return;
      await book.set(urlHost(assessment.hostname), isBlocked(judgement) ? 'blocked' : 'admitted');
    },
    async start() {
      await setGate((await settingsStore.snapshot()).effective.mode === 'block');
    },
    async refresh() {
      const snapshot = await settingsStore.snapshot();
      const next = fingerprint(snapshot);
      if (next === applied) return;
      applied = next;
      epoch++;
      await Promise.all([book.clear(), setGate(snapshot.effective.mode === 'block')]);
    },
    isKnownDangerous,
    mayHaveStopped: (hostname) =>
      isKnownDangerous(hostname) || (hostname !== null && book.wasBlocked(urlHost(hostname))),
  };
}

/** Returns the host as it is spelt in addresses. */
export function urlHost({ kind, host }: Hostname): string {
  return kind === 'ipv6' ? `[${host}]` : host;
}

/** Wraps a judge so that the network layer learns from every judgement. */
export function withLearning(judge: Judge, network: Network): Judge {
  return {
    ...judge,
    async judge(target, context) {
      const epoch = network.epoch();
      const judgement = await judge.judge(target, context);
      void network.learn(judgement, epoch);
      return judgement;
    },
  };
}

/** Wraps a settings store so that no change is reported as done before the network layer has followed it. */
export function withRefresh(store: SettingsStore, refresh: () => Promise<void>): SettingsStore {
  const then = async <Result>(change: Promise<Result>): Promise<Result> => {
    const result = await change;
    await refresh();
    return result;
  };
  return {
    ...store,
    change: (changes, isPrivate) => then(store.change(changes, isPrivate)),
    addException: (host, isPrivate) => then(store.addException(host, isPrivate)),
    removeException: (host) => then(store.removeException(host)),
    addSessionHost: (host) => then(store.addSessionHost(host)),
    async setPolicy(raw) {
      const differs = await store.setPolicy(raw);
      // Called at every start of the background, which must not cost the rules of known hosts.
      if (differs) await refresh();
      return differs;
    },
  };
}

function fingerprint({ effective, sessionHosts }: SettingsSnapshot): string {
  return JSON.stringify([effective, sessionHosts]);
}
