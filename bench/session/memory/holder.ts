/*
 * Runs the sessions of the memory bench in a process of their own, and reports their memory on
 * demand.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ApiClient, ChatSession } from 'amazon_connect_participant_service';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The usage of the sessions so far. */
export interface Usage {
  /** After a garbage collection, in bytes. */
  readonly heap: number;
  readonly rss: number;
  /** The total number of items in their snapshots. */
  readonly known: number;
  readonly received: number;
  readonly reconnects: number;
}

const sessions: ChatSession[] = [];
let received = 0;
let reconnects = 0;

process.on('message', (request: { readonly url: string; readonly tokens: readonly string[] }) => {
  void answer(request).then((usage) => process.send?.(usage));
});
process.on('disconnect', () => process.exit());

/** Opens sessions if it receives tokens, and measures. */
async function answer({
  url,
  tokens,
}: {
  readonly url: string;
  readonly tokens: readonly string[];
}): Promise<Usage> {
  await Promise.all(tokens.map((token) => open(url, token)));
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss, known: known(), received, reconnects };
}

async function open(url: string, participantToken: string): Promise<void> {
  // Each session has its own client. With a shared one, connecting all of them would take longer.
  const session = new ChatSession({ participantToken, client: new ApiClient(url) });
  session.on('message', () => (received += 1));
  session.on('state', (_state, { previous }) => {
    if (previous === 'reconnecting') reconnects += 1;
  });
  session.on('error', () => undefined);
  sessions.push(session);
  await session.connect();
}

function known(): number {
  return sessions.reduce((sum, session) => sum + session.snapshot().delivered.known.length, 0);
}
