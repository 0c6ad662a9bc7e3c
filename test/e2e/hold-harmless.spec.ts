import { expect, names, test } from '../support/e2e/fixtures.ts';

const plain = `http://${names.plain}`;

/** Records what a page could notice, from its first script on. */
const observe = `<script>
  const objects = [window, document, document.documentElement];
  const names = () => objects.flatMap((object) => Object.getOwnPropertyNames(object));
  const before = names();
  const mutations = [];
  new MutationObserver((records) => mutations.push(...records))
    .observe(document, { childList: true, subtree: true, attributes: true });
  let passed = 0;
  const types = ['keydown', 'keyup', 'beforeinput', 'paste', 'drop', 'pointerdown', 'mousedown', 'click', 'submit',
    'beforeunload', 'touchend', 'compositionstart'];
  const send = () => {
    for (const type of types) {
      const event = new Event(type, { bubbles: true, cancelable: true });
      document.documentElement.addEventListener(type, () => passed++, { once: true });
      document.documentElement.dispatchEvent(event);
      if (event.defaultPrevented) passed = -1000;
    }
  };
  send();
  const report = () => {
    send();
    const own = (node) => node.nodeName === 'IFRAME' || node.hasAttribute?.('popover') || node.nodeName === 'STYLE';
    return {
      expected: 2 * types.length,
      passed,
      added: names().filter((name) => !before.includes(name)),
      attributes: mutations.filter(({ type }) => type === 'attributes').length,
      nodes: mutations.flatMap(({ addedNodes }) => [...addedNodes]).filter(own).length,
      entries: performance.getEntries().filter(({ name }) => name.includes('extension')).length,
      frames: window.length,
      focus: document.activeElement.id,
    };
  };
</script><input id="field" autofocus>`;

const unnoticed = { added: [], attributes: 0, nodes: 0, entries: 0, frames: 0, focus: 'field' };

for (const worker of ['warm', 'cold'] as const) {
  test(`a harmless page notices nothing of the hold while the worker is ${worker}`, async ({ hostwise, sites }) => {
    sites.page('/observe', observe);
    const page = await hostwise.open(`${plain}/`);
    if (worker === 'cold') await hostwise.stopWorker();
    await hostwise.visit(page, `${plain}/observe`);
    await page.waitForTimeout(600);
    const { expected, passed, ...rest } = await page.evaluate<Record<string, unknown>>('report()');
    expect(rest).toEqual(unnoticed);
    expect(passed).toBe(expected);
  });
}

test('a harmless page gets keys and clicks after its verdict, also after it has opened its document', async ({
  hostwise,
  sites,
}) => {
  sites.page(
    '/form',
    `<script>
      setTimeout(() => {
        document.open();
        document.write('<input autofocus oninput="document.title = this.value">');
        document.write('<button onclick="this.textContent = 1">');
        document.close();
      }, 50);
    </script>`,
  );
  const page = await hostwise.open(`${plain}/form`);
  await page.waitForTimeout(600);
  await page.locator('input').click();
  await page.keyboard.type('hello');
  await page.locator('button').click();
  await expect(page).toHaveTitle('hello');
  await expect(page.locator('button')).toHaveText('1');
});
