import { type Attack, bothWorkers } from './attack.ts';
import { clickOn } from './input.ts';
import { downloadedFiles } from './lab.ts';

interface DownloadOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a harmless host redirects to the file. */
  readonly redirect?: boolean;
  /** A harmless page with a link to `url`, which the victim clicks. Without it, the address comes from outside. */
  readonly html?: (url: string) => string;
  /** Whether a harmless page loads the file into a frame. */
  readonly frame?: boolean;
}

/** Creates an attack that succeeds if a file from a dangerous host is saved. */
export function download(name: string, { headers, redirect = false, html, frame = false }: DownloadOptions): Attack {
  return {
    name,
    group: 'download',
    variants: redirect ? bothWorkers.map((variant) => ({ ...variant, redirect })) : bothWorkers,
    async run(lab, variant) {
      const host = lab.hostNames('dangerous');
      lab.attacker.serve(`${host}/setup.exe`, (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/octet-stream', ...headers });
        response.end(Buffer.from('MZ'.repeat(500)));
      });
      const url = `http://${host}/setup.exe`;
      const page = await lab.start(variant, html?.(url));
      if (frame)
        await page.evaluate((src) => {
          document.body.append(Object.assign(document.createElement('iframe'), { src }));
        }, url);
      else if (html !== undefined) await clickOn(page, await lab.tabs.session(page), 'a', 80);
      else await lab.go(page, url, variant);
      const outcome = await lab.watch({ host, types: false, maxMs: 2000 });
      const files = await downloadedFiles(lab);
      if (files.length === 0) return outcome;
      return { ...outcome, succeeded: true, evidence: `saved ${files.join(', ')}` };
    },
  };
}
