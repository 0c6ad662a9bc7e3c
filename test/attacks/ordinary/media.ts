import { each, type OrdinaryPage, ordinary, type Step, text } from '../../support/attacks/ordinary/ordinary-page.ts';

const wait: Step = (page) => page.waitForTimeout(2500);
const enter = (what: string) => `${what}.requestFullscreen().catch(() => {})`;
const leave = 'document.exitFullscreen().catch(() => {})';
const tags = {
  video: '<video id="v" controls></video>',
  element: '<div id="v">Player</div>',
  frame: '<iframe id="v" allowfullscreen></iframe>',
};
const film = `const canvas = document.createElement('canvas'); const pen = canvas.getContext('2d');
  setInterval(() => { pen.fillStyle = 'hsl(' + performance.now() / 9 + ' 80% 40%)'; pen.fillRect(0, 0, 999, 999); },
    40);
  for (const video of document.querySelectorAll('video')) { video.srcObject = canvas.captureStream(); video.play(); }`;

/** Films, pictures and sound. */
export const media: readonly OrdinaryPage[] = [
  ...each(tags, (label, tag) =>
    ordinary(
      `full-screen-${label}`,
      {
        css: '#v { width: 800px; height: 400px; background: #000 }',
        html: text + tag,
        script: label === 'video' ? film : '',
      },
      [enter('v'), wait, leave, wait],
    ),
  ),
  ordinary('full-screen-page', {}, [enter('document.documentElement'), wait, leave, wait]),
  ordinary('full-screen-body', {}, [enter('document.body'), wait, leave, wait]),
  ordinary('full-screen-twice', { html: `${text}<div id="a">A<div id="b">B</div></div>` }, [
    enter('a'),
    enter('b'),
    wait,
    leave,
    leave,
    wait,
  ]),
  ordinary(
    'full-screen-with-controls',
    {
      css: '#v { background: #000 } .c { position: absolute; inset: auto 0 0; opacity: 0; transition: opacity .3s }',
      html: `${text}<div id="v"><div class="c">Play</div></div>`,
      script: `v.onmousemove = () => { v.style.cursor = ''; v.firstChild.style.opacity = 1;
        setTimeout(() => { v.style.cursor = 'none'; v.firstChild.style.opacity = 0; }, 500); };`,
    },
    [enter('v'), (page) => page.mouse.move(300, 300), wait, leave, wait],
  ),
  ordinary('full-screen-dialog-inside', { html: `${text}<div id="v">Game<dialog id="d">Pause</dialog></div>` }, [
    enter('v'),
    'd.showModal()',
    wait,
    'd.close()',
    leave,
    wait,
  ]),
  ordinary(
    'theatre-mode',
    {
      css: '.wide { position: fixed; inset: 0; z-index: 2147483647; background: #000 }',
      html: `${text}<div id="v">Player</div>`,
    },
    ['v.classList.add("wide")', wait, 'v.classList.remove("wide")'],
  ),
  ordinary('mini-player', {
    css: '.mini { position: fixed; right: 0; bottom: 0; width: 300px; z-index: 9999 }',
    html: `<div id="v"><video muted></video></div>${text}`,
    script: `${film} new IntersectionObserver(([entry]) => v.firstChild.classList.toggle('mini',
      !entry.isIntersecting)).observe(v);`,
  }),
  ordinary('autoplay-video-background', {
    css: 'video { position: fixed; inset: 0; width: 100vw; height: 100vh; object-fit: cover; z-index: -1 }',
    html: `<video muted autoplay loop></video>${text}`,
    script: film,
  }),
  ...each({ one: 1, twenty: 20 }, (label, count) =>
    ordinary(`autoplay-frames-${label}`, {
      html:
        text +
        `<iframe srcdoc="<style>@keyframes x { to { rotate: 1turn } } h1 { animation: x 1s infinite }</style><h1>Play"
        allow="autoplay"></iframe>`.repeat(count),
    }),
  ),
  ...each({ fast: 200, slow: 900 }, (label, interval) =>
    ordinary(`carousel-${label}`, {
      css: `.c { overflow: hidden; margin-top: 120px } .s { display: flex; transition: transform .2s } .s > div {
        min-width: 100vw;
        height: 300px; background: tan }`,
      html: `<div class="c"><div class="s"><div>1</div><div>2</div><div>3</div></div></div>${text}`,
      script: `let n = 0; setInterval(() => { document.querySelector('.s').style.transform =
        'translateX(' + -100 * (n++ % 3) + 'vw)'; }, ${interval});`,
    }),
  ),
  ordinary('hero-parallax', {
    css: '.h { height: 100vh; background: tan; will-change: transform; position: relative; z-index: 3 }',
    html: `<div class="h">Hero</div>${text}`,
    script: `addEventListener('scroll', () => {
      document.querySelector('.h').style.transform = 'translateY(' + scrollY / 2 + 'px)'; });`,
  }),
];
