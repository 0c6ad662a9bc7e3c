/** Layout of the banner. It does not move the page. */
export const bannerLayout: Readonly<Record<string, string>> = {
  display: 'block',
  position: 'fixed',
  top: '0',
  left: '0',
  right: '0',
  width: 'auto',
  height: 'auto',
  'max-height': '100vh',
  overflow: 'auto',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
};

// Lengths are in pixels: `rem` and percentages of the root would let the page choose the size.
export const bannerCss = `
* { box-sizing: border-box; }
.bar {
  display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 10px 16px;
  background: #fff3e2; color: #2b1b06; border-bottom: 3px solid #b35410; box-shadow: 0 2px 12px #0006;
  font: 15px/1.4 system-ui, sans-serif;
}
.sign { flex: none; width: 32px; height: 32px; }
.sign path { fill: #b35410; }
.sign path + path { fill: none; stroke: #fff; stroke-width: 1.8; stroke-linecap: round; }
.words { flex: 1 1 22em; min-width: min(200px, 100%); }
h2, p { margin: 0; font-size: inherit; overflow-wrap: anywhere; }
h2 { font-weight: 700; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
button {
  min-height: 36px; padding: 4px 14px; font: inherit; cursor: pointer; color: inherit; background: transparent;
  border: 1px solid currentColor; border-radius: 6px;
}
button:hover { background: #0000001a; }
button.leave { color: #fff; background: #9a4409; border-color: #9a4409; font-weight: 600; }
button.leave:hover { background: #7d3606; }
button:focus-visible { outline: 3px solid #0b5cd6; outline-offset: 2px; }
@media (max-width: 480px) {
  .bar { padding: 8px 12px; gap: 8px; }
  .sign { width: 24px; height: 24px; }
  button { padding: 4px 10px; font-size: 14px; }
}
@media (prefers-color-scheme: dark) {
  .bar { background: #33220f; color: #ffe9cf; }
  button:hover { background: #ffffff26; }
  button:focus-visible { outline-color: #8ab8ff; }
}
@media (forced-colors: active) {
  .sign path { fill: CanvasText; }
  .sign path + path { stroke: Canvas; }
  button.leave { border-width: 3px; }
}
@media (prefers-reduced-motion: no-preference) {
  .bar.is-new { animation: arrive .18s ease-out; }
  @keyframes arrive { from { transform: translateY(-100%); } }
}
@media print { .bar { display: none; } }
`;
