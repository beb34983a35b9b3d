import type { FirstAnswers } from '../store/firstAnswers.js';

/** Runs a call, or gives the first answer again where its client token has come before. */
export function once<Answer extends object>(
  answers: FirstAnswers,
  operationId: string,
  clientToken: string | undefined,
  run: () => Answer,
): Answer {
  if (!clientToken) return run();
  const known = answers.find(operationId, clientToken) as Answer | undefined;
  if (known) return known;
  const answer = run();
  answers.keep(operationId, clientToken, answer);
  return answer;
}
