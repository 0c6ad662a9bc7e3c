/**
 * Asks until there is an answer that is not null.
 *
 * @param complaint what is wrong when there is none in time; one sentence without a full stop
 * @param seconds how long to go on
 * @throws {Error} with the complaint
 */
export async function until<Answer>(
  complaint: () => string,
  question: () => Promise<Answer | null>,
  seconds = 5,
): Promise<Answer> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await question();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`${complaint()} (waited ${seconds} seconds).`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
