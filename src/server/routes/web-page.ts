import assets from '../page/assets.json' with { type: 'json' };
import type { Route, Services } from '../route.ts';
import { document } from './documents.ts';

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

/** `GET /`: a page to try the backend with. Its files are bundled into this program. */
export function webPageRoutes(services: Services): Route[] {
  return [
    document(services, '/', 'text/html; charset=utf-8', () => assets.html, headers),
    document(services, '/page.css', 'text/css; charset=utf-8', () => assets.css),
    document(services, '/page.js', 'text/javascript; charset=utf-8', () => assets.js),
  ];
}
