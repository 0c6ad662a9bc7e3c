import { browser } from './browser.ts';

/** The extension's own id. */
export function extensionId(): string {
  return browser.runtime.id;
}

/** Absolute address of a file of the package; `''` gives the origin with a slash. */
export function extensionUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** True where this very context belongs to private windows only (Chromium's `split`; never so in Firefox). */
export function isPrivateContext(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Calls back after installation or update of the extension, and when a profile that has it starts. */
export function onStart(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}

/** Opens the options page, or focuses it. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
