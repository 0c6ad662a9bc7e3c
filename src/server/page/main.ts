/// <reference lib="dom" />

import { element } from './element.ts';
import { fetchAnswers, RefusedError } from './fetch-answers.ts';
import { renderResult } from './render-result.ts';
import { type Thresholds, verdictSentence } from './render-verdict.ts';

/** Delay after the last key press. It is longer than the pauses of a fast typist, so most letters cause no request. */
const typingPauseMs = 90;
/** Delay before a screen reader announces the verdict, so that it does not announce one per letter. */
const announceDelayMs = 700;

const input = findById('name') as HTMLInputElement;
const result = findById('result');
const announcement = findById('spoken');
let thresholds: Thresholds | null = null;
let current = new AbortController();
let announceTimer = 0;
let typingTimer = 0;

function findById(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

async function show(name: string): Promise<void> {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  clearTimeout(announceTimer);
  if (name === '') {
    result.hidden = true;
    return;
  }
  result.setAttribute('aria-busy', 'true');
  try {
    const answers = await fetchAnswers(name, signal);
    if (signal.aborted) return;
    showResult(renderResult(answers, thresholds), verdictSentence(answers.classified));
    findById('model').textContent = `Model ${answers.classified.model.version}`;
  } catch (error) {
    if (signal.aborted) return;
    const isRefusal = error instanceof RefusedError;
    const text = isRefusal ? `This is not a hostname: ${error.message}.` : 'The server does not answer.';
    showResult([element('p', { class: isRefusal ? 'note' : 'note is-failure' }, text)], text);
  }
}

function showResult(parts: readonly HTMLElement[], sentence: string): void {
  const open = [...result.querySelectorAll('details')].map((details) => details.open);
  result.replaceChildren(...parts);
  // Keep open sections open while the user types.
  result.querySelectorAll('details').forEach((details, i) => {
    details.open = open[i] ?? false;
  });
  result.hidden = false;
  result.removeAttribute('aria-busy');
  announceTimer = window.setTimeout(() => {
    announcement.textContent = sentence;
  }, announceDelayMs);
}

function scheduleShow(name: string): void {
  history.replaceState(null, '', name === '' ? location.pathname : `#${encodeURIComponent(name)}`);
  clearTimeout(typingTimer);
  typingTimer = window.setTimeout(() => void show(name), typingPauseMs);
}

function setName(name: string): void {
  input.value = name;
  scheduleShow(name);
}

input.addEventListener('input', () => scheduleShow(input.value.trim()));
findById('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void show(input.value.trim());
});
for (const button of findById('examples').querySelectorAll('button')) {
  button.addEventListener('click', () => setName(button.textContent ?? ''));
}
window.addEventListener('hashchange', () => setName(readNameFromAddress()));

function readNameFromAddress(): string {
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
  findById('model').textContent = `Model ${models.model.version}`;
}
const initialName = readNameFromAddress();
if (initialName !== '') setName(initialName);
input.focus();
