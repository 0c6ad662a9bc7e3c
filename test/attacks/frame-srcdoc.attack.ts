import { inFrame } from '../support/attacks/in-frame.ts';

/** A frame fills itself with a child frame that has no address of its own. */
export const attack = inFrame(
  'frame-srcdoc',
  'frames',
  `
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%';
  frame.srcdoc = html;
  document.body.append(frame);`,
);
