import { logistic } from '../base/log-odds.ts';
import { type Bucket, parseBucket } from './bucket.ts';
import { type ClassifyAnswer, parseClassifyAnswer } from './classify-answer.ts';

/** Reports an answer to a different question, or one whose terms do not add up to its probability. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
}

/** Numbers are written with all their digits, so only the order of addition can change the sum. */
const tolerance = 1e-9;

/** Parses the bucket of a prefix. @throws {BucketError | WrongAnswer} */
export function parseBucketAnswer(prefix: string, text: string): Bucket {
  const bucket = parseBucket(text);
  if (bucket.prefix !== prefix) throw new WrongAnswer(`prefix: expected ${prefix}, found ${bucket.prefix}`);
  return bucket;
}

/** Parses the verdict on a host. @throws {ClassifyAnswerError | WrongAnswer} */
export function parseVerdictAnswer(host: string, text: string): ClassifyAnswer {
  const answer = parseClassifyAnswer(text);
  if (answer.host !== host) throw new WrongAnswer(`host: expected ${host}, found ${answer.host}`);
  const { probability, intercept, contributions } = answer;
  if (probability !== null && intercept !== null) {
    const logOdds = Object.values(contributions).reduce((sum, term) => sum + term, intercept);
    if (Math.abs(logistic(logOdds) - probability) > tolerance) {
      throw new WrongAnswer(`probability: expected that of the sum, ${logistic(logOdds)}, found ${probability}`);
    }
  }
  return answer;
}
