/**
 * The style of the report. In both colour schemes, text has a contrast of at least 4.5:1 and shapes of at least 3:1.
 */
export const reportCss = `
:root {
  color-scheme: light;
  --paper: #ffffff; --sunken: #f5f4ef; --ink: #16202b; --soft: #4d5967; --line: #d9d6cb; --strong: #82878d;
  --model: #0d6477; --band: #0d647733; --baseline: #a54708; --up: #b01c37; --down: #1b6e42;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #11161c; --sunken: #1a212a; --ink: #e9ecef; --soft: #a6b1bd; --line: #2d3743; --strong: #75828f;
    --model: #72c7d8; --band: #72c7d83d; --baseline: #f5a76d; --up: #ff8d9b; --down: #74cf9f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 72rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif;
}
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 1.25rem; }
p, li { max-width: 46rem; }
p { margin: .5rem 0 1rem; }
a { color: var(--model); }
a:focus-visible, .wide:focus-visible { outline: 2px solid var(--model); outline-offset: 2px; }
code { font: .9em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .125rem 1.25rem; margin: 1.25rem 0; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.pair { display: grid; grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); gap: 1.5rem 2.5rem; align-items: start; }
figure { margin: 0; }
figcaption ul {
  display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 0; padding: 0; list-style: none;
  font-size: .875rem;
}
figcaption svg { width: 2rem; height: .875rem; margin-right: .4rem; vertical-align: -.1em; }
svg { display: block; width: 100%; height: auto; }
figcaption svg, .strip { display: inline-block; }
svg text { font-size: 13px; fill: var(--soft); }
svg .axis { fill: var(--ink); }
.grid { stroke: var(--line); }
.ideal { stroke: var(--strong); stroke-dasharray: 2 4; stroke-linecap: round; }
.model, .baseline { fill: none; stroke-width: 2.25; stroke-linejoin: round; }
.model { stroke: var(--model); }
.baseline { stroke: var(--baseline); stroke-dasharray: 7 4; }
.band { fill: var(--band); }
.mark { fill: var(--paper); stroke: var(--model); stroke-width: 2.25; }
.dot, .bar { fill: var(--model); }
.whisker { stroke: var(--model); stroke-width: 2; }
.strip { width: 6.25rem; height: .875rem; min-width: 6.25rem; vertical-align: middle; }
.wide { position: relative; overflow-x: auto; }
.wide + .wide { margin-top: 2rem; }
.wide code { display: block; min-width: 13rem; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 .4rem; text-align: left; font-weight: 600; }
th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th:not(:first-child), td { padding-left: .5rem; }
thead th { border-bottom-color: var(--strong); color: var(--soft); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
.terms {
  display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; color: var(--soft);
  min-width: 18rem;
}
.up { color: var(--up); } .down { color: var(--down); } .terms b { font-weight: 600; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media screen and (max-width: 48rem) {
  .pair { grid-template-columns: minmax(0, 1fr); }
}
@media screen and (max-width: 32rem) {
  body { padding: 1.25rem 1rem 3rem; }
  figure svg text { font-size: 16px; }
  .bounds { display: block; color: var(--soft); }
  tbody th { min-width: 6rem; }
  table { font-size: .8125rem; }
  th, td { padding-right: .4rem; }
  .wide code { min-width: 10rem; }
  .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: .4rem; }
}
@media print {
  @page { margin: 16mm 14mm; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  nav { display: none; }
  .wide { overflow: visible; }
  figure, tr, caption { break-inside: avoid; }
  h2, caption, thead { break-after: avoid; }
  thead { display: table-header-group; }
  .terms { min-width: 0; }
  .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; }
  .wide code { min-width: 8rem; }
  table, figcaption ul { font-size: 8pt; }
  th, td { padding: .15rem .5rem .15rem 0; }
  tbody th { white-space: nowrap; }
  .wide:has(.terms) tbody th { white-space: normal; }
  .band, .bar { print-color-adjust: exact; }
}
`;
