import { hostilePage, quoted } from '../support/attacks/spy.ts';
import { visitingPage } from '../support/attacks/visiting.ts';

/** A child frame without an address of its own takes the focus, so that the window of the page hears no keys. */
export const attack = visitingPage(
  'srcdoc-focus',
  'cold worker',
  `<script>
    addEventListener('DOMContentLoaded', () => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
      frame.srcdoc = ${quoted(hostilePage())};
      frame.onload = () => { frame.focus(); frame.contentDocument.querySelector('input').focus(); };
      document.body.append(frame);
    });
  </script>`,
);
