import type { OrdinaryPage } from '../../support/attacks/ordinary/ordinary-page.ts';
import { activity } from './activity.ts';
import { consent } from './consent.ts';
import { dialogs } from './dialogs.ts';
import { documents } from './documents.ts';
import { headers } from './headers.ts';
import { media } from './media.ts';
import { scrolling } from './scrolling.ts';
import { styling } from './styling.ts';
import { transitions } from './transitions.ts';
import { widgets } from './widgets.ts';

/** All ordinary pages by kind. Each page has a name of its own. */
export const ordinaryKinds: Readonly<Record<string, readonly OrdinaryPage[]>> = {
  'headers, menus, notices': headers,
  'dialogs, popovers, overlays': dialogs,
  'cookie questions': consent,
  'chats, toasts, other extensions': widgets,
  'films, full screen, carousels': media,
  'view transitions, routers, history': transitions,
  'scrolling, lists, moving pages': scrolling,
  'themes, directions, sizes, resets': styling,
  'SVG, XML, frames, written documents': documents,
  'games, editors, busy pages, hydration': activity,
};
