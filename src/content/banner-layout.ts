/** Layout of the banner. It does not move the page. */
export const bannerLayout: Readonly<Record<string, string>> = {
  display: 'block',
  position: 'fixed',
  inset: '0 0 auto',
  'max-height': '100vh',
  overflow: 'auto',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
};
