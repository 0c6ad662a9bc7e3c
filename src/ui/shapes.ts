import type { Verdict } from '../core/verdict/types.ts';

/**
 * A shape on a grid of 16: a filled outline with a stroked glyph on it. Each verdict has its own outline, because at
 * 16 px, and for people who cannot distinguish red from green, the outline is the main difference. Toolbar icons and
 * pages both use this file.
 */
export interface Shape {
  readonly outline: string;
  readonly glyph: string;
  /** Width of the glyph's stroke. */
  readonly stroke: number;
  /** The glyph is filled as well as stroked. */
  readonly isFilled?: boolean;
  /** The glyph's stroke has square ends, because it touches the edge. */
  readonly isButt?: boolean;
  /**
   * Fill of the toolbar icon. Its contrast is at least 3:1 with a light toolbar, a dark toolbar and the white glyph.
   */
  readonly color: string;
}

export const verdictShapes: Readonly<Record<Verdict, Shape>> = {
  // A shield with a star.
  trusted: {
    outline: 'M8 .4 14.6 2.7V7.5C14.6 11.6 11.9 14.4 8 15.7 4.1 14.4 1.4 11.6 1.4 7.5V2.7Z',
    glyph: 'M8 4.4 9 6.9 11.6 7.1 9.6 8.8 10.2 11.4 8 10 5.8 11.4 6.4 8.8 4.4 7.1 7 6.9Z',
    stroke: 0.7,
    isFilled: true,
    color: '#1a8fa8',
  },
  // A house.
  internal: {
    outline: 'M8 .6 15.7 7.3H13.9V15.4H2.1V7.3H.3Z',
    glyph: 'M8 15.4V10.2',
    stroke: 3.2,
    isButt: true,
    color: '#7b8794',
  },
  // A disc with a tick.
  safe: {
    outline: 'M8 .4A7.6 7.6 0 1 1 8 15.6 7.6 7.6 0 1 1 8 .4Z',
    glyph: 'M4.5 8.4 7 10.9 11.6 5.6',
    stroke: 1.9,
    color: '#2a9459',
  },
  // A lozenge with a question mark.
  uncertain: {
    outline: 'M8 0 16 8 8 16 0 8Z',
    glyph: 'M6 6.4C6 5.1 6.9 4.4 8 4.4S10 5.2 10 6.2C10 7.5 8 7.6 8 9.1M8 11.5V11.6',
    stroke: 1.6,
    color: '#a98600',
  },
  // A triangle with an exclamation mark.
  suspicious: {
    outline: 'M8 .7 15.9 14.9H.1Z',
    glyph: 'M8 5.9V9.6M8 12.2V12.3',
    stroke: 1.8,
    color: '#d96a13',
  },
  // An octagon with a cross.
  dangerous: {
    outline: 'M4.8.4H11.2L15.6 4.8V11.2L11.2 15.6H4.8L.4 11.2V4.8Z',
    glyph: 'M5.3 5.3 10.7 10.7M10.7 5.3 5.3 10.7',
    stroke: 2,
    color: '#e0475b',
  },
};

/** The logo: "h." in a rounded square, the first letter of "host" and the dot of a hostname. */
export const mark = {
  plate: 'M4 .5H12A3.5 3.5 0 0 1 15.5 4V12A3.5 3.5 0 0 1 12 15.5H4A3.5 3.5 0 0 1 .5 12V4A3.5 3.5 0 0 1 4 .5Z',
  letter: 'M4.3 3.3V12.4M4.3 9.4C4.3 7.6 5.3 6.7 6.7 6.7S8.9 7.6 8.9 9.2V12.4',
  stroke: 1.9,
  dot: { x: 12.2, y: 11.7, radius: 1.45 },
  color: '#18839b',
  dotColor: '#ffcf70',
} as const;
