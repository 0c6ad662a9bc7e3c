/** Whether a window can be shown. Never in continuous integration. */
export function hasDisplay(platform: NodeJS.Platform = process.platform, env = process.env): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = env;
  if (CI !== undefined && CI !== '' && CI !== 'false') return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}
