/* The reducer of a store, which keeps items by their ids and knows the kinds of them. */
import {
  ChatItemType,
  ConnectParticipantClient,
  GetTranscriptCommand,
  SendEventCommand,
  SortKey,
  ScanDirection,
  type GetTranscriptResponse,
  type Item,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

interface State {
  readonly items: Readonly<Record<string, Item>>;
  readonly nextToken?: string;
}

function reduce(state: State, { Transcript = [], NextToken }: GetTranscriptResponse): State {
  const items = { ...state.items };
  for (const item of Transcript) if (item.Id) items[item.Id] = item;
  return NextToken === undefined ? { items } : { items, nextToken: NextToken };
}

function label({ Type }: Item): string {
  switch (Type) {
    case ChatItemType.PARTICIPANT_JOINED:
      return 'joined';
    case ChatItemType.CHAT_ENDED:
      return 'ended';
    case ChatItemType.MESSAGE:
      return 'said';
    default:
      return 'other';
  }
}

export default async function main(chat: Chat): Promise<unknown> {
  const client = new ConnectParticipantClient({ endpoint: chat.endpoint });
  const ConnectionToken = await connect(client, chat);
  await client.send(
    new SendEventCommand({
      ConnectionToken,
      ContentType: 'application/vnd.amazonaws.connect.event.typing',
    }),
  );
  const output = await client.send(
    new GetTranscriptCommand({
      ConnectionToken,
      ScanDirection: ScanDirection.BACKWARD,
      SortOrder: SortKey.ASCENDING,
      StartPosition: { MostRecent: 10 },
    }),
  );
  const { items } = reduce({ items: {} }, output);
  client.destroy();
  return {
    labels: Object.values(items).map(label),
    directions: Object.values(ScanDirection).sort(),
  };
}
