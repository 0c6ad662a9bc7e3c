// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { watchFields } from './watch-fields.ts';

let report: ReturnType<typeof vi.fn<() => void>>;
/** Elements of the page that have no box. */
let hidden: Set<Element>;
let resize: (target: Element) => void;

beforeEach(() => {
  document.body.innerHTML = '';
  report = vi.fn<() => void>();
  hidden = new Set();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: (entries: readonly { readonly target: Element }[]) => void) {
        resize = (target) => callback([{ target }]);
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  // A property of each element, because happy-dom has no layout.
  Element.prototype.checkVisibility = function (this: Element) {
    return !hidden.has(this);
  };
});

function add(html: string, parent: Element = document.body): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  parent.append(box);
  return box;
}

const password = '<input type="password">';
const words = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<input name="word${i + 1}">`).join('');

test('reports a field that is there', () => {
  add(`<form>${password}</form>`);
  watchFields(document, report);
  expect(report).toHaveBeenCalledOnce();
});

test('reports once, however many fields there are and come', async () => {
  add(password + password);
  watchFields(document, report);
  add(password);
  await Promise.resolve();
  expect(report).toHaveBeenCalledOnce();
});

test('a page without such a field is not reported', () => {
  add('<input type="text" name="q"><input type="search"><textarea></textarea>');
  watchFields(document, report);
  expect(report).not.toHaveBeenCalled();
});

test('reports a field that the page adds later, also deep inside what it adds', async () => {
  watchFields(document, report);
  add(`<section><p>${password}</p></section>`);
  await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
});

test('reports a field that becomes one for secrets', async () => {
  const field = add('<input type="text" name="x">').firstElementChild;
  watchFields(document, report);
  field?.setAttribute('type', 'password');
  await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
});

test('reports a hidden field only once it has a box', () => {
  const field = add(password).firstElementChild as Element;
  hidden.add(field);
  watchFields(document, report);
  resize(field);
  expect(report).not.toHaveBeenCalled();
  hidden.delete(field);
  resize(field);
  expect(report).toHaveBeenCalledOnce();
});

test('reports a field in an open shadow tree, also one that is filled later', async () => {
  const shadow = add('').attachShadow({ mode: 'open' });
  watchFields(document, report);
  expect(report).not.toHaveBeenCalled();
  shadow.innerHTML = password;
  await vi.waitFor(() => expect(report).toHaveBeenCalledOnce());
});

test('finds a shadow tree that is attached to an older element', async () => {
  const box = add('');
  watchFields(document, report);
  box.attachShadow({ mode: 'open' }).innerHTML = password;
  await vi.waitFor(() => expect(report).toHaveBeenCalledOnce(), { timeout: 5000 });
});

test('twelve fields for words are a wallet phrase, fewer are not', () => {
  const box = add(words(11));
  watchFields(document, report);
  expect(report).not.toHaveBeenCalled();
  box.innerHTML = words(12);
  watchFields(document, report);
  expect(report).toHaveBeenCalledOnce();
});
