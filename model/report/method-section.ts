import type { MeasuredMethod } from '../evaluation/evaluate-model.ts';
import { count } from '../evaluation/number-texts.ts';
import { minFamilies } from '../evaluation/resample.ts';
import { html, type Markup } from './html.ts';
import type { ReportSubject } from './report-subject.ts';

/** How the figures came about. */
export function methodSection({ replicates, seed }: ReportSubject, { evaluation }: MeasuredMethod): Markup {
  const drawn =
    evaluation.families.length < minFamilies
      ? 'benign and malicious names by registrable domain, within each family'
      : 'benign names by registrable domain; malicious ones by family, and by registrable domain within each family drawn';
  return html`<ul>
<li>Intervals: bootstrap with ${count(replicates)} draws, seed ${seed}. Drawn are ${drawn}. They say what other rows of the same kind would give, not what another time or another source would.</li>
<li>Where a share is 0 or 1, the interval is Wilson's. That of the calibration error is the basic bootstrap interval, because every draw adds noise to the error itself; it holds the error and nothing below 0.</li>
<li>Caught at a rate of false alarms: the share of malicious names that score above a level which no more than that share of the benign names exceeds. The level is taken from these rows, and anew in every draw.</li>
<li>The error is measured at the probability where F1 is highest on these rows; in the draws that threshold stays.</li>
<li>Calibration error: the mean distance of share and mean probability over 15 bins of equal width, weighted by rows. As given, the probabilities assume the base rate of the model; at the mix of these rows, that is replaced by the share found here.</li>
<li>The regression has the four features of the first seed: length, entropy, share of vowels and count of English words. It was fitted on the rows that the model was trained on, and is in the same file.</li>
</ul>
`;
}
