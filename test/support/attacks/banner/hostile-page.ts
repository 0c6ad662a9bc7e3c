import type { BannerTechnique } from './banner-attack.ts';

/** Matches the banner's element in a style sheet of the page. */
export const bannerSelector = 'html > :not(head, body, [data-own])';

/** What hostile pages share: they find the banner by elimination, whatever it is, and act as soon as it appears. */
const prelude = `
const banner = () => document.querySelector('${bannerSelector}');
const always = (work) => {
  const step = () => { work(); requestAnimationFrame(step); };
  step();
  setInterval(work, 20);
};
const onBanner = (work) => {
  const look = () => { const found = banner(); if (found) work(found); };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  look();
};
const own = (tag, style, text = '') => {
  const element = document.createElement(tag);
  element.dataset.own = '';
  element.style.cssText = style;
  element.textContent = text;
  return element;
};
const overTop = 'position: fixed; inset: 0 0 auto 0; width: 100vw; max-width: none; height: 240px; margin: 0;' +
  'padding: 0; border: 0; background: white; pointer-events: none; z-index: 2147483647; opacity: 1;';
`;

/** Builds the page of a technique: an imitated sign-in form with its attack. */
export function hostilePage({ html, isXhtml }: BannerTechnique): string {
  const wrap = (script: string) => (isXhtml ? `<![CDATA[${script}]]>` : script);
  const start = isXhtml ? '<html xmlns="http://www.w3.org/1999/xhtml">' : '<!doctype html><html lang="en">';
  return `${start}<head><title>Sign in</title><script>${wrap(prelude)}</script></head>
<body><h1>Sign in</h1><form><input id="password" type="password" /></form>${html}</body></html>`;
}
