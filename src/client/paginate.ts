import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import type { Command } from './Command.js';
import type { ConnectParticipantClient } from './ConnectParticipantClient.js';
import type { SendOptions } from './SendOptions.js';

/** Which pages a paginator fetches, and with which client. */
export interface PaginationConfiguration<PageCommand = Command<object, MetadataBearer>> {
  readonly client: ConnectParticipantClient;
  /** How many items a page has at most, where the input does not say. Default: the service's. */
  readonly pageSize?: number;
  /** The token of the first page. Default: the input's, else the very first page. */
  readonly startingToken?: string | undefined;
  /** Whether to stop at a page with the token of the one before. Default: false. */
  readonly stopOnSameToken?: boolean;
  /** Is given each page's command before it is sent, and may return another. */
  withCommand?(command: PageCommand): Command<object, MetadataBearer> | undefined;
}

/** Pages, each fetched when it is asked for. */
export type Paginator<Page> = AsyncGenerator<Page, undefined>;

/** The members that carry the token and the size of a page. */
export interface PageMembers {
  readonly inputToken: string;
  readonly outputToken: string;
  readonly pageSize?: string;
}

export async function* paginate<
  Input extends object,
  Output extends MetadataBearer,
  PageCommand extends Command<Input, Output>,
>(
  config: PaginationConfiguration<PageCommand>,
  input: Input,
  CommandClass: new (input: Input) => PageCommand,
  members: PageMembers,
  options: SendOptions | undefined,
): Paginator<Output> {
  const given = input as Readonly<Record<string, unknown>>;
  const { inputToken, outputToken, pageSize } = members;
  let token: unknown = config.startingToken ?? given[inputToken];
  for (;;) {
    const pageInput = { ...input, [inputToken]: token };
    if (pageSize !== undefined) {
      Object.assign(pageInput, { [pageSize]: given[pageSize] ?? config.pageSize });
    }
    const command = new CommandClass(pageInput);
    const page = await config.client.send<Input, Output>(
      (config.withCommand?.(command) ?? command) as PageCommand,
      options,
    );
    yield page;
    const next = (page as unknown as Readonly<Record<string, unknown>>)[outputToken];
    if (!next || (config.stopOnSameToken && next === token)) return undefined;
    token = next;
  }
}
