import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import type { Command } from './Command.js';
import type { ConnectParticipantClient } from './ConnectParticipantClient.js';
import type { SendOptions } from './SendOptions.js';

/** The options of a paginator: which client to use, and which pages to fetch. */
export interface PaginationConfiguration<PageCommand = Command<object, MetadataBearer>> {
  /** The client that fetches the pages. */
  readonly client: ConnectParticipantClient;
  /**
   * The maximum number of items per page, if the input does not set it.
   *
   * @default the service's default
   */
  readonly pageSize?: number;
  /**
   * The token of the first page.
   *
   * @default the token in the input, otherwise none
   */
  readonly startingToken?: string | undefined;
  /**
   * Whether to stop if a page has the same token as the page before.
   *
   * @default false
   */
  readonly stopOnSameToken?: boolean;
  /** Receives each page's command before it is sent, and may return another one. */
  withCommand?(command: PageCommand): Command<object, MetadataBearer> | undefined;
}

/** An async iterator of pages. Each page is fetched when it is requested. */
export type Paginator<Page> = AsyncGenerator<Page, undefined>;

/** The names of the members for the token and the page size. */
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
