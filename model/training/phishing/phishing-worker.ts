import { parentPort, workerData } from 'node:worker_threads';
import { readPhishingCorpora } from './phishing-corpora.ts';
import type { PhishingMessage, PhishingTask } from './train-in-worker.ts';
import { phishingOptions, trainPhishing } from './train-phishing.ts';

// The worker thread of `trainPhishingInWorker`. It reads everything it needs from the data folder.
const post = (message: PhishingMessage): void => parentPort?.postMessage(message);
const { folder, common } = workerData as PhishingTask;
const { rows, ...knowledge } = await readPhishingCorpora(folder);
const parts = trainPhishing(rows, { ...knowledge, common }, phishingOptions, (step, share) => post({ step, share }));
post({ parts });
