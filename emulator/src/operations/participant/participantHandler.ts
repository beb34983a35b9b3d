import type { Membership } from '../../chat/contact.js';
import type { OperationContract, TokenKind } from '../../contract/contract.js';
import { jsonAnswer } from '../../http/answer.js';
import { readJson } from '../../http/readJson.js';
import { header } from '../../http/request.js';
import type { RouteHandler } from '../../http/router.js';
import type { Service } from '../../service/service.js';
import type { Operation } from './operation.js';

/**
 * Handles a call to the Participant Service: checks the parameters, the token and the body, then
 * looks for a repeated client token, checks the state of the chat and the contract, and carries out
 * the operation. Repeats are handled before the state of the chat is checked, so that a caller can
 * repeat DisconnectParticipant after missing the response.
 */
export function participantHandler(
  service: Service,
  contract: OperationContract,
  kind: TokenKind,
  operation: Operation,
): RouteHandler {
  return async (request, values) => {
    contract.checkParameters(values);
    const { clock, store } = service;
    const bearer = header(request, 'X-Amz-Bearer');
    const member = store.tokens.authenticate(kind, bearer, clock.now());
    const { contact, participant } = member;
    request.notes.contactId = contact.id;
    request.notes.participantId = participant.id;
    const body = await readJson(request);

    const clientToken = clientTokenOf(contract, body);
    const known = clientToken && participant.answers.find(contract.operationId, clientToken);
    if (known) {
      contact.counts.deduplicated += 1;
      request.notes.deduplicated = true;
      return jsonAnswer(known);
    }

    if (!readsHowItEnded(service, contract, member)) contact.assertPresent(participant);
    contract.checkBody(body);
    const pathParameter = (name: string): string => values('path', name) ?? '';
    // The cast is safe, because the contract has been checked.
    const answer = operation({ service, contact, participant, pathParameter }, body as never);
    if (contract.idempotencyToken !== undefined) contact.counts.applied += 1;
    if (clientToken) participant.answers.keep(contract.operationId, clientToken, answer);
    return jsonAnswer(answer);
  };
}

/**
 * Whether this is a participant who was present when the chat ended and may still read its
 * transcript.
 */
function readsHowItEnded(
  { clock, lifetimes }: Service,
  { operationId }: OperationContract,
  { contact, participant }: Membership,
): boolean {
  if (operationId !== 'GetTranscript' || contact.endedAt === undefined) return false;
  return (
    participant.state !== 'left' && clock.now() < contact.endedAt + lifetimes.transcriptAfterEnd
  );
}

/** Returns the client token of a body; undefined if it is missing or empty. */
function clientTokenOf(contract: OperationContract, body: unknown): string | undefined {
  if (contract.idempotencyToken === undefined) return undefined;
  const value: unknown = Reflect.get(Object(body) as object, contract.idempotencyToken);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
