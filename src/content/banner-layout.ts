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
