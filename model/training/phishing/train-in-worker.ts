import { Worker } from 'node:worker_threads';
import type { PhishingParts } from '../../../src/core/heads/phishing/parts.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import type { OnProgress } from '../common/train-options.ts';

/** The input of the worker. */
export interface PhishingTask {
  readonly folder: string;
  /** The common words that the features use. */
  readonly common: WordGraph;
}

/** A message from the worker: its progress, or finally the trained head. */
export type PhishingMessage = { readonly step: string; readonly share: number } | { readonly parts: PhishingParts };

// In the built command, both files are in one folder and have other names.
const thread = new URL(
  import.meta.url.endsWith('.ts') ? './phishing-worker.ts' : './phishing-worker.mjs',
  import.meta.url,
);

/**
 * Trains the phishing head on the lists of a data folder in a worker thread. It depends only on the common words, so on
 * two cores it can train at the same time as the generated-name head.
 * @throws Error with the message of the worker if it fails
 */
export function trainPhishingInWorker(task: PhishingTask, onProgress: OnProgress): Promise<PhishingParts> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: task });
    worker.on('message', (message: PhishingMessage) => {
      if ('parts' in message) resolve(message.parts);
      else onProgress(message.step, message.share);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the phishing worker stopped with code ${code}`)));
  });
}
