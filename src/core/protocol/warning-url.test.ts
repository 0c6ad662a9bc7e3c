import { expect, test } from 'vitest';
import { targetOfFragment, warningUrl } from './warning-url.ts';

const page = 'chrome-extension://abc/src/warning/index.html';

test.each(['https://example.org/', 'http://example.org/a?b=1#c%20d', 'https://bücher.example/%ff?x=%'])(
  '%s is the same after encoding and decoding',
  (target) => {
    expect(targetOfFragment(warningUrl(page, target).slice(page.length))).toBe(target);
  },
);

test.each(['', '#', '#javascript:alert(1)', '#data:text/html,x', '#file:///etc/passwd', '#%', '#example.org'])(
  'returns null for the fragment %j',
  (fragment) => {
    expect(targetOfFragment(fragment)).toBeNull();
  },
);
