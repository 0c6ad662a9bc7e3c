import { each, type OrdinaryPage, ordinary, scroll, text } from '../../support/attacks/ordinary/ordinary-page.ts';

const bar = '<header class="bar">Bread · Recipes · Shop · <a href="#about">About us</a></header>';

/** Headers, menus and notices at the edge of the window. */
export const headers: readonly OrdinaryPage[] = [
  ...each({ low: 10, high: 9999, maximum: 2147483647 }, (label, layer) =>
    ordinary(`sticky-header-${label}`, {
      css: `.bar { position: sticky; top: 0; z-index: ${layer}; background: #fff; padding: 20px }`,
      html: bar + text,
    }),
  ),
  ...each({ low: 10, high: 9999, maximum: 2147483647 }, (label, layer) =>
    ordinary(`fixed-header-${label}`, {
      css: `.bar { position: fixed; inset: 0 0 auto; z-index: ${layer}; background: #fff; padding: 20px }`,
      html: bar + text,
    }),
  ),
  ...each({ slide: 'translateY(-100%)', fade: 'scale(0.9)' }, (label, transform) =>
    ordinary(
      `header-hides-on-scroll-${label}`,
      {
        css: `.bar { position: fixed; inset: 0 0 auto; background: #fff; padding: 20px; transition: transform .3s }
          .away { transform: ${transform} }`,
        html: bar + text,
        script: `let last = 0; addEventListener('scroll', () => {
          document.querySelector('.bar').classList.toggle('away', scrollY > last); last = scrollY; });`,
      },
      [scroll, 'scrollTo(0, 0)', scroll],
    ),
  ),
  ordinary('header-shrinks', {
    css: `.bar { position: sticky; top: 0; background: #eee; padding: 40px; transition: padding .2s; z-index: 5 }
      .small { padding: 4px }`,
    html: bar + text,
    script: `new IntersectionObserver(([entry]) =>
      document.querySelector('.bar').classList.toggle('small',
        !entry.isIntersecting)).observe(document.querySelector('h1'));`,
  }),
  ...each({ hover: ':hover', focus: ':focus-within' }, (label, state) =>
    ordinary(
      `mega-menu-${label}`,
      {
        css: `nav { position: relative; margin-top: 140px } .menu { display: none; position: absolute; z-index: 99999;
          width: 100%; height: 400px; top: 100%; background: #fff } nav${state} .menu { display: block }`,
        html: `<nav><a href="#">Products</a><div class="menu">${'<a href="#">Loaf</a> '.repeat(80)}</div></nav>${text}`,
      },
      [(page) => page.mouse.move(30, 150), 'document.querySelector("nav a").focus()', 'document.activeElement.blur()'],
    ),
  ),
  ...each({ left: '-100%', right: '100%' }, (label, offset) =>
    ordinary(
      `drawer-${label}`,
      {
        css: `.drawer { position: fixed; inset: 0; background: #fff; z-index: 100000; transition: transform .3s;
          transform: translateX(${offset}) } .open { transform: none }`,
        html: `${text}<div class="drawer">Menu</div>`,
      },
      [
        'document.querySelector(".drawer").classList.add("open")',
        'document.querySelector(".open").classList.remove("open")',
      ],
    ),
  ),
  ...each({ top: 'top: 0', bottom: 'bottom: 0', everywhere: 'inset: 0' }, (label, position) =>
    ordinary(`announcement-${label}`, {
      css: `.notice { position: fixed; left: 0; right: 0; ${position}; padding: 20px; background: #036; color: #fff;
        z-index: 2147483647; pointer-events: none }`,
      html: `${text}<div class="notice">Free delivery today</div>`,
    }),
  ),
  ordinary(
    'reading-progress',
    {
      css: `.line { position: fixed; top: 0; left: 0; height: 6px; width: 100%; background: red; transform-origin: left;
        z-index: 2147483647; animation: grow linear; animation-timeline: scroll(root) } @keyframes grow { from {
          scale: 0 1 } }`,
      html: `<div class="line"></div>${text}`,
    },
    [scroll, scroll],
  ),
];
