/** What GetTranscript takes. */
export interface GetTranscriptRequest {
  readonly ContactId?: string;
  readonly MaxResults?: number;
  readonly NextToken?: string;
  readonly ScanDirection?: ScanDirection;
  readonly SortOrder?: SortOrder;
  readonly StartPosition?: StartPosition;
}

/** Which way a transcript is read. */
export type ScanDirection = 'FORWARD' | 'BACKWARD';

/** How the items of a page are sorted. */
export type SortOrder = 'ASCENDING' | 'DESCENDING';

/** Where to start reading: exactly one member is there. */
export interface StartPosition {
  readonly Id?: string;
  readonly AbsoluteTime?: string;
  readonly MostRecent?: number;
}
