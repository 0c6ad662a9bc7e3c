import { visitingPage } from '../support/attacks/visiting.ts';

/** The page paints over a cover with the top layer of the browser. */
export const attack = visitingPage(
  'overlay-cover',
  'cold worker',
  `<script>
    addEventListener('DOMContentLoaded', () => {
      const layer = document.createElement('div');
      layer.popover = 'manual';
      layer.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0;background:#ff00ff';
      document.documentElement.append(layer);
      const show = () => {
        if (!layer.isConnected) document.documentElement.append(layer);
        layer.hidePopover();
        layer.showPopover();
      };
      show();
      setInterval(show, 15);
    });
  </script>`,
);
