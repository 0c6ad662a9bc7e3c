import type { RuleCondition } from '../../platform/network-rules.ts';

/** Types that browsers show. `text/plain` is not among them: if it looks binary, browsers save it as a file. */
const shownTypes = [
  'text/html',
  'text/xml',
  'application/xhtml+xml',
  'application/xml',
  'application/json',
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/svg+xml',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
];

/** Types of files. Named as well, because a response with two types would count as shown if one of them is. */
const fileTypes = ['application/octet*', 'application/x-*', 'application/vnd*', 'application/*zip*', 'binary/*'];

/** Conditions for responses that may become files. A response that meets one of them may. */
export const downloadConditions: readonly Partial<RuleCondition>[] = [
  // Whatever is not `inline` is an attachment.
  { responseHeaders: [{ header: 'content-disposition', excludedValues: withParameters(['inline']) }] },
  { responseHeaders: [{ header: 'content-type', excludedValues: withParameters(shownTypes) }] },
  { responseHeaders: [{ header: 'content-type', values: fileTypes }] },
  { excludedResponseHeaders: [{ header: 'content-type' }] },
];

function withParameters(values: readonly string[]): string[] {
  return values.flatMap((value) => [value, `${value};*`, `${value} ;*`]);
}
