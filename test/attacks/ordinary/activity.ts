import {
  each,
  type OrdinaryPage,
  ordinary,
  type Step,
  scroll,
  text,
} from '../../support/attacks/ordinary/ordinary-page.ts';

const blockFor = (ms: number) => `for (const end = performance.now() + ${ms}; performance.now() < end; );`;
const otherTab: Step = async (page) => {
  const other = await page.context().newPage();
  await other.bringToFront();
  await other.waitForTimeout(1500);
  await other.close();
  await page.bringToFront();
};
const game = `const pen = game.getContext('2d'); (function draw(now) { pen.fillStyle = 'hsl(' + now / 9 + ' 50% 50%)';
  pen.fillRect(0, 0, 999, 999); requestAnimationFrame(draw); })(0);`;

/** Pages that compute, draw, wait, or clean up after others. */
export const activity: readonly OrdinaryPage[] = [
  ...each({ short: 300, long: 1500 }, (label, ms) => ordinary(`busy-once-${label}`, {}, [blockFor(ms), scroll])),
  ...each({ half: [100, 200], mostly: [90, 100] } as const, (label, [work, every]) =>
    ordinary(`busy-always-${label}`, { script: `setInterval(() => { ${blockFor(work)} }, ${every})` }, [scroll]),
  ),
  ordinary('busy-while-loading', { script: blockFor(1200) }),
  ...each({ once: 1, thrice: 3 }, (label, count) =>
    ordinary(
      `other-tab-${label}`,
      {},
      Array.from({ length: count }, () => otherTab),
    ),
  ),
  ordinary('other-tab-with-dialog', { html: `${text}<dialog id="d">Hi</dialog>` }, [
    'd.showModal()',
    otherTab,
    'd.close()',
  ]),
  ...each({ fixed: 'position: fixed; inset: 0; z-index: 9999', inline: '' }, (label, style) =>
    ordinary(`canvas-game-${label}`, { html: `<canvas id="game" style="${style}"></canvas>${text}`, script: game }),
  ),
  ordinary(
    'canvas-game-pointer-lock',
    { html: `<canvas id="game" width="600" height="400"></canvas>${text}`, script: game },
    ['game.requestPointerLock()?.catch?.(() => {})', (page) => page.mouse.move(300, 300), 'document.exitPointerLock()'],
  ),
  ordinary('canvas-game-full-screen-and-lock', { html: `<canvas id="game"></canvas>${text}`, script: game }, [
    'game.requestFullscreen().then(() => game.requestPointerLock()).catch(() => {})',
    (page) => page.waitForTimeout(2500),
    'document.exitPointerLock(); document.exitFullscreen().catch(() => {})',
    (page) => page.waitForTimeout(2000),
  ]),
  ordinary(
    'drag-and-drop',
    {
      html: `<div id="a" draggable="true" style="margin-top: 200px">Drag me</div>
        <div id="b" style="height: 200px">Here</div>`,
    },
    [(page) => page.dragAndDrop('#a', '#b')],
  ),
  ordinary(
    'drag-everywhere',
    {
      css: '.o { position: fixed; inset: 0; z-index: 2147483647; background: #0366; display: none }',
      html: `${text}<div class="o">Drop files here</div>`,
      script: `addEventListener('dragenter', () => { document.querySelector('.o').style.display = 'block'; });
      addEventListener('drop', () => { document.querySelector('.o').style.display = ''; });`,
    },
    ['dispatchEvent(new Event("dragenter"))', 'dispatchEvent(new Event("drop"))'],
  ),
  ...each({ grey: '#eee', pulse: '#eee; animation: pulse 1s infinite' }, (label, background) =>
    ordinary(`skeleton-${label}`, {
      css: `@keyframes pulse { 50% { opacity: .4 } } .k { height: 80px; margin: 10px; background: ${background} }`,
      html: '<div class="k"></div>'.repeat(12),
      script: `setTimeout(() => { document.body.innerHTML = ${JSON.stringify(text)}; }, 900)`,
    }),
  ),
  ...each({ spinner: 'inset: 0', bar: 'inset: 0 0 auto 0; height: 5px' }, (label, position) =>
    ordinary(`loading-${label}`, {
      css: `.o { position: fixed; ${position}; background: #fff; z-index: 2147483647 }`,
      html: `${text}<div class="o">Loading…</div>`,
      script: `setTimeout(() => document.querySelector('.o').remove(), 900)`,
    }),
  ),
  ...each({ html: 'document.documentElement', document: 'document' }, (label, target) =>
    ordinary(`hydration-${label}`, {
      script: `setTimeout(() => { for (const node of [...${target}.childNodes]) if (!['head', 'body', 'html', '#text']
        .includes(node.nodeName.toLowerCase()) && node.nodeType === 1) node.remove(); }, 500)`,
    }),
  ),
  ordinary('hydration-twice', {
    script: `for (const ms of [300, 900]) setTimeout(() => { for (const node of [...document.documentElement.children])
      if (!/^(head|body)$/i.test(node.localName)) node.remove(); }, ${'ms'})`,
  }),
  ordinary('hydration-of-body', {
    script: `setTimeout(() => { document.body.innerHTML = document.body.innerHTML; }, 500)`,
  }),
  ordinary(
    'sanitizer-of-body',
    {
      script: `new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes)
      if (node.nodeType === 1 && !node.matches('p, h1, script')) node.remove(); }).observe(document.body, {
        childList: true })`,
    },
    ['document.body.append(document.createElement("div"))', scroll],
  ),
  ordinary(
    'attributes-on-html',
    {},
    Array.from(
      { length: 6 },
      (_, n) =>
        `document.documentElement.className = 'state-${n}'; document.documentElement.style.setProperty('--vh',
          '${n}px')`,
    ),
  ),
  ordinary('long-form', { html: '<input>'.repeat(60) + text }, [
    (page) => page.keyboard.type('bread'),
    async (page) => {
      for (let i = 0; i < 12; i++) await page.keyboard.press('Tab');
    },
  ]),
  ordinary('code-editor', { html: '<div contenteditable style="margin-top: 150px; height: 300px">Write here</div>' }, [
    'document.querySelector("[contenteditable]").focus()',
    (page) => page.keyboard.type('Bread needs time.'),
  ]),
  ordinary('whole-page-editor', {}, [
    'document.designMode = "on"',
    (page) => page.mouse.click(400, 400),
    (page) => page.keyboard.type('x'),
  ]),
  ordinary('file-picker', { html: `<input type="file" style="margin-top: 200px">${text}` }, [scroll]),
  ordinary('select-all', {}, ['getSelection().selectAllChildren(document.body)', 'getSelection().empty()']),
  ordinary('service-errors', { script: `setInterval(() => { throw new Error('broken'); }, 100)` }),
];
