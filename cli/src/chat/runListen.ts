import {
  ApiClient,
  ChatSession,
  type AnyItem,
  type SessionOver,
} from 'amazon_connect_participant_service';

import { oneLine } from '../errors.js';
import { ExitCode } from '../exitCode.js';
import { basePathOf } from '../service.js';
import { harmlessJson } from '../terminal/harmless.js';
import { styleFor, wantsColours } from '../terminal/style.js';
import { readToken } from '../token.js';
import { UsageError } from '../UsageError.js';
import { Attachments } from './Attachments.js';
import type { ChatOptions } from './findChat.js';
import { Lines } from './lines.js';

/** Which chat to print, and how. */
export interface ListenOptions extends ChatOptions {
  /** Whether to print each item as a line of JSON. */
  readonly json: boolean;
}

/** Prints what happens in a chat until it ends, without sending anything. */
export async function runListen(options: ListenOptions): Promise<ExitCode> {
  const participantToken = await readToken(options.token, 'PARTICIPANT_TOKEN');
  if (participantToken === undefined) {
    throw new UsageError('the participant token is missing: set PARTICIPANT_TOKEN');
  }
  const client = new ApiClient(await basePathOf(options));
  const session = new ChatSession({ participantToken, client, connectParticipant: true });
  const write = options.json ? writeJson : writeLines();
  let interruption: ExitCode | undefined;
  const stop = (code: ExitCode) => (): void => {
    interruption = code;
    session.close();
  };
  const [interrupt, terminate] = [stop(ExitCode.INTERRUPTED), stop(ExitCode.TERMINATED)];
  process.once('SIGINT', interrupt).once('SIGTERM', terminate);
  try {
    const over = new Promise<SessionOver>((resolve) => {
      session
        .on('item', write)
        .on('error', (error) => {
          process.stderr.write(`${oneLine(error)}\n`);
        })
        .on('over', resolve);
    });
    // The `over` event reports the failure.
    session.connect().catch(() => undefined);
    const { reason, cause } = await over;
    if (reason === 'failed')
      process.stderr.write(`The service refused the token: ${oneLine(cause)}\n`);
    return interruption ?? (reason === 'failed' ? ExitCode.FAILED : ExitCode.OK);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', terminate);
    client.close();
  }
}

function writeJson(item: AnyItem): void {
  const {
    interactive: _interactive,
    response: _response,
    ...raw
  } = item as object & {
    readonly interactive?: unknown;
    readonly response?: unknown;
  };
  process.stdout.write(`${harmlessJson(JSON.stringify(raw))}\n`);
}

/** Prints the lines of a chat in the same way as `chat`. */
function writeLines(): (item: AnyItem) => void {
  const style = styleFor(wantsColours(process.stdout.isTTY, process.env));
  const lines = new Lines(style, new Attachments());
  return (item) => {
    const isLive = item.Type === 'MESSAGEMETADATA' || item.Id === undefined;
    const line = isLive ? undefined : lines.item(item as Parameters<Lines['item']>[0]);
    if (line !== undefined) process.stdout.write(`${line}\n`);
  };
}
