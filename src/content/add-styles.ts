/** Adds styles to a shadow tree, if possible in a way that the page's content security policy cannot block. */
export function addStyles(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not accept style sheets from a content script.
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}
