// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { SendOptions } from '../client/SendOptions.js';
import { paginate, type PaginationConfiguration, type Paginator } from '../client/paginate.js';
import {
  GetTranscriptCommand,
  type GetTranscriptCommandInput,
  type GetTranscriptCommandOutput,
} from './GetTranscriptCommand.js';

/**
 * All pages of `getTranscript`, each fetched when it is asked for.
 *
 * @param config - the client, and which pages: see {@link PaginationConfiguration}.
 * @param input - of each page's command; the paginator sets NextToken.
 * @param options - of each page's call.
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
