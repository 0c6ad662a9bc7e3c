import { parentPort, workerData } from 'node:worker_threads';
import { readPhishingCorpora } from './phishing-corpora.ts';
import type { PhishingMessage, PhishingTask } from './train-in-worker.ts';
import { phishingOptions, trainPhishing } from './train-phishing.ts';

// The thread that `trainPhishingBeside` starts: everything it needs lies in the data folder.
const tell = (message: PhishingMessage): void => parentPort?.postMessage(message);
const { folder, common } = workerData as PhishingTask;
const { rows, ...knowledge } = await readPhishingCorpora(folder);
const parts = trainPhishing(rows, { ...knowledge, common }, phishingOptions, (step, share) => tell({ step, share }));
tell({ parts });
