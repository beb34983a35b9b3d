import type * as Service from 'amazon_connect_participant_service';

/*
 * A whole conversation that runs in the page. The package is there already, in the build that is
 * under test.
 */
declare const service: typeof Service;

/** A chat with its customer and its agent, and where the emulator takes its orders. */
export interface Chat {
  readonly endpoint: string;
  readonly customer: string;
  readonly agent: string;
}

/** What came of it, as far as it is the same in every chat. */
export interface Conversation {
  readonly customerHeard: readonly string[];
  readonly agentHeard: readonly string[];
  readonly states: readonly string[];
  readonly typing: boolean;
  readonly receipts: number;
  readonly progress: readonly number[];
  readonly downloaded: string;
  readonly transcript: readonly string[];
  readonly afterResuming: readonly string[];
  readonly ended: boolean;
  readonly errors: readonly string[];
}

/** Talks, loses the socket, sends a file, stops, goes on in another session, and ends. */
export async function converse({ endpoint, customer, agent }: Chat): Promise<Conversation> {
  const client = new service.ApiClient(endpoint);
  const errors: string[] = [];
  const open = (participantToken: string, snapshot?: Service.ChatSessionSnapshot) =>
    (snapshot
      ? service.ChatSession.resume(snapshot, { client })
      : new service.ChatSession({ participantToken, client, connectParticipant: true })
    ).on('error', (error) => errors.push(String(error)));

  const ada = open(customer);
  const grace = open(agent);
  const [customerHeard, agentHeard] = [heardBy(ada), heardBy(grace)];
  const states: string[] = [];
  ada.on('state', (state) => states.push(state));
  let typing = false;
  ada.on('typing', () => (typing = true));
  let receipts = 0;
  ada.on('receipt', () => (receipts += 1));
  await Promise.all([ada.connect(), grace.connect()]);

  const { Id = '' } = await ada.sendMessage('Grüße 👋');
  await until(() => agentHeard.length === 1);
  await grace.sendTyping();
  await grace.markRead(Id);
  await until(() => receipts === 1);

  await order(endpoint, [{ operation: 'websocket', kind: 'drop-socket', probability: 1 }]);
  await grace.sendMessage('Are you there?');
  await order(endpoint, []);
  await until(() => ada.state === 'connected' && customerHeard.length === 2);

  const progress: number[] = [];
  const file = new File([new Uint8Array(300_000).fill(65)], 'a.txt', { type: 'text/plain' });
  const sent = await ada.sendAttachment(file, {
    onProgress: ({ loaded }) => progress.push(loaded),
  });
  await until(() => agentHeard.includes('a.txt'));
  const blob = await (await grace.downloadAttachment(sent.attachmentId)).blob();
  const downloaded = `${blob.size} ${await readText(blob.slice(0, 3))}`;

  grace.close();
  await ada.sendMessage('And you?');
  const next = open(agent, JSON.parse(JSON.stringify(grace.snapshot())) as never);
  const afterResuming = heardBy(next);
  await next.connect();
  await until(() => afterResuming.length === 1);

  const transcript: string[] = [];
  for await (const item of next.transcript()) transcript.push(wordsOf(item));
  await until(() => customerHeard.length === 4);
  const ended = new Promise<void>((resolve) => next.on('ended', resolve));
  const over = new Promise((resolve) => ada.once('over', resolve));
  await ada.disconnect();
  await over;
  await ended;
  return {
    ...{ customerHeard, agentHeard, states, typing, receipts, progress, downloaded, transcript },
    ...{ afterResuming, ended: next.state === 'ended', errors },
  };
}

/** Messages and names of files, as a session delivers them for the first time. */
function heardBy(session: Service.ChatSession): string[] {
  const heard: string[] = [];
  const hear = (item: Service.ChatItem, { update }: Service.DeliveryInfo): void => {
    if (!update) heard.push(wordsOf(item));
  };
  session.on('message', hear).on('attachment', hear);
  return heard;
}

function wordsOf(item: Service.ChatItem): string {
  if (service.isMessage(item)) return item.Content;
  if (service.isAttachment(item)) return item.Attachments[0]?.AttachmentName ?? '';
  return item.ContentType?.split('.').at(-1) ?? '';
}

async function order(endpoint: string, faults: readonly object[]): Promise<void> {
  await fetch(`${endpoint}/emulator/faults`, { method: 'PUT', body: JSON.stringify({ faults }) });
}

function readText(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.readAsText(blob);
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
