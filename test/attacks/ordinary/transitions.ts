import {
  each,
  html,
  type OrdinaryPage,
  ordinary,
  type Step,
  scroll,
  text,
} from '../../support/attacks/ordinary/ordinary-page.ts';

const change = 'document.startViewTransition(() => { document.querySelector("h1").textContent += "!"; })';
const navigation = '@view-transition { navigation: auto }';
const go: Step = async (page) => {
  await page.evaluate('location.href = location.pathname + "/next"').catch(() => undefined);
  await page.waitForTimeout(1200);
};
/** The browser may take a page from its back/forward cache, and then reports no loading. */
const travel =
  (way: 'back' | 'forward'): Step =>
  async (page) => {
    await page.evaluate(`history.${way}()`).catch(() => undefined);
    await page.waitForTimeout(1200);
  };
const back = travel('back');

/** Transitions between states and pages. */
export const transitions: readonly OrdinaryPage[] = [
  ...each({ quick: '0.25s', usual: '0.5s', slow: '1.2s' }, (label, duration) =>
    ordinary(`view-transition-${label}`, { css: `::view-transition-group(root) { animation-duration: ${duration} }` }, [
      change,
      scroll,
      change,
    ]),
  ),
  ...each({ slide: 'translateX(-100%)', grow: 'scale(2)', up: 'translateY(-30px)' }, (label, transform) =>
    ordinary(
      `view-transition-${label}`,
      {
        css: `@keyframes out { to { transform: ${transform}; opacity: 0 } }
          ::view-transition-old(root) { animation: .4s out } ::view-transition-new(root) {
            animation: .4s out reverse }`,
      },
      [change, change],
    ),
  ),
  ordinary('view-transition-named', { css: 'h1 { view-transition-name: title; contain: layout } p { color: #333 }' }, [
    change,
    change,
  ]),
  ordinary('view-transition-list', { css: 'p:nth-child(-n+20) { view-transition-name: match-element }' }, [
    'document.startViewTransition(() => document.body.append(document.querySelector("p")))',
    change,
  ]),
  ordinary(
    'view-transition-theme-circle',
    {
      css: `::view-transition-old(root), ::view-transition-new(root) { animation: none; mix-blend-mode: normal }
        .dark { background: #111; color: #eee }`,
      script: `function toggle() {
        document.startViewTransition(() => document.documentElement.classList.toggle('dark')).ready.then(() =>
        document.documentElement.animate({ clipPath: ['circle(0 at 50% 50%)', 'circle(150% at 50% 50%)'] },
          { duration: 500, pseudoElement: '::view-transition-new(root)' })); }`,
    },
    ['toggle()', 'toggle()'],
  ),
  ordinary('view-transition-skipped', {}, [`${change}.skipTransition?.()`, change]),
  ordinary('view-transition-often', { script: `setInterval(() => ${change}, 1500)` }, [scroll, scroll]),
  ...each({ plain: '', slow: '::view-transition-group(root) { animation-duration: 1s }' }, (label, css) =>
    ordinary(`view-transition-across-pages-${label}`, { css: navigation + css }, [go], {
      next: html({ css: navigation + css, html: `<h1>Next</h1>${text}` }),
    }),
  ),
  ordinary('view-transition-across-pages-and-back', { css: navigation }, [go, back], {
    next: html({ css: navigation }),
  }),
  ...each({ push: ['pushState', 'history.back()'], replace: ['replaceState', ''] } as const, (label, [method, last]) =>
    ordinary(
      `router-${label}`,
      {
        script: `function go(path) { history.${method}({}, '', path);
          document.body.innerHTML = '<h1>' + path + '</h1>' + ${JSON.stringify(text)}; }`,
      },
      ['go("/one")', 'go("/two")', scroll, last],
    ),
  ),
  ordinary('router-hash', { html: `<h1 id="a">A</h1><h1 id="b">B</h1>${text}` }, [
    'location.hash = "b"',
    'location.hash = "a"',
    'history.back()',
  ]),
  ordinary(
    'router-navigation-api',
    {
      script: `navigation.addEventListener('navigate', (event) => { if (event.canIntercept) event.intercept({
        handler: async () => {
      await new Promise((done) => setTimeout(done, 100));
        document.querySelector('h1').textContent = location.pathname; } }); });`,
    },
    ['navigation.navigate("/a")', 'navigation.navigate("/b")', 'navigation.back()'],
  ),
  ordinary('router-replaces-body', {}, [
    `const body = document.createElement('body'); body.innerHTML = ${JSON.stringify(text)};
      document.body.replaceWith(body)`,
    scroll,
  ]),
  ordinary(
    'router-replaces-head-and-body',
    {
      script: `function visit() {
        const next = new DOMParser().parseFromString(${JSON.stringify(html({})).replaceAll('</', '<\\/')}, 'text/html');
      document.head.replaceWith(document.adoptNode(next.head));
        document.body.replaceWith(document.adoptNode(next.body)); }`,
    },
    ['visit()', 'visit()', scroll],
  ),
  ordinary('back-and-forward', {}, [go, back, travel('forward'), back], {
    next: html({ html: `<h1>Next</h1>${text}` }),
  }),
  ordinary('back-forward-cache-with-dialog', { html: `${text}<dialog id="d">Hello</dialog>` }, [
    'd.showModal()',
    go,
    back,
  ]),
  ordinary('reloaded-by-page', {}, [(page) => page.reload(), (page) => page.reload()]),
  ordinary('refreshes-itself', { head: '<meta http-equiv="refresh" content="2">' }, [
    (page) => page.waitForTimeout(2600),
  ]),
];
