/**
 * A linear model over hashed binary features. AdaGrad (Duchi et al. 2011) fits it row by row on the weighted logistic
 * loss. The result is the mean of the weights since `average` was called (Polyak and Juditsky 1992), because the final
 * weights depend too much on the last rows.
 */
export class AveragedLogistic {
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  /**
   * Per weight, the sum of its changes, each times the number of rows counted before it. The mean weight is the final
   * weight minus this sum divided by the number of counted rows.
   */
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

  /** Starts averaging: the weights after each following row count towards the mean. */
  average(): void {
    this.#isAveraging = true;
  }

  /** Updates the weights with a row whose features are the first `count` buckets of `found`. */
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

  /** The log-odds of each bucket. */
  weights(): Float32Array {
    if (this.#counted === 0) return this.#weights;
    return this.#weights.map((weight, bucket) => weight - (this.#drift[bucket] as number) / this.#counted);
  }
}
