/** Layout of the banner's host element. It does not move the page. */
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

export const bannerCss = `
:host { font: 15px/1.4 system-ui, sans-serif !important; }
* { box-sizing: border-box; }
.bar {
  display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 10px 16px;
  background: #fff3e2; color: #2b1b06; border-bottom: 3px solid #b35410; box-shadow: 0 2px 12px #0006;
}
.sign { flex: none; width: 32px; height: 32px; }
.sign path { fill: #b35410; }
.sign path + path { fill: none; stroke: #fff; stroke-width: 1.8; stroke-linecap: round; }
.words { flex: 1 1 22em; min-width: 0; }
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
@media (prefers-color-scheme: dark) {
  .bar { background: #33220f; color: #ffe9cf; }
  button:hover { background: #ffffff26; }
  button:focus-visible { outline-color: #8ab8ff; }
}
@media (prefers-reduced-motion: no-preference) {
  .bar { animation: arrive .18s ease-out; }
  @keyframes arrive { from { transform: translateY(-100%); } }
}
@media print { .bar { display: none; } }
`;
