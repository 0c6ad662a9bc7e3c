import { visitingPage } from '../support/attacks/visiting.ts';

/** The page removes whatever is added to it, and puts itself back. */
export const attack = visitingPage(
  'remove-cover',
  'cold worker',
  `<script>
    const own = /^(HTML|HEAD|BODY|INPUT|TITLE|SCRIPT|#text)$/i;
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (!own.test(node.nodeName)) node.remove();
    }).observe(document, { childList: true, subtree: true });
  </script>`,
);
