import { each, type OrdinaryPage, ordinary, scroll, text } from '../../support/attacks/ordinary/ordinary-page.ts';

const many = '<article>A loaf of bread</article>'.repeat(2000);

/** Scrolling, long lists and moving pages. */
export const scrolling: readonly OrdinaryPage[] = [
  ...each({ body: 'body', html: 'html', both: 'html, body' }, (label, selector) =>
    ordinary(
      `scroll-lock-${label}`,
      { css: `.locked ${selector}, ${selector}.locked { overflow: hidden; height: 100% }`, html: text },
      [
        'document.documentElement.classList.add("locked")',
        scroll,
        'document.documentElement.classList.remove("locked")',
      ],
    ),
  ),
  ordinary('scroll-lock-fixed-body', { html: text }, [
    scroll,
    'document.body.style = "position: fixed; width: 100%; top: -" + scrollY + "px"',
    'document.body.style = ""',
  ]),
  ...each({ translate: 'translate3d(0, Ypx, 0)', matrix: 'matrix(1, 0, 0, 1, 0, Y)' }, (label, transform) =>
    ordinary(
      `smooth-scroll-${label}`,
      {
        css: 'html { overflow: hidden } body { will-change: transform }',
        script: `let y = 0, target = 0; addEventListener('wheel', (event) => { event.preventDefault();
          target -= event.deltaY; },
          { passive: false }); (function move() { y += (target - y) / 8; document.body.style.transform =
          '${transform}'.replace('Y', y); requestAnimationFrame(move); })();`,
      },
      [scroll, scroll],
    ),
  ),
  ordinary('smooth-scroll-css', { css: 'html { scroll-behavior: smooth; scroll-padding-top: 80px }' }, [
    'scrollTo(0, 2000)',
    'scrollTo(0, 0)',
  ]),
  ...each({ mandatory: 'y mandatory', proximity: 'y proximity' }, (label, snap) =>
    ordinary(`scroll-snap-${label}`, {
      css: `html { scroll-snap-type: ${snap} } section { height: 100vh; scroll-snap-align: start }`,
      html: '<section>1</section><section>2</section><section>3</section>',
    }),
  ),
  ordinary(
    'infinite-scroll',
    {
      html: `${text}<footer>More</footer>`,
      script: `new IntersectionObserver(([entry]) => { if (entry.isIntersecting) document.querySelector('footer')
        .insertAdjacentHTML('beforebegin', ${JSON.stringify(text)}); }).observe(document.querySelector('footer'));`,
    },
    [scroll, 'scrollTo(0, 1e6)', 'scrollTo(0, 1e6)'],
  ),
  ...each({ few: 20, many: 200 }, (label, rows) =>
    ordinary(`virtual-list-${label}`, {
      css: 'main { height: 200000px; position: relative } div { position: absolute; height: 20px; width: 100% }',
      html: '<main></main>',
      script: `const list = document.querySelector('main'); const draw = () => { list.replaceChildren(...Array.from({
        length: ${rows} },
        (_, index) => { const row = document.createElement('div'); const n = index + Math.floor(scrollY / 20);
        row.style.top = n * 20 + 'px'; row.textContent = 'Row ' + n; return row; })); }; addEventListener('scroll',
          draw); draw();`,
    }),
  ),
  ...each({ articles: 'article', body: 'body > *' }, (label, selector) =>
    ordinary(`content-visibility-${label}`, {
      css: `${selector} { content-visibility: auto; contain-intrinsic-size: auto 40px }`,
      html: many,
    }),
  ),
  ordinary('content-visibility-hidden-tab', {
    css: '.off { content-visibility: hidden }',
    html: `<div class="off">${many}</div>${text}`,
  }),
  ordinary('pull-to-refresh', { css: 'body { overscroll-behavior: contain; transition: transform .2s }' }, [
    'document.body.style.transform = "translateY(80px)"',
    'document.body.style.transform = ""',
  ]),
  ordinary(
    'drawer-pushes-body',
    { css: 'body { transition: transform .3s } .pushed { transform: translateX(300px) }' },
    ['document.body.classList.add("pushed")', 'document.body.classList.remove("pushed")'],
  ),
  ...each({ html: 'documentElement', body: 'body' }, (label, element) =>
    ordinary(`animated-${label}`, { css: '@keyframes arrive { from { opacity: 0; transform: translateY(20px) } }' }, [
      `document.${element}.style.animation = "arrive .8s"`,
      scroll,
    ]),
  ),
  ordinary('animated-html-forever', {
    css: '@keyframes hue { to { filter: hue-rotate(360deg) } } html { animation: hue 3s infinite }',
  }),
  ordinary('scroll-driven-animation', {
    css: `@keyframes spin { to { rotate: 1turn } }
      h1 { position: sticky; top: 150px; animation: spin linear; animation-timeline: scroll() }`,
  }),
  ordinary(
    'custom-scrollbar',
    { css: '::-webkit-scrollbar { width: 20px } html { scrollbar-gutter: stable both-edges; overflow-y: scroll }' },
    [scroll],
    { isZoomed: true },
  ),
  ordinary('anchored-jump', { html: `<a href="#end">End</a>${text}<h2 id="end">End</h2>` }, [
    'location.hash = "end"',
    'scrollTo(0, 0)',
  ]),
  ordinary('long-page', { html: text.repeat(60) }, [scroll, 'scrollTo(0, document.body.scrollHeight)']),
  ordinary('wide-page', { css: 'body { width: 4000px }' }, ['scrollTo(2000, 0)', 'scrollTo(0, 0)']),
];
