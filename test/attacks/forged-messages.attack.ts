import { byContentScript } from '../support/attacks/by-content-script.ts';

/** A hijacked renderer sends the messages of the extension's own pages. */
export const attack = byContentScript('forged-messages', (host) => {
  const messages = {
    'exception.add': { host },
    'settings.change': { changes: { exceptions: [host], mode: 'off' } },
    'warning.continue': { url: `http://${host}/`, id: 'any', remember: true },
    'endpoint.setKey': { key: 'attacker' },
    'page.trust': null,
  };
  return `const pause = () => new Promise((resolve) => setTimeout(resolve, 500));
    for (const [name, request] of Object.entries(${JSON.stringify(messages)}))
      await Promise.race([chrome.runtime.sendMessage({ name, request }).catch(() => {}), pause()]);`;
});
