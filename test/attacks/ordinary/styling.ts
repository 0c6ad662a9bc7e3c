import { each, type OrdinaryPage, ordinary, scroll, text } from '../../support/attacks/ordinary/ordinary-page.ts';

/** Style sheets that touch everything, themes, directions and sizes. */
export const styling: readonly OrdinaryPage[] = [
  ...each(
    {
      filter: 'filter: invert(1) hue-rotate(180deg)',
      scheme: 'color-scheme: dark',
      black: 'background: #000; color: #fff',
    },
    (label, style) =>
      ordinary(`dark-mode-${label}`, { css: `.dark { ${style} }` }, [
        'document.documentElement.classList.toggle("dark")',
        scroll,
        'document.documentElement.classList.toggle("dark")',
        'document.documentElement.classList.toggle("dark")',
      ]),
  ),
  ...each(
    { universal: '*', everything: '*, *::before, *::after', divs: 'div', children: 'html > *' },
    (label, selector) =>
      ordinary(`reset-${label}`, {
        css: `${selector} { margin: 0; padding: 0; border: 0; box-sizing: border-box; position: relative;
          transition: all .2s; min-width: 0 }`,
      }),
  ),
  ordinary('reset-important', {
    css: '* { max-width: 100% !important; font-family: serif !important; animation: none !important }',
  }),
  ordinary('reset-popover', {
    css: '[popover] { inset: auto; margin: auto; opacity: 0 } [popover]:popover-open { opacity: 1 }',
  }),
  ordinary('reduced-motion-everywhere', {
    css: '* { animation-duration: .01ms !important; transition-duration: .01ms !important }',
  }),
  ...each({ arabic: 'lang="ar" dir="rtl"', hebrew: 'lang="he" dir="rtl"', japanese: 'lang="ja"' }, (label, root) =>
    ordinary(`direction-${label}`, { root, html: `<h1>سلام שלום こんにちは</h1>${text}` }),
  ),
  ordinary('direction-vertical', {
    root: 'lang="ja" style="writing-mode: vertical-rl"',
    html: `<h1>縦書き</h1>${text}`,
  }),
  ordinary('direction-switched', {}, ['document.dir = "rtl"', scroll, 'document.dir = "ltr"']),
  ...each({ large: 1.25, small: 0.8 }, (label, zoom) =>
    ordinary(`page-zoom-${label}`, {}, [`document.documentElement.style.zoom = ${zoom}`, scroll], { isZoomed: true }),
  ),
  ordinary('page-zoom-body', { css: 'body { zoom: 1.5 }' }),
  ...each({ huge: '30px', tiny: '6px', fluid: 'clamp(1rem, 4vw, 3rem)' }, (label, size) =>
    ordinary(`root-font-${label}`, { css: `html { font-size: ${size} }` }),
  ),
  ordinary('web-font', {
    css: `@font-face { font-family: Loaf; src: local('DejaVu Serif') } body { font-family: Loaf }`,
  }),
  ordinary('print-styles', { css: '@media print { body { display: none } }' }, [
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.waitForTimeout(300);
      await page.emulateMedia({ media: null });
    },
  ]),
  ordinary('print-button', { script: 'window.print = () => {}' }, ['print()', scroll]),
  ...each({ narrow: [500, 700], wide: [1400, 900], low: [1000, 400] } as const, (label, [width, height]) =>
    ordinary(`resized-${label}`, {}, [
      (page) => page.setViewportSize({ width, height }),
      (page) => page.waitForTimeout(1500),
      (page) => page.setViewportSize({ width: 1000, height: 700 }),
    ]),
  ),
  ordinary('contained', { css: 'body { contain: strict; height: 100vh; overflow: auto } html { contain: layout }' }),
  ordinary('container-queries', {
    css: 'html { container-type: inline-size } @container (width > 400px) { h1 { color: teal } }',
  }),
  ordinary('isolated-blended', {
    css: 'html { isolation: isolate } body { mix-blend-mode: multiply; background: #fed }',
  }),
  ordinary('perspective', {
    css: 'html { perspective: 900px } body { transform: rotateX(3deg); transform-style: preserve-3d }',
  }),
  ordinary('columns', { css: 'body { columns: 3; height: 80vh }' }),
  ordinary('grid-body', { css: 'body { display: grid; grid-template: auto 1fr / 200px 1fr; min-height: 100dvh }' }),
  ordinary('flex-html', { css: 'html { display: flex; height: 100% } body { margin: auto }' }),
  ordinary('grid-html', { css: 'html { display: grid; place-items: center }' }),
  ordinary('html-without-size', { css: 'html { height: 0; width: 0; overflow: visible }' }),
  ordinary('quirks-mode', {
    root: 'lang="en"',
    head: '<meta name="viewport" content="width=device-width">',
    html: `<center>${text}</center>`,
  }),
  ordinary(
    'fades-in',
    { css: 'html.wait { opacity: 0 } html { transition: opacity .4s }', root: 'lang="en" class="wait"' },
    ['document.documentElement.classList.remove("wait")'],
  ),
  ordinary('anti-flicker', {
    css: '.hide { visibility: hidden !important }',
    script: `document.documentElement.classList.add('hide');
    setTimeout(() => document.documentElement.classList.remove('hide'), 700);`,
  }),
];
