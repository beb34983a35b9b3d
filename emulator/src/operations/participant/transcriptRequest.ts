/** The body of GetTranscript. */
export interface GetTranscriptRequest {
  readonly ContactId?: string;
  readonly MaxResults?: number;
  readonly NextToken?: string;
  readonly ScanDirection?: ScanDirection;
  readonly SortOrder?: SortOrder;
  readonly StartPosition?: StartPosition;
}

/** The direction in which a transcript is read. */
export type ScanDirection = 'FORWARD' | 'BACKWARD';

/** The order of the items of a page. */
export type SortOrder = 'ASCENDING' | 'DESCENDING';

/** Where to start reading. Exactly one member must be present. */
export interface StartPosition {
  readonly Id?: string;
  readonly AbsoluteTime?: string;
  readonly MostRecent?: number;
}
