import type { JSX } from 'preact';
import { findText, type Translate } from '../core/i18n/message-key.ts';
import type { Assessment, Evidence } from '../core/verdict/types.ts';
import { techniqueText } from './feature-texts.ts';
import { useUi } from './ui-context.ts';

/**
 * Puts evidence into a sentence: the text `evidence_<name>`, in which each `{detail}` is replaced by the detail of that
 * name, `technique` and `kind` in words. Details are named, not numbered, because extension storage does not keep their
 * order.
 */
export function evidenceText({ name, details }: Evidence, t: Translate): string {
  const known = findText(t, `evidence_${name}`);
  if (known !== '') {
    return known.replace(/\{(\w+)\}/g, (_, key: string) => {
      if (!Object.hasOwn(details, key)) return findText(t, `evidence_no_${key}`) || '–';
      const detail = String(details[key]);
      if (key === 'kind') return findText(t, `evidencekind_${detail}`) || detail;
      return key === 'technique' ? techniqueText(detail, t) : detail;
    });
  }
  const facts = Object.entries(details).map(([key, value]) => `${key}: ${value}`);
  return facts.length === 0 ? name : `${name} (${facts.join(', ')})`;
}

/**
 * Returns the site that a hostname imitates (`details.target` of the evidence `lookalike`), or null if there is none.
 * Also returns null if the hostname is not a threat, because a resemblance alone does not make it one.
 */
export function imitatedSite(assessment: Assessment): string | null {
  if (assessment.threat === null) return null;
  for (const { name, details } of assessment.explanation?.evidence ?? []) {
    if (name === 'lookalike' && typeof details.target === 'string') return details.target;
  }
  return null;
}

/** The evidence about a hostname; renders nothing if there is none. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }): JSX.Element | null {
  const { t } = useUi();
  if (evidence.length === 0) return null;
  return (
    <section class="evidence">
      <h2>{t('evidence_heading')}</h2>
      <ul>
        {evidence.map((item, index) => (
          <li key={index}>{evidenceText(item, t)}</li>
        ))}
      </ul>
    </section>
  );
}
