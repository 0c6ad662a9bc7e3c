import { documentRoute } from './document-route.ts';
import type { Route, Services } from './route.ts';

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
};

/** `GET /`: a page to try the backend. Its files are bundled into the program. */
export function webPageRoutes(services: Services): Route[] {
  return [
    documentRoute(services, '/', 'text/html; charset=utf-8', async () => (await loadAssets()).html, headers),
    documentRoute(services, '/page.css', 'text/css; charset=utf-8', async () => (await loadAssets()).css),
    documentRoute(services, '/page.js', 'text/javascript; charset=utf-8', async () => (await loadAssets()).js),
  ];
}

async function loadAssets(): Promise<{ readonly html: string; readonly css: string; readonly js: string }> {
  return (await import('../page/assets.json', { with: { type: 'json' } })).default;
}
