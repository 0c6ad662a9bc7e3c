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

// Whatever is not `inline` is an attachment.
const attachment = { responseHeaders: [{ header: 'content-disposition', excludedValues: withParameters(['inline']) }] };
const file = { responseHeaders: [{ header: 'content-type', values: fileTypes }] };

/** Conditions for responses that may become files. A response that meets one of them may. */
export const downloadConditions: readonly Partial<RuleCondition>[] = [
  { resourceTypes: ['main_frame'], ...attachment },
  { resourceTypes: ['main_frame'], ...file },
  {
    resourceTypes: ['main_frame'],
    responseHeaders: [{ header: 'content-type', excludedValues: withParameters(shownTypes) }],
  },
  { resourceTypes: ['main_frame'], excludedResponseHeaders: [{ header: 'content-type' }] },
  // A frame that is stopped cannot be fetched again, so only clear cases count there, and no redirects.
  { resourceTypes: ['sub_frame'], ...attachment, excludedResponseHeaders: [{ header: 'location' }] },
  { resourceTypes: ['sub_frame'], ...file, excludedResponseHeaders: [{ header: 'location' }] },
];

function withParameters(values: readonly string[]): string[] {
  return values.flatMap((value) => [value, `${value};*`, `${value} ;*`]);
}
