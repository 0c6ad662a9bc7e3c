import { Worker } from 'node:worker_threads';
import type { PhishingParts } from '../../../src/core/heads/phishing/parts.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import type { OnProgress } from '../common/train-options.ts';

/** What the thread is told. */
export interface PhishingTask {
  readonly folder: string;
  /** Words that names are made of. */
  readonly common: WordGraph;
}

/** What the thread tells: how far it is, and in the end what it made. */
export type PhishingMessage = { readonly step: string; readonly share: number } | { readonly parts: PhishingParts };

// In the built command both files lie side by side under other names.
const thread = new URL(
  import.meta.url.endsWith('.ts') ? './phishing-worker.ts' : './phishing-worker.mjs',
  import.meta.url,
);

/**
 * Trains the phishing head on the lists of a data folder in a thread of its own, because it shares nothing with the head for
 * generated names: two cores take half the time.
 * @throws Error where the thread fails, with its message
 */
export function trainPhishingInWorker(task: PhishingTask, onProgress: OnProgress): Promise<PhishingParts> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: task });
    worker.on('message', (message: PhishingMessage) => {
      if ('parts' in message) resolve(message.parts);
      else onProgress(message.step, message.share);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the phishing thread stopped with code ${code}`)));
  });
}
