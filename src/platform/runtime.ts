import { toHex } from '../core/base/digest.ts';
import { browser } from './browser.ts';

export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Returns 128 random bits in hex. */
export function randomId(): string {
  return toHex(randomBytes(16));
}

/** Returns the extension's own id. */
export function extensionId(): string {
  return browser.runtime.id;
}

/** Returns the absolute address of a file in the package; for `''`, the origin with a slash. */
export function extensionUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** Returns true if this context serves private windows only (Chromium's `split` mode; never in Firefox). */
export function isPrivateContext(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Calls back after the extension is installed or updated, and when the profile starts. */
export function onStart(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}

/** Opens the options page, or focuses it if it is open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
