/**
 * A linear model over hashed features that are there or not, fitted row by row by AdaGrad (Duchi et al. 2011) on the weighted logistic
 * loss. What it gives in the end is the mean of the weights since `average` was called (Polyak and Juditsky 1992): the last ones
 * hang on which rows came last.
 */
export class AveragedLogistic {
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  /** Sum of the changes of every weight, each times the rows counted before it: what the mean lacks, times the rows counted in all. */
  readonly #drift: Float64Array;
  readonly #learningRate: number;
  readonly #l2: number;
  #isAveraging = false;
  #counted = 0;

  /** @param buckets number of weights */
  constructor(buckets: number, { learningRate, l2 }: { readonly learningRate: number; readonly l2: number }) {
    this.#weights = new Float32Array(buckets);
    this.#squares = new Float32Array(buckets).fill(1e-3);
    this.#drift = new Float64Array(buckets);
    this.#learningRate = learningRate;
    this.#l2 = l2;
  }

  /** From now on rows count towards the mean. */
  average(): void {
    this.#isAveraging = true;
  }

  /** Learns a row whose features are the first `count` buckets of `found`. */
  learn(found: Uint32Array, count: number, malicious: 0 | 1, weight: number): void {
    let score = 0;
    for (let i = 0; i < count; i++) score += this.#weights[found[i] as number] as number;
    const error = weight * (1 / (1 + Math.exp(-score)) - malicious);
    for (let i = 0; i < count; i++) {
      const bucket = found[i] as number;
      const slope = error + this.#l2 * (this.#weights[bucket] as number);
      this.#squares[bucket]! += slope * slope;
      const step = (this.#learningRate * slope) / Math.sqrt(this.#squares[bucket] as number);
      this.#weights[bucket]! -= step;
      this.#drift[bucket]! -= step * this.#counted;
    }
    if (this.#isAveraging) this.#counted++;
  }

  /** One log-odds a bucket. */
  weights(): Float32Array {
    if (this.#counted === 0) return this.#weights;
    return this.#weights.map((weight, bucket) => weight - (this.#drift[bucket] as number) / this.#counted);
  }
}
