/** Takes `count` items at equal distances: the same ones every time, and some of each kind. */
export function sampleOf<Item>(items: readonly Item[], count: number): Item[] {
  const step = items.length / count;
  return Array.from({ length: Math.min(count, items.length) }, (_, index) => items[Math.floor(index * step)] as Item);
}
