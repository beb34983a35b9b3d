import { ApiError } from 'amazon_connect_participant_service';

import { harmlessLine } from './terminal/harmless.js';

/** Describes an error in one line that is safe to print. */
export function oneLine(error: unknown): string {
  if (!(error instanceof Error)) return harmlessLine(String(error));
  return harmlessLine(
    error instanceof ApiError ? `${error.name}: ${error.message}` : error.message,
  );
}
