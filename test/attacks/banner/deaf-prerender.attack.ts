import { prerenderAttack } from '../../support/attacks/banner/prerender-attack.ts';

export const attack = prerenderAttack({
  name: 'deaf-prerender',
  what: 'is prerendered and swallows the event that says it is shown',
  html: `<script>addEventListener('prerenderingchange', (event) => event.stopImmediatePropagation(), true);</script>`,
});
