import { clicking } from '../support/attacks/clicking.ts';

/** The address of the link changes while the button is pressed. */
export const attack = clicking(
  'link-hidden-target',
  'link',
  (host) => `<a class="bait" href="/" onmouseup="this.href = &quot;http://${host}/&quot;">Holiday photos</a>`,
);
