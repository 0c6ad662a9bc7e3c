/**
 * Where things lie in the bucket. The registry appends `/current.json` and `/models/<sha256>.bin` to the first.
 */
export const modelPrefix = 'registry';
export const intelKey = 'intel/indicators.idx';
