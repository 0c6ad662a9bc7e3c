/** Characters before the next one that it hangs on. */
const order = 3;
const end = '.';
const shortest = 6;
const longest = 20;
/** Labels drawn for one that is kept, at most. */
const mostTries = 1000;

/**
 * Draws labels from a character model of `labels`: each next character as often as it follows the three before it, as a generator
 * does that was trained on popular names (DeepDGA, Anderson et al. 2016, with a simpler model). Labels that stand in `labels` and those
 * shorter than 6 or longer than 20 characters are drawn again.
 * @throws RangeError where no others come out
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
    if (tries > mostTries * count) throw new RangeError(`no new labels come out of these ${labels.length}`);
    const label = sample(next, random);
    if (label.length >= shortest && label.length <= longest && !known.has(label)) made.push(label);
  }
  return made;
}

function sample(next: ReadonlyMap<string, readonly string[]>, random: () => number): string {
  let text = '^'.repeat(order);
  while (text.length <= longest + order) {
    const choices = next.get(text.slice(-order)) as readonly string[];
    const character = choices[Math.floor(random() * choices.length)] as string;
    if (character === end) break;
    text += character;
  }
  return text.slice(order);
}
