/// <reference lib="dom" />

import { ask, Refused } from './ask.ts';
import { drawResult } from './draw.ts';
import { sentenceOf, type Thresholds } from './draw-verdict.ts';
import { element } from './element.ts';

/** A pause that a fast typist does not make, so that not every letter is asked about. */
const pauseMs = 90;
/** Spoken only when the typing has stopped: nobody can listen to a verdict a letter. */
const spokenMs = 700;

const input = byId('name') as HTMLInputElement;
const result = byId('result');
const spoken = byId('spoken');
let thresholds: Thresholds | null = null;
let current = new AbortController();
let speak = 0;
let pause = 0;

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

async function show(name: string): Promise<void> {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  clearTimeout(speak);
  if (name === '') {
    result.hidden = true;
    return;
  }
  result.setAttribute('aria-busy', 'true');
  try {
    const answers = await ask(name, signal);
    if (signal.aborted) return;
    put(drawResult(answers, thresholds), sentenceOf(answers.classified));
    byId('model').textContent = `Model ${answers.classified.model.version}`;
  } catch (error) {
    if (signal.aborted) return;
    const isRefusal = error instanceof Refused;
    const text = isRefusal ? `That is no hostname: ${error.message}.` : 'The server does not answer.';
    put([element('p', { class: isRefusal ? 'note' : 'note is-failure' }, text)], text);
  }
}

function put(parts: readonly HTMLElement[], sentence: string): void {
  const open = [...result.querySelectorAll('details')].map((details) => details.open);
  result.replaceChildren(...parts);
  // What somebody has unfolded stays so while they type.
  result.querySelectorAll('details').forEach((details, i) => {
    details.open = open[i] ?? false;
  });
  result.hidden = false;
  result.removeAttribute('aria-busy');
  speak = window.setTimeout(() => {
    spoken.textContent = sentence;
  }, spokenMs);
}

function changed(name: string): void {
  history.replaceState(null, '', name === '' ? location.pathname : `#${encodeURIComponent(name)}`);
  clearTimeout(pause);
  pause = window.setTimeout(() => void show(name), pauseMs);
}

function choose(name: string): void {
  input.value = name;
  changed(name);
}

input.addEventListener('input', () => changed(input.value.trim()));
byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void show(input.value.trim());
});
for (const button of byId('examples').querySelectorAll('button')) {
  button.addEventListener('click', () => choose(button.textContent ?? ''));
}
window.addEventListener('hashchange', () => choose(nameInAddress()));

function nameInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

const models = (await fetch('v1/models')
  .then((response) => response.json())
  .catch(() => null)) as {
  readonly thresholds: Thresholds;
  readonly model: { readonly version: string };
} | null;
if (models !== null) {
  thresholds = models.thresholds;
  byId('model').textContent = `Model ${models.model.version}`;
}
const asked = nameInAddress();
if (asked !== '') choose(asked);
input.focus();
