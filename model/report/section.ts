import type { Markup } from './html.ts';

/** One section of the report. `id` is the anchor that the navigation links to. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Markup;
}
