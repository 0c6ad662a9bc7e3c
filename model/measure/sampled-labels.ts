/** Number of previous characters that determine the next one. */
const order = 3;
const end = '.';
const minLength = 6;
const maxLength = 20;
/** Maximum number of labels to draw for each one that is kept. */
const maxTries = 1000;

/**
 * Draws labels from a character model of `labels`: each character is as likely as it is after the three before it.
 * DeepDGA (Anderson et al. 2016) does the same with a larger model. Labels that are in `labels`, and those with fewer
 * than 6 or more than 20 characters, are drawn again.
 * @throws RangeError if no new labels can be drawn
 */
export function sampleLabels(labels: readonly string[], count: number, random: () => number): string[] {
  const next = new Map<string, string[]>();
  for (const label of labels) {
    const text = '^'.repeat(order) + label + end;
    for (let i = order; i < text.length; i++) {
      const before = text.slice(i - order, i);
      const characters = next.get(before);
      if (characters === undefined) next.set(before, [text[i] as string]);
      else characters.push(text[i] as string);
    }
  }
  const known = new Set(labels);
  const made: string[] = [];
  for (let tries = 0; made.length < count; tries++) {
    if (tries > maxTries * count) throw new RangeError(`no new labels can be drawn from these ${labels.length}`);
    const label = sample(next, random);
    if (label.length >= minLength && label.length <= maxLength && !known.has(label)) made.push(label);
  }
  return made;
}

function sample(next: ReadonlyMap<string, readonly string[]>, random: () => number): string {
  let text = '^'.repeat(order);
  while (text.length <= maxLength + order) {
    const choices = next.get(text.slice(-order)) as readonly string[];
    const character = choices[Math.floor(random() * choices.length)] as string;
    if (character === end) break;
    text += character;
  }
  return text.slice(order);
}
