import type { JSX } from 'preact';
import type { SettingProblem } from '../core/settings/check-settings.ts';
import { useUi } from '../ui/ui-context.ts';

/** Lists the values that are invalid and ignored. Without it, a mistyped policy would look like no policy. */
export function ProblemsSection(props: {
  policy: readonly SettingProblem[];
  user: readonly SettingProblem[];
}): JSX.Element | null {
  const { t } = useUi();
  if (props.policy.length + props.user.length === 0) return null;
  return (
    <section class="problems" aria-labelledby="problems">
      <h2 id="problems">{t('options_problems_title')}</h2>
      <ProblemList title={t('options_problems_policy')} problems={props.policy} />
      <ProblemList title={t('options_problems_user')} problems={props.user} />
    </section>
  );
}

function ProblemList({ title, problems }: { title: string; problems: readonly SettingProblem[] }): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul lang="en" dir="ltr">
        {problems.map(({ key, problem }) => (
          <li key={`${key} ${problem}`}>
            {key !== '' && <code>{key}</code>} {problem}
          </li>
        ))}
      </ul>
    </>
  );
}
