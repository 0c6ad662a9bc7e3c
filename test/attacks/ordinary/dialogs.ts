import { each, type OrdinaryPage, ordinary, scroll, text } from '../../support/attacks/ordinary/ordinary-page.ts';

const inside = '<h2>Sign in</h2><input type="email"><input type="password"><button>Continue</button>';
const fill = 'position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; border: 0';

/** Modal dialogs, popovers and overlays. */
export const dialogs: readonly OrdinaryPage[] = [
  ...each({ centred: '', full: fill, top: 'margin-top: 0; width: 90vw' }, (label, style) =>
    ordinary(`modal-dialog-${label}`, { html: `${text}<dialog style="${style}">${inside}</dialog>` }, [
      'document.querySelector("dialog").showModal()',
      'document.querySelector("input").focus()',
    ]),
  ),
  ...each({ button: 'd.close()', escape: 'd.dispatchEvent(new Event("cancel")); d.close()' }, (label, close) =>
    ordinary(`modal-dialog-closed-by-${label}`, { html: `${text}<dialog id="d">${inside}</dialog>` }, [
      'd.showModal()',
      close,
      'd.showModal()',
      close,
    ]),
  ),
  ordinary('modal-dialog-at-once', {
    html: `${text}<dialog>${inside}</dialog>`,
    script: 'document.querySelector("dialog").showModal()',
  }),
  ordinary(
    'modal-dialogs-stacked',
    { html: `${text}<dialog id="a">${inside}</dialog><dialog id="b">Really?</dialog>` },
    ['a.showModal()', 'b.showModal()', 'b.close()', 'a.close()'],
  ),
  ordinary(
    'modal-dialog-animated',
    {
      css: `dialog { opacity: 0; transition: opacity .3s, overlay .3s allow-discrete, display .3s allow-discrete }
        dialog[open] { opacity: 1 } @starting-style { dialog[open] { opacity: 0 } }
        dialog::backdrop { background: #000c; backdrop-filter: blur(4px) }`,
      html: `${text}<dialog id="d">${inside}</dialog>`,
    },
    ['d.showModal()', 'd.close()', 'd.showModal()'],
  ),
  ordinary('dialog-not-modal', { html: `${text}<dialog id="d" style="z-index: 999">${inside}</dialog>` }, [
    'd.show()',
    scroll,
  ]),
  ...each({ auto: 'auto', manual: 'manual', hint: 'hint' }, (label, kind) =>
    ordinary(
      `popover-${label}`,
      { html: `${text}<div id="p" popover="${kind}" style="margin-top: 0; width: 80vw; height: 50vh">${inside}</div>` },
      ['p.showPopover()', 'p.hidePopover()', 'p.showPopover()'],
    ),
  ),
  ordinary(
    'popover-menu-anchored',
    {
      css: '#b { anchor-name: --b; margin-top: 150px } #p { position-anchor: --b; inset: auto; top: anchor(bottom) }',
      html: `<button id="b" popovertarget="p">Menu</button><div id="p" popover>${inside}</div>${text}`,
    },
    ['p.togglePopover()', scroll, 'p.togglePopover()'],
  ),
  ...each({ opaque: '#fff', dark: '#000c', blurred: '#fff4; backdrop-filter: blur(8px)' }, (label, background) =>
    ordinary(
      `overlay-${label}`,
      {
        css: `.o { ${fill}; background: ${background}; z-index: 2147483647 }`,
        html: text,
        script: `function open() { document.body.insertAdjacentHTML('beforeend', '<div class="o">${inside}</div>');
          document.body.style.overflow = 'hidden'; }`,
      },
      [
        'window.open === open ? open() : open()',
        scroll,
        'document.querySelector(".o").remove(); document.body.style.overflow = ""',
      ],
    ),
  ),
  ...each(
    { css: 'html:has(.o) { overflow: hidden }', padded: 'body { overflow: hidden; padding-right: 15px }' },
    (label, css) =>
      ordinary(
        `sign-in-wall-${label}`,
        {
          css: `${css} .o { ${fill}; background: #fffe; z-index: 2000000000 }`,
          html: `${text}<div class="o">${inside}</div>`,
        },
        ['document.querySelector("input").focus()', scroll],
      ),
  ),
  ordinary(
    'lightbox',
    {
      css: `.o { ${fill}; background: #000; z-index: 99999; display: none } .o:target { display: block }`,
      html: `<div class="o" id="photo"><svg viewBox="0 0 9 9" width="9"><circle r="4" fill="tan"/></svg></div>${text}`,
    },
    ['location.hash = "photo"', 'location.hash = ""', 'location.hash = "photo"'],
  ),
  ordinary(
    'inert-background',
    {
      html: `<main id="m">${text}</main><div role="dialog" id="d" hidden style="${fill};
        background: #fff">${inside}</div>`,
    },
    ['m.inert = true; d.hidden = false', 'm.inert = false; d.hidden = true'],
  ),
  ordinary('browser-dialogs', { html: text }, ['confirm("Leave?")', 'alert("Saved")', 'prompt("Name")']),
];
