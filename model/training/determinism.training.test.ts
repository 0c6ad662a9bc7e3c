import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { writeModel } from '../../src/core/model/write-model.ts';
import { smallModel } from '../../test/support/small-model.ts';
import { smallPhishing } from '../../test/support/small-phishing.ts';

/**
 * SHA-256 of a model file with both trained heads. Training uses only the arithmetic and the `Math` functions of V8,
 * which give the same result on every platform. If a change to the training is meant to change the model, update this
 * value.
 */
const expected = '447c7773196ab56d1f47c5461d54b3ef81efd57df331889b80235ab7a90a2935';

test('the same rows and options give the same model file, byte for byte', async () => {
  const file = await writeModel({ ...smallModel(), phishing: { ...smallPhishing(), intercept: 0 } });
  expect(createHash('sha256').update(file).digest('hex')).toBe(expected);
});
