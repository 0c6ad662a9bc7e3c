/** Key prefix of the model store. The registry appends `/current.json` and `/models/<sha256>.bin`. */
export const modelPrefix = 'registry';
/** Key of the intelligence index. */
export const intelKey = 'intel/indicators.idx';
