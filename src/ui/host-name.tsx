import { Fragment, type JSX } from 'preact';
import type { Hostname } from '../core/hostname/types.ts';

/** A host of this many characters is set smaller. */
const longHost = 48;

/**
 * A hostname with the part that its owner registered emphasised, and what anybody can put before it not. Always in the
 * spelling that goes over the wire and from left to right, so that neither a script nor its direction can disguise it.
 */
export function HostName({ hostname }: { hostname: Hostname }): JSX.Element {
  const { host } = hostname;
  const registrable = hostname.kind === 'domain' ? hostname.registrable : host;
  const before = host.slice(0, host.length - registrable.length);
  return (
    <bdi class={host.length > longHost ? 'host is-long' : 'host'} dir="ltr" lang="zxx" translate={false}>
      {before !== '' && <span class="host-before">{breakable(before)}</span>}
      <strong class="host-registrable">{breakable(registrable)}</strong>
    </bdi>
  );
}

/** Offers a line break after each dot; inside a label the style breaks only where nothing else helps. */
function breakable(text: string): JSX.Element[] {
  return text.split(/(?<=\.)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
