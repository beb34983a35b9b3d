import {
  startEmulator,
  type Emulator,
  type StartedChat,
} from 'amazon_connect_participant_emulator';
import { ApiClient, ChatSession } from 'amazon_connect_participant_service';

/** What the emulator tells of a contact. */
export interface SeenContact {
  readonly ended: boolean;
  readonly participants: readonly { readonly displayName: string; readonly openSockets: number }[];
  readonly transcript: readonly SeenItem[];
}

export interface SeenItem {
  readonly ContentType?: string;
  readonly Content?: string;
  readonly DisplayName?: string;
  readonly Attachments?: readonly { readonly AttachmentId: string; readonly Status: string }[];
}

/** A chat with somebody at the other end, to be talked to by the program. */
export interface Meeting extends StartedChat {
  readonly emulator: Emulator;
  /** The environment in which the program takes part as the customer, Ada. */
  readonly environment: Record<string, string>;
  /** The agent, Grace, who is in the chat. */
  readonly agent: ChatSession;
  seen(): Promise<SeenContact>;
  /** Lets something happen in the chat that nobody has said. */
  push(item: object): Promise<void>;
  end(): Promise<void>;
}

export async function meet(agentName = 'Grace'): Promise<Meeting> {
  const emulator = await startEmulator({ port: 0 });
  const { url } = emulator;
  const chat = await emulator.startChat({ displayName: 'Ada' });
  const role = { role: 'AGENT', displayName: agentName } as const;
  const { participantToken } = await emulator.addParticipant(chat.contactId, role);
  const client = new ApiClient(url);
  const agent = new ChatSession({ participantToken, client, connectParticipant: true });
  await agent.connect();
  const contact = `${url}/emulator/contacts/${chat.contactId}`;
  return {
    ...chat,
    emulator,
    environment: { PARTICIPANT_TOKEN: chat.participantToken, AWS_ENDPOINT_URL: url },
    agent,
    seen: async () => (await (await fetch(contact)).json()) as SeenContact,
    push: async (item) => {
      const body = JSON.stringify(item);
      const headers = { 'content-type': 'application/json' };
      await fetch(`${contact}/items`, { method: 'POST', headers, body });
    },
    end: async () => {
      agent.close();
      client.close();
      await emulator.close();
    },
  };
}
