import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { invalid } from '../http/serviceError.js';
import type { ControlCall } from './control.js';

/** Returns the calls and frames that match the query. */
export function listCalls({ service: { journal }, values }: ControlCall): Answer {
  const operation = values('query', 'operation');
  const contactId = values('query', 'contactId');
  const status = values('query', 'status');
  if (status !== undefined && !/^\d{3}$/.test(status)) {
    throw invalid('status: must be a three-digit number');
  }
  return jsonAnswer(
    journal.list({
      ...(operation !== undefined && { operation }),
      ...(contactId !== undefined && { contactId }),
      ...(status !== undefined && { status: Number(status) }),
    }),
  );
}

/** Clears the journal. */
export function clearCalls({ service: { journal } }: ControlCall): Answer {
  journal.clear();
  return jsonAnswer({});
}
