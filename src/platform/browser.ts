import browser from 'webextension-polyfill';

/** The extension API with promises. Only `src/platform` uses it, so that it can be replaced in one place. */
export { browser };
