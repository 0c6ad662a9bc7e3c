import { each, html, type OrdinaryPage, ordinary, scroll, text } from '../../support/attacks/ordinary/ordinary-page.ts';

const shape = '<circle cx="50" cy="50" r="40" fill="tan"/>';
const raw = (name: string, document: string, type = 'text/html'): OrdinaryPage => ({
  name,
  document,
  type,
  steps: [scroll],
});

/** Documents of other kinds, and pages that write or embed them. */
export const documents: readonly OrdinaryPage[] = [
  raw('svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${shape}</svg>`, 'image/svg+xml'),
  raw(
    'svg-animated',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${shape.replace(
      '/>',
      '><animate attributeName="r" values="9;40" dur="1s" repeatCount="indefinite"/></circle>',
    )}</svg>`,
    'image/svg+xml',
  ),
  raw('xml', '<?xml version="1.0"?><recipes><recipe>Bread</recipe></recipes>', 'application/xml'),
  raw('feed', '<?xml version="1.0"?><rss version="2.0"><channel><title>Bread</title></channel></rss>', 'text/xml'),
  raw(
    'xhtml',
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bread</title></head><body><h1>Bread</h1></body></html>`,
    'application/xhtml+xml',
  ),
  raw('plain-text', 'Bread needs flour.\n'.repeat(200), 'text/plain'),
  raw('json', JSON.stringify({ bread: ['flour', 'water', 'salt'] }), 'application/json'),
  raw('quirks', `<title>Bread</title><table width="100%"><tr><td>${text}</table>`),
  raw('empty', ''),
  raw('fragment', '<p>Only a paragraph'),
  ...each({ columns: 'cols="50%,50%"', rows: 'rows="150,*"' }, (label, split) =>
    raw(
      `frameset-${label}`,
      `<!doctype html><html><head><title>Bread</title></head><frameset ${split}>
      <frame src="about:blank"><frame src="about:blank"></frameset></html>`,
    ),
  ),
  ordinary('pdf-embedded', {
    html: `${text}<embed type="application/pdf" src="data:application/pdf,%PDF-1.4" width="800" height="500">`,
  }),
  ordinary('object-embedded', {
    html: `${text}<object data="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>"></object>`,
  }),
  ...each({ frame: 'iframe', sandboxed: 'iframe sandbox' }, (label, tag) =>
    ordinary(`whole-page-${label}`, {
      css: 'html, body { margin: 0; height: 100%; overflow: hidden } iframe { border: 0; width: 100%; height: 100% }',
      html: `<${tag} srcdoc="<h1>Application</h1>"></iframe>`,
    }),
  ),
  ordinary('document-write-while-loading', { html: `<script>document.write('<h2>Written</h2>')</script>${text}` }),
  ...each({ once: 1, thrice: 3 }, (label, count) =>
    ordinary(
      `document-write-after-${label}`,
      {},
      Array.from(
        { length: count },
        () => `document.open(); document.write(${JSON.stringify(html({ html: text }))}); document.close()`,
      ),
    ),
  ),
  ordinary('web-components', {
    html: '<my-app></my-app>',
    script: `customElements.define('my-app', class extends HTMLElement { connectedCallback() { this.attachShadow({
      mode: 'open' })
      .innerHTML = '<style>:host { display: block; position: relative; z-index: 9 }</style><slot></slot>' +
        ${JSON.stringify(text)}; } });`,
  }),
  ordinary('declarative-shadow-dom', {
    html: `<main><template shadowrootmode="open"><slot></slot></template>${text}</main>`,
  }),
  ordinary('shadow-root-on-body', {}, [
    `document.body.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>'`,
    scroll,
  ]),
  ordinary('popover-polyfill', { script: `HTMLElement.prototype.showPopover = function () { this.hidden = false; };` }),
  ordinary('xslt-like-rewrite', {}, [
    `document.documentElement.innerHTML = '<head></head><body><h1>Bread</h1></body>'`,
    scroll,
  ]),
];
