import type { Page } from '@playwright/test';

/** What a visitor does: a script that runs in the page as if by a click, or an action on the tab. */
export type Step = string | ((page: Page) => Promise<unknown>);

/** A page that behaves as well-known sites do, and means no harm to the banner. */
export interface OrdinaryPage {
  readonly name: string;
  /** The whole document. */
  readonly document: string;
  readonly type?: string;
  /** The document at every other path of its host. By default, the same. */
  readonly next?: string;
  readonly steps: readonly Step[];
  /** Whether the banner may be larger, smaller or narrower than usual at the end. */
  readonly isZoomed?: boolean;
}

interface Parts {
  readonly head?: string;
  readonly css?: string;
  readonly html?: string;
  readonly script?: string;
  readonly root?: string;
}

type Rest = Partial<Pick<OrdinaryPage, 'type' | 'next' | 'isZoomed'>>;

/** Scrolls with the wheel, as visitors of any page do. */
export const scroll: Step = async (page) => {
  await page.mouse.move(500, 500);
  await page.mouse.wheel(0, 600);
};

const paragraph =
  '<p>Bread needs flour, water, salt and time. Knead it, let it rest, and bake it until it sounds hollow.</p>';
/** Enough text to scroll through. */
export const text = `<h1>How to bake bread</h1>${paragraph.repeat(40)}`;

/** Builds an HTML document. */
export function html({ head = '', css = '', html: body = text, script = '', root = 'lang="en"' }: Parts): string {
  return `<!doctype html><html ${root}><head><meta charset="utf-8">
<title>Bread</title>${head}<style>${css}</style></head>
<body>${body}${script === '' ? '' : `<script>${script}</script>`}</body></html>`;
}

/** Makes an HTML page. */
export function ordinary(name: string, parts: Parts, steps: readonly Step[] = [scroll], rest: Rest = {}): OrdinaryPage {
  return { name, document: html(parts), steps, ...rest };
}

/** Makes a page for each set of parameters. */
export function each<Parameters>(
  parameters: Readonly<Record<string, Parameters>>,
  make: (label: string, parameters: Parameters) => OrdinaryPage,
): OrdinaryPage[] {
  return Object.entries(parameters).map(([label, value]) => make(label, value));
}
