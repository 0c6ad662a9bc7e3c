/** Why a value of a feed, or a whole line, is left out. */
export type SkipReason =
  | 'not a hostname, address or network'
  | 'name outside the public DNS'
  | 'private or reserved address'
  | 'network too wide'
  | 'catch-all'
  | 'public suffix'
  | 'public resolver'
  | 'excluded'
  | 'page on a shared host'
  | 'line too long'
  | 'exception to a rule'
  | 'rule that is not about a host'
  | 'kind of value that is not a host'
  | 'not meant for detection'
  | 'object that is not an indicator'
  | 'pattern outside the comparison subset'
  | 'revoked or expired';
