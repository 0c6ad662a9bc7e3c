import browser from 'webextension-polyfill';

/** The extension API with promises. Only `src/platform` uses it, so that one module can replace it. */
export { browser };
