import type { Emulator } from 'amazon_connect_participant_emulator';
import { ApiClient, DefaultApi } from 'amazon_connect_participant_service';
import type { ParticipantCall } from '../../../../src/chat/ParticipantCall.js';
import type { SeenContact } from '../../../emulator/support/bodies.js';
import { look, start } from '../../../emulator/support/chat.js';

/** A chat in the emulator, and a customer who calls with the connection token. */
export interface Chat {
  readonly emulator: Emulator;
  readonly call: ParticipantCall;
  /** The operations that were called. */
  readonly called: string[];
  readonly look: () => Promise<SeenContact>;
}

export async function startChat(): Promise<Chat> {
  const emulator = await start();
  const { contactId, participantToken } = await emulator.startChat({ displayName: 'Ada' });
  const client = new ApiClient(emulator.url);
  const { ConnectionCredentials } = await new DefaultApi(client).createParticipantConnection(
    participantToken,
    { Type: ['CONNECTION_CREDENTIALS'] },
  );
  const called: string[] = [];
  const call: ParticipantCall = async (operation, request, options) => {
    called.push(operation.name);
    const input = {
      xAmzBearer: ConnectionCredentials?.ConnectionToken,
      [operation.body!.argument]: request,
    };
    return (await client.call(operation, input, options)).data;
  };
  return { emulator, call, called, look: () => look(emulator, contactId) };
}

/** What a service would say to a call, for tests of what the store does. */
export function callAnsweredWith(answers: Readonly<Record<string, object>>) {
  const called: { readonly operation: string; readonly request: object }[] = [];
  const call: ParticipantCall = (operation, request) => {
    called.push({ operation: operation.name, request });
    return Promise.resolve(answers[operation.name] as never);
  };
  return { call, called };
}
