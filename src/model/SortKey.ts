// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/** The order of the items within a page, by time. The default is `DESCENDING`. */
export const SortKey = { DESCENDING: 'DESCENDING', ASCENDING: 'ASCENDING' } as const;

export type SortKey = 'DESCENDING' | 'ASCENDING';
