/** Gives a shadow tree its styles in a way that the page's content security policy has no say in, where there is one. */
export function addStyles(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses a content script's sheets on a page's tree.
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}
