import { each, type OrdinaryPage, ordinary, scroll, text } from '../../support/attacks/ordinary/ordinary-page.ts';

const corner = 'position: fixed; right: 20px; bottom: 20px; width: 320px; height: 400px; border: 0; background: #fff';
const top = 'z-index: 2147483647';

/** Chats, toasts and what other extensions put on pages. */
export const widgets: readonly OrdinaryPage[] = [
  ...each({ frame: 'iframe srcdoc="<h1>Hello"', element: 'div' }, (label, tag) =>
    ordinary(
      `chat-${label}`,
      { html: `${text}<${tag} id="chat" hidden style="${corner}; ${top}"></${tag.split(' ')[0]}>` },
      ['chat.hidden = false', scroll, 'chat.hidden = true'],
    ),
  ),
  ordinary(
    'chat-phone-size',
    { html: `${text}<div id="chat" hidden style="position: fixed; inset: 0; background: #fff; ${top}">Chat</div>` },
    ['chat.hidden = false', 'chat.hidden = true'],
  ),
  ...each(
    { 'top-right': 'top: 10px; right: 10px', 'top-centre': 'top: 0; left: 30vw', bottom: 'bottom: 0; left: 0' },
    (label, position) =>
      ordinary(
        `toast-${label}`,
        {
          css: `.toast { position: fixed; ${position}; padding: 20px; background: #222; color: #fff; ${top} }`,
          html: text,
          script: `function toast() { const box = document.createElement('div'); box.className = 'toast';
          box.textContent = 'Saved'; document.body.append(box); setTimeout(() => box.remove(), 600); }`,
        },
        ['toast()', 'toast()', 'toast()'],
      ),
  ),
  ...each({ top: 'inset: 0 0 auto auto', bottom: 'inset: auto 0 0 auto' }, (label, position) =>
    ordinary(
      `toast-popover-${label}`,
      {
        css: `[popover] { margin: 10px; ${position}; background: #222; color: #fff }`,
        html: text,
        script: `function toast() { const box = document.createElement('div'); box.popover = 'manual';
          box.textContent = 'Saved'; document.body.append(box); box.showPopover(); setTimeout(() => box.remove(),
            900); }`,
      },
      ['toast()', 'toast(); toast()', 'toast()'],
    ),
  ),
  ...each({ auto: 'auto', manual: 'manual' }, (label, kind) =>
    ordinary(
      `tooltip-popover-${label}`,
      {
        html: `${text}<div id="tip" popover="${kind}">Flour is ground grain</div>`,
        script: `document.body.addEventListener('mousemove', () => tip.showPopover());
          document.body.addEventListener('mouseleave', () => tip.hidePopover());`,
      },
      [(page) => page.mouse.move(300, 300), (page) => page.mouse.move(400, 400), 'tip.hidePopover()'],
    ),
  ),
  ...each({ body: 'document.body', html: 'document.documentElement' }, (label, parent) =>
    ordinary(`extension-button-in-${label}`, {
      script: `const host = document.createElement('password-manager'); host.attachShadow({
        mode: 'closed' }).innerHTML =
        '<button style="position: fixed; top: 200px; right: 20px; ${top}">Fill in</button>'; ${parent}.append(host);`,
    }),
  ),
  ordinary(
    'extension-dark-reader',
    {
      html: text,
      script: `function darken() { document.documentElement.setAttribute('data-darkreader-mode', 'dynamic');
        const style = document.createElement('style'); style.className = 'darkreader';
        style.textContent = 'html, body, div:not([data-a]) { background-color: #181a1b !important; color: #e8e6e3; '
          + 'border-color: #444 !important }'; document.head.prepend(style); }`,
    },
    ['darken()', scroll],
  ),
  ordinary(
    'extension-ad-blocker',
    {
      css: 'div[popover], [class*="banner"], [id*="banner"], aside { display: none !important }',
      html: `<div class="banner">Ad</div>${text}`,
    },
    [scroll],
  ),
  ordinary(
    'extension-translation',
    {
      html: text,
      script: `function translate() { document.documentElement.lang = 'de';
        document.documentElement.classList.add('translated-ltr');
        for (const node of document.querySelectorAll('p')) node.innerHTML = '<font>Brot braucht Mehl.</font>';
        document.body.insertAdjacentHTML('beforebegin',
          '<div style="position: fixed; top: 0; height: 40px; width: 100%; ${top}">DE</div>'); }`,
    },
    ['translate()', scroll],
  ),
  ordinary(
    'extension-notes-on-top-layer',
    {
      html: text,
      script: `const note = document.createElement('div'); note.popover = 'manual'; note.textContent = 'Note';
        note.style = 'margin: 0; inset: 300px auto auto 600px'; document.documentElement.append(note);
          note.showPopover();`,
    },
    [scroll],
  ),
  ordinary('accessibility-widget', { html: text }, [
    'document.body.style.fontSize = "200%"',
    'document.documentElement.style.filter = "grayscale(1)"',
    'document.body.style.lineHeight = 3',
  ]),
  ordinary(
    'select-date-and-colour',
    {
      html: `<div style="height: 200px"></div><select id="s"><option>1</select><input id="d" type="date">${text}`,
    },
    ['s.showPicker?.()', 'd.showPicker()', 'd.blur()'],
  ),
];
