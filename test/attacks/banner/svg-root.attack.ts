import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'svg-root',
  what: 'makes an SVG element its document element',
  isLong: true,
  html: `<script>
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.innerHTML = '<foreignObject width="900" height="600"><input xmlns="http://www.w3.org/1999/xhtml"/>' +
      '</foreignObject>';
    document.replaceChild(svg, document.documentElement);
    setInterval(() => { for (const child of [...svg.children]) if (child.localName === 'div') child.remove(); }, 50);
  </script>`,
});
