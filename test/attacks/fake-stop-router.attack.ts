import { fakeStop } from '../support/attacks/fake-stop.ts';

/** The extension's own page is made to offer a link that restarts a device in the victim's network. */
export const attack = fakeStop('fake-stop-router', 'http://192.168.1.1/reboot');
