import { each, type OrdinaryPage, ordinary, scroll, text } from '../../support/attacks/ordinary/ordinary-page.ts';

const question = '<p>We value your privacy.</p><button class="yes">Accept all</button><button>Settings</button>';
const accept = 'document.querySelector(".yes").closest(".consent").remove()';
const positions = {
  bottom: 'bottom: 0',
  top: 'top: 0',
  corner: 'bottom: 20px; right: 20px; width: 300px; left: auto',
  wall: 'inset: 0',
};

/** Questions about cookies. */
export const consent: readonly OrdinaryPage[] = [
  ...each(positions, (label, position) =>
    ordinary(
      `cookies-fixed-${label}`,
      {
        css: `.consent { position: fixed; left: 0; right: 0; ${position}; background: #fff; z-index: 2147483647;
          padding: 20px }`,
        html: `${text}<div class="consent">${question}</div>`,
      },
      [scroll, accept],
    ),
  ),
  ...each({ early: 0, late: 900 }, (label, delay) =>
    ordinary(
      `cookies-dialog-${label}`,
      {
        css: 'dialog { margin: 0; width: 100vw; max-width: none }',
        html: `${text}<dialog class="consent">${question}</dialog>`,
        script: `setTimeout(() => document.querySelector('dialog').showModal(), ${delay})`,
      },
      [async (page) => page.waitForTimeout(1000), 'document.querySelector("dialog").close()'],
    ),
  ),
  ...each({ top: 'inset: 0 0 auto 0', bottom: 'inset: auto 0 0 0' }, (label, position) =>
    ordinary(
      `cookies-popover-${label}`,
      {
        css: `.consent { margin: 0; width: 100vw; ${position} }`,
        html: `${text}<div class="consent" popover="manual">${question}</div>`,
        script: `document.querySelector('.consent').showPopover()`,
      },
      [scroll, 'document.querySelector(".consent").hidePopover()'],
    ),
  ),
  ...each(
    { wall: 'inset: 0; width: 100%; height: 100%', strip: 'left: 0; bottom: 0; width: 100%; height: 200px' },
    (label, position) =>
      ordinary(
        `cookies-frame-${label}`,
        {
          html: `${text}<iframe class="consent" srcdoc='<body style="background: #fff">${question.replaceAll('"', '')}'
          style="position: fixed; ${position}; border: 0; z-index: 2147483647"></iframe>`,
        },
        [scroll, 'document.querySelector(".consent").remove()'],
      ),
  ),
  ...each({ open: 'open', closed: 'closed' }, (label, mode) =>
    ordinary(
      `cookies-shadow-${label}`,
      {
        html: `${text}<div class="consent yes"></div>`,
        script: `const host = document.querySelector('.consent');
          host.attachShadow({ mode: '${mode}' }).innerHTML = \`<style>section { position: fixed; inset: 0; margin: auto;
            width: 60vw; height: 60vh; background: #fff;
              z-index: 2147483647 }</style><section>${question}</section>\`;`,
      },
      [scroll, accept],
    ),
  ),
  ordinary(
    'cookies-reopened',
    {
      css: '.consent { position: fixed; inset: 0; background: #fffd; z-index: 99999 }',
      html: text,
      script: `function ask() { document.querySelector('.consent')?.remove();
        document.body.insertAdjacentHTML('beforeend', '<div class="consent">${question}</div>'); }`,
    },
    ['ask()', accept, 'ask()', accept, 'ask()'],
  ),
  ordinary(
    'cookies-put-first-in-html',
    {
      css: '.consent { position: fixed; bottom: 0; background: #fff; z-index: 2147483647 }',
      html: text,
      script: `const box = document.createElement('div'); box.className = 'consent'; box.innerHTML = '${question}';
        document.documentElement.append(box);`,
    },
    [scroll, accept],
  ),
];
