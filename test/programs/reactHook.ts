/* A hook of React that holds a chat's messages. React's own hooks are stood in for. */
import {
  ConnectParticipantClient,
  GetTranscriptCommand,
  SendMessageCommand,
  type Item,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

const cells: unknown[] = [];
let next = 0;

function useState<State>(initial: State): [State, (state: State) => void] {
  const index = next++;
  if (cells.length <= index) cells.push(initial);
  return [
    cells[index] as State,
    (state) => {
      cells[index] = state;
    },
  ];
}

function useConnectChat(client: ConnectParticipantClient, chat: Chat) {
  const [token, setToken] = useState<string | undefined>(undefined);
  const [items, setItems] = useState<Item[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const start = async () => {
    try {
      setToken(await connect(client, chat));
    } catch (fault) {
      setError(fault as Error);
    }
  };
  const send = async (Content: string) => {
    await client.send(
      new SendMessageCommand({ ConnectionToken: token, ContentType: 'text/plain', Content }),
    );
    const { Transcript } = await client.send(
      new GetTranscriptCommand({ ConnectionToken: token, SortOrder: 'ASCENDING', MaxResults: 50 }),
    );
    setItems(Transcript ?? []);
  };
  return { items, error, start, send };
}

export default async function main(chat: Chat): Promise<unknown> {
  const client = new ConnectParticipantClient({ region: 'us-east-1', endpoint: chat.endpoint });
  cells.length = 0;
  const render = () => {
    next = 0;
    return useConnectChat(client, chat);
  };
  await render().start();
  await render().send('Hello from a component');
  const { items, error } = render();
  client.destroy();
  return {
    error,
    shown: items.map(({ Type, ParticipantRole, Content }) => [Type, ParticipantRole, Content]),
  };
}
