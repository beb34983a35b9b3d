// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { SendOptions } from '../client/SendOptions.js';
import { paginate, type PaginationConfiguration, type Paginator } from '../client/paginate.js';
import {
  GetTranscriptCommand,
  type GetTranscriptCommandInput,
  type GetTranscriptCommandOutput,
} from './GetTranscriptCommand.js';

/**
 * Iterates over all pages of `getTranscript`. Each page is fetched when it is requested.
 *
 * @param config - the client and the options of the paginator, see {@link
 * PaginationConfiguration}.
 * @param input - the input of every page's command. The paginator sets NextToken.
 * @param options - the options of every page's call.
 *
 * @example
 * for await (const page of paginateGetTranscript({ client }, input)) console.log(page);
 */
export function paginateGetTranscript(
  config: PaginationConfiguration<GetTranscriptCommand>,
  input: GetTranscriptCommandInput,
  options?: SendOptions,
): Paginator<GetTranscriptCommandOutput> {
  return paginate(
    config,
    input,
    GetTranscriptCommand,
    { inputToken: 'NextToken', outputToken: 'NextToken', pageSize: 'MaxResults' },
    options,
  );
}
