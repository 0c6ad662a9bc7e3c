import type { DemoGroup } from './hosts.ts';

/** Renders the start page: the hostnames, by group. */
export function demoPage(groups: readonly DemoGroup[]): string {
  const sections = groups.map(
    ({ title, about, hosts }) =>
      `<section><h2>${title}</h2><p>${about}</p><ul>${hosts
        .map((host) => `<li><a href="http://${host}/">${host}</a></li>`)
        .join('')}</ul></section>`,
  );
  return page(
    'Hostwise demonstration',
    `<h1>Hostwise demonstration</h1>
    <p>This computer answers for every name below; nothing reaches the real sites.
    Open one, look at the badge, and click the Hostwise icon (behind the puzzle piece in the toolbar) to read why.
    Close the browser to end the demonstration.</p>${sections.join('')}`,
  );
}

/** Renders the page that every demonstration host shows. */
export function standInPage(host: string): string {
  const name = host.replace(/[^\w.:[\]-]/g, '');
  return page(
    name,
    `<h1 class="below-banner">${name}</h1>
    <p>A stand-in for ${name}, served by this computer for the Hostwise demonstration.</p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>${style}</style></head>
<body>${body}</body></html>`;
}

const style = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
ul { columns: 18rem; padding-left: 1.2rem }
.below-banner { margin-top: 6rem }
h2 { margin-bottom: 0 }
p { margin-top: .25rem }`;
