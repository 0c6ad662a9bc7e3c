import browser from 'webextension-polyfill';

/** The extension API with promises. Nothing outside `src/platform` uses it, so that one edit can replace it. */
export { browser };
