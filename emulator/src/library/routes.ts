import { downloadHandler, uploadHandler } from '../attachments/attachmentHandlers.js';
import type { OperationContract } from '../contract/contract.js';
import { contracts } from '../contract/contracts.js';
import type { ControlAccess } from '../controls/controlAccess.js';
import { controls } from '../controls/controls.js';
import { faultyHandler } from '../faults/faultyHandler.js';
import { noteStruckCaller } from '../faults/struckCaller.js';
import { jsonAnswer } from '../http/answer.js';
import { readJson } from '../http/readJson.js';
import { noteIds } from '../http/request.js';
import type { Request } from '../http/request.js';
import { Router } from '../http/router.js';
import type { RouteHandler } from '../http/router.js';
import { limitedHandler } from '../limits/limitedHandler.js';
import { contactOperations } from '../operations/connect/connectOperations.js';
import { participantHandler } from '../operations/participant/participantHandler.js';
import { participantOperations } from '../operations/participant/participantOperations.js';
import type { Service } from '../service/service.js';

/**
 * Creates the router of everything that an emulator serves. The casts of bodies are safe, because
 * the contract has been checked.
 */
export function createRouter(service: Service, access: ControlAccess): Router {
  const { participant, connect, controls: controlsContract } = contracts();
  const router = new Router();
  const noteCaller = (request: Request): Promise<void> => noteStruckCaller(service.store, request);
  const addOperation = (contract: OperationContract, handler: RouteHandler): void => {
    const { method, path, operationId } = contract;
    const limited = limitedHandler(service.limits, operationId, handler);
    const faulty = faultyHandler(service.faults, noteCaller, operationId, limited);
    router.add(method, path, operationId, faulty);
  };
  for (const contract of participant.operations) {
    const operation = named(participantOperations, contract.operationId);
    if (!contract.token)
      throw new Error(`${contract.operationId} does not say which token it takes`);
    const handler = participantHandler(service, contract, contract.token, operation);
    addOperation(contract, handler);
  }
  for (const contract of connect.operations) {
    const operation = named(contactOperations, contract.operationId);
    addOperation(contract, async (request) => {
      const body = await readJson(request);
      contract.checkBody(body);
      noteIds(request.notes, body);
      const answer = operation(service, body as never, request.notes);
      noteIds(request.notes, answer);
      return jsonAnswer(answer);
    });
  }
  for (const contract of controlsContract.operations) {
    const control = named(controls, contract.operationId);
    const { method, path, operationId } = contract;
    const handler: RouteHandler = async (request, values) => {
      contract.checkParameters(values);
      const body = await readJson(request);
      contract.checkBody(body);
      return control({ service, values }, body as never);
    };
    const isOpen = !path.startsWith('/emulator');
    router.add(method, path, operationId, isOpen ? handler : access.guard(handler));
  }
  router.add('PUT', '/attachments/{id}', 'UploadAttachment', uploadHandler(service));
  router.add('GET', '/attachments/{id}', 'DownloadAttachment', downloadHandler(service));
  return router;
}

/** Whether an operationId is that of a control. */
export function isControl(operationId: string): boolean {
  return Object.hasOwn(controls, operationId);
}

/**
 * Returns the code of an operation. Throws if the contract names one that doesn't exist, so that
 * the two don't drift apart.
 */
function named<Code>(table: Readonly<Record<string, Code>>, operationId: string): Code {
  const code = table[operationId];
  if (!code) throw new Error(`The emulator has no operation ${operationId}`);
  return code;
}
