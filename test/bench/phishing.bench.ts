import { Bench } from 'tinybench';
import { phishingOptions, trainPhishing } from '../../model/training/phishing/train-phishing.ts';
import {
  computePhishingFeatures,
  createPhishingBuffers,
  explainPhishing,
  phishingLogOdds,
} from '../../src/core/heads/phishing/score.ts';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { smallCommonWords, smallPhishingOptions, smallPhishingRows } from '../support/small-phishing.ts';

// The head has as many trees and n-gram weights as the bundled one, and is trained on made-up names. One operation
// scores 100 hostnames.

const parts = trainPhishing(
  smallPhishingRows(),
  { platforms: new Set(), brands: ['megabank', 'parcelpost'], common: smallCommonWords },
  {
    ...smallPhishingOptions,
    fit: { ...smallPhishingOptions.fit, ngramBuckets: phishingOptions.fit.ngramBuckets },
    grow: { ...phishingOptions.grow, minHessian: 0.01, lambda: 10 },
  },
  () => {},
);
const hosts = [
  'rivergarden.com',
  'www.stone-market.co.uk',
  'login.megabank-verify-account77.net',
  'cdn-assets-4.eu-west.example-studio.org',
  'parcelpost-update-2931.github.io',
  'a1b2c3d4e5.musicpaper.top',
];
const names = Array.from({ length: 100 }, (_, i) => parseHostname(hosts[i % hosts.length] as string) as DomainName);
const buffers = createPhishingBuffers();

const bench = new Bench({ time: 1000 });
bench
  .add('score of 100 hostnames', () => {
    let sum = 0;
    for (const name of names) {
      computePhishingFeatures(name, parts, buffers);
      sum += phishingLogOdds(parts, buffers);
    }
    return sum;
  })
  .add('score and contributions of 100 hostnames', () => {
    let sum = 0;
    for (const name of names) {
      computePhishingFeatures(name, parts, buffers);
      sum += explainPhishing(parts, buffers);
    }
    return sum;
  });
await bench.run();
console.table(bench.table());
