import { Fragment, type JSX } from 'preact';
import type { Hostname } from '../core/hostname/types.ts';

/** Longer hosts are shown in a smaller font. */
const maxNormalLength = 48;

/**
 * A hostname in which only the registrable domain is emphasised, because its owner can put anything before it. The host
 * is shown in punycode and from left to right, so that neither its script nor its direction can disguise it.
 */
export function HostName({ hostname }: { hostname: Hostname }): JSX.Element {
  const { host } = hostname;
  const registrable = hostname.kind === 'domain' ? hostname.registrable : host;
  const before = host.slice(0, host.length - registrable.length);
  return (
    <bdi class={host.length > maxNormalLength ? 'host is-long' : 'host'} dir="ltr" lang="zxx" translate={false}>
      {before !== '' && <span class="host-before">{breakable(before)}</span>}
      <strong class="host-registrable">{breakable(registrable)}</strong>
    </bdi>
  );
}

/** Allows a line break after each dot. Style sheets allow a break inside a label only if nothing else fits. */
function breakable(text: string): JSX.Element[] {
  return text.split(/(?<=\.)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
