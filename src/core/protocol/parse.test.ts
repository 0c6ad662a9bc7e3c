import { describe, expect, test } from 'vitest';
import { parseEnvelope } from './parse.ts';

describe('parseEnvelope', () => {
  test.each([
    [{ name: 'page.action', request: null }],
    [{ name: 'page.target', request: { origin: 'https://example.org' } }],
    [{ name: 'tab.view', request: { tabId: 7 } }],
    [{ name: 'tab.view', request: { tabId: -1 } }],
    [{ name: 'warning.continue', request: { id: '0123456789abcdef0123456789abcdef', remember: true } }],
    [{ name: 'exception.add', request: { host: 'example.org' } }],
    [{ name: 'settings.change', request: { changes: { mode: 'nonsense is checked later' } } }],
  ])('accepts %j unchanged', (message) => {
    expect(parseEnvelope(message)).toEqual({ envelope: message });
  });

  test.each([
    [null],
    ['page.action'],
    [[]],
    [{}],
    [{ name: 'toString', request: null }],
    [{ name: '__proto__', request: null }],
    [{ name: 'page.action' }],
    [{ name: 'page.action', request: {} }],
    [{ name: 'page.action', request: null, extra: 1 }],
    [{ name: 'page.target', request: { origin: 7 } }],
    [{ name: 'page.target', request: { origin: `https://${'a'.repeat(2048)}` } }],
    [{ name: 'tab.view', request: { tabId: '7' } }],
    [{ name: 'tab.view', request: { tabId: 1.5 } }],
    [{ name: 'tab.view', request: { tabId: -2 } }],
    [{ name: 'tab.view', request: { tabId: 7, url: 'https://example.org/' } }],
    [{ name: 'warning.continue', request: { id: '0123456789abcdef0123456789abcdef', remember: 'yes' } }],
    [{ name: 'warning.continue', request: { id: 'https://example.org/', remember: true } }],
    [{ name: 'exception.add', request: { host: 'a'.repeat(5000) } }],
    [{ name: 'settings.change', request: { changes: [] } }],
  ])('refuses %j with a reason', (message) => {
    const parsed = parseEnvelope(message);
    expect(parsed).toHaveProperty('error');
    expect((parsed as { error: string }).error.length).toBeLessThan(200);
  });
});
