// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/** How to sort the items of a page by time. The default is `DESCENDING`. */
export const SortKey = { DESCENDING: 'DESCENDING', ASCENDING: 'ASCENDING' } as const;

export type SortKey = 'DESCENDING' | 'ASCENDING';
