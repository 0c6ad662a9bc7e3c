// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createEarlyJudging } from './early-judging.ts';

let reported: string[];
let listener: (event: Event) => void;

beforeEach(() => {
  location.href = 'https://here.example/page';
  reported = [];
  listener = createEarlyJudging((origin) => void reported.push(origin));
});

/** Adds HTML to the page and returns the element with the id `target`. */
function render(html: string): Element {
  document.body.innerHTML = html;
  return document.querySelector('#target') as Element;
}

/** Dispatches an event and waits until it has been handled. Resolves to all that has been reported. */
async function act(
  target: Element,
  type: string,
  properties: Record<string, unknown> = {},
  isTrusted = true,
): Promise<string[]> {
  const all = { isTrusted, button: 0, timeStamp: 1000, ...properties };
  const event = new Event(type, { bubbles: true, composed: true });
  for (const [name, value] of Object.entries(all)) Object.defineProperty(event, name, { value });
  addEventListener(type, listener, { capture: true, once: true });
  target.dispatchEvent(event);
  // A press is handled in a task of its own. Messages between ports take longer than a timer.
  for (let tries = 0; type === 'pointerdown' && tries < 5; tries++)
    await new Promise((resolve) => setImmediate(resolve));
  return reported;
}

const link = '<a href="https://there.example:8443/x?secret"><b id="target">go</b></a>';

test.each([
  ['pointerdown', {}],
  ['pointerdown', { button: 1 }],
  ['auxclick', { button: 1 }],
  ['keydown', { key: 'Enter' }],
])('reports the origin of a link, and nothing else of its address: %s %j', async (type, properties) => {
  expect(await act(render(link), type, properties)).toEqual(['https://there.example:8443']);
});

test.each([
  ['pointerdown', { button: 2 }],
  ['keydown', { key: 'Tab' }],
])('ignores what does not follow a link: %s %j', async (type, properties) => {
  expect(await act(render(link), type, properties)).toEqual([]);
});

test('ignores events that a script has created', async () => {
  expect(await act(render(link), 'pointerdown', {}, false)).toEqual([]);
});

test.each([
  '<a id="target" href="/elsewhere">same host</a>',
  '<a id="target" href="http://here.example:81/">same host</a>',
  '<a id="target" href="javascript:alert(1)">script</a>',
  '<a id="target" href="mailto:a@there.example">mail</a>',
  '<a id="target" href="https://[">invalid</a>',
  '<a id="target">no address</a>',
  '<button id="target" type="button">no form</button>',
  '<p id="target">no link</p>',
])('has nothing to report for %s', async (html) => {
  expect(await act(render(html), 'pointerdown')).toEqual([]);
});

test.each([
  ['<map><area id="target" href="https://there.example/"></map>', 'https://there.example'],
  ['<svg><a href="https://there.example/"><text id="target">x</text></a></svg>', 'https://there.example'],
  ['<form action="https://there.example/"><button id="target">send</button></form>', 'https://there.example'],
  [
    '<form action="/"><input id="target" type="submit" formaction="https://there.example/"></form>',
    'https://there.example',
  ],
])('a press on %s reports its target', async (html, origin) => {
  expect(await act(render(html), 'pointerdown')).toEqual([origin]);
});

test('a form that is sent reports its target, also if a field hides the property of the form', async () => {
  const form = render('<form id="target" action="https://there.example/"><input name="action"></form>');
  expect(await act(form, 'submit', { submitter: null })).toEqual(['https://there.example']);
});

test('the same origin is reported again only after five seconds', async () => {
  const target = render(link);
  await act(target, 'pointerdown');
  await act(target, 'auxclick', { button: 1, timeStamp: 5900 });
  expect(reported).toHaveLength(1);
  await act(target, 'pointerdown', { timeStamp: 6100 });
  expect(reported).toHaveLength(2);
});
