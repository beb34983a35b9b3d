import type { Membership } from '../../chat/contact.js';
import type { OperationContract, TokenKind } from '../../contract/contract.js';
import { jsonAnswer } from '../../http/answer.js';
import { readJson } from '../../http/readJson.js';
import { header } from '../../http/request.js';
import type { RouteHandler } from '../../http/router.js';
import type { Service } from '../../service/service.js';
import type { Operation } from './operation.js';

/**
 * The way of every call to the Participant Service: parameters, token, body, a repeated client
 * token, the state of the chat, the contract, the operation. A repeat is looked up before the state
 * of the chat, so that a caller who did not hear the answer to its own leaving gets it after all.
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
    // The contract has been checked, so the body is what the operation takes.
    const answer = operation({ service, contact, participant, pathParameter }, body as never);
    if (contract.idempotencyToken !== undefined) contact.counts.applied += 1;
    if (clientToken) participant.answers.keep(contract.operationId, clientToken, answer);
    return jsonAnswer(answer);
  };
}

/** Whether somebody who was there when a chat ended reads its transcript, while that is allowed. */
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

/** The client token of a body, nothing where there is none or it is empty. */
function clientTokenOf(contract: OperationContract, body: unknown): string | undefined {
  if (contract.idempotencyToken === undefined) return undefined;
  const value: unknown = Reflect.get(Object(body) as object, contract.idempotencyToken);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
