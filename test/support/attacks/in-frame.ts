import { type Attack, bothWorkers } from './attack.ts';
import { clickAt } from './input.ts';
import { hostilePage, quoted } from './spy.ts';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Creates an attack by a frame of a dangerous host in a harmless page, which the victim clicks twice. The frame itself
 * looks harmless; what it does with the click shows the hostile page.
 *
 * @param onClick the script that runs at a click, with the hostile page as text in `html` and as address in `blob`
 */
export function inFrame(name: string, group: string, onClick: string): Attack {
  return {
    name,
    group,
    variants: bothWorkers,
    async run(lab, variant) {
      const host = lab.hostNames('dangerous');
      lab.attacker.serve(
        `${host}/`,
        `<!doctype html><body style="min-height:100vh;cursor:pointer">Play the video<script>
          const html = ${quoted(hostilePage())};
          const blob = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
          addEventListener('click', () => { ${onClick} }, true);
        </script></body>`,
      );
      const page = await lab.start(variant);
      await page.evaluate((src) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'width:600px;height:400px';
        frame.src = src;
        document.body.append(frame);
      }, `http://${host}/`);
      const session = await lab.tabs.session(page);
      for (const pause of [250, 700]) {
        await sleep(pause);
        await clickAt(session, 200, 200, 60);
      }
      return lab.watch({ host, maxMs: 2000 });
    },
  };
}
