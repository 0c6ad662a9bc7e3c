import type { MeasuredMethod } from '../evaluation/evaluate-model.ts';
import { count } from '../evaluation/number-texts.ts';
import { minFamilies } from '../evaluation/resample.ts';
import { html, type Markup } from './html.ts';
import type { ReportSubject } from './report-subject.ts';

/** Explains how the figures were computed. */
export function methodSection({ replicates, seed }: ReportSubject, { evaluation }: MeasuredMethod): Markup {
  const drawn =
    evaluation.families.length < minFamilies
      ? 'benign and malicious names by registrable domain, within each family'
      : 'benign names by registrable domain; malicious ones by family, and by registrable domain within each family ' +
        'drawn';
  return html`<ul>
<li>Intervals: bootstrap with ${count(replicates)} draws, seed ${seed}. It draws ${drawn}. The intervals
cover what other rows of the same kind would give, but not rows of another time or another source.</li>
<li>If a share is 0 or 1, the interval is Wilson's. The calibration error has the basic bootstrap interval, because
every draw adds noise to the error itself; it contains the error and nothing below 0.</li>
<li>Caught at a rate of false alarms: the share of malicious names above the level that at most this share of the
benign names exceeds. The level comes from these rows, and in each draw from the drawn rows.</li>
<li>The error is measured at the probability where F1 is highest on these rows; the draws keep this threshold.</li>
<li>Calibration error: the mean distance between the share of malicious rows and the mean probability over 15 bins of
equal width, weighted by rows. As given, the probabilities assume the base rate of the model; at the mix of these rows,
the share of malicious rows replaces it.</li>
<li>The regression has the four features of the first seed: length, entropy, share of vowels and count of English words.
It was fitted on the training rows of the model and is in the same file.</li>
</ul>
`;
}
