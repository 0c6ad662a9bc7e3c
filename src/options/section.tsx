import type { ComponentChildren, JSX } from 'preact';
import { useUi } from '../ui/ui-context.ts';

/** One section of the page, with its title and introduction on the left and its controls on the right. */
export function Section(props: {
  id: string;
  title: string;
  intro: string;
  /** True if the administrator fixed what the section sets. */
  managed?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="section" aria-labelledby={props.id}>
      <div class="section-head">
        <h2 id={props.id}>{props.title}</h2>
        <p>{props.intro}</p>
        {props.managed === true && <ManagedBadge />}
      </div>
      <div class="section-body">{props.children}</div>
    </section>
  );
}

/** "Managed by your organisation", with a closed lock. */
export function ManagedBadge(): JSX.Element {
  const { t } = useUi();
  return (
    <p class="managed-badge">
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path class="lock-shackle" d="M4.8 7V5a3.2 3.2 0 0 1 6.4 0v2" />
        <path class="lock-body" d="M3 7h10v7.5H3z" />
      </svg>
      {t('options_managed')}
    </p>
  );
}
