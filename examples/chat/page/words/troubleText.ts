import {
  AccessDeniedException,
  ChatSessionError,
  ConnectionError,
  ServiceQuotaExceededException,
  SourceError,
  ThrottlingException,
  TimeoutError,
  ValidationException,
  type ConversationEntry,
} from 'amazon_connect_participant_service';
import { words } from './words.js';

const { troubles } = words;
const notAccepted = [ValidationException, ServiceQuotaExceededException, TypeError];

/** Explains why an entry was not sent. */
export function troubleText(entry: ConversationEntry): string {
  const { item, error } = entry;
  if (error instanceof SourceError) return sourceText(error);
  if (error instanceof ThrottlingException) return troubles.busy;
  if (notAccepted.some((type) => error instanceof type)) return troubles.notAccepted;
  if (error instanceof AccessDeniedException) return troubles.chatOver;
  if (error instanceof TimeoutError) return troubles.tooLate;
  if (error instanceof ConnectionError) return troubles.offline;
  if (isLostFile(entry)) return troubles.fileLost;
  // The service has received it, so it was the processing that failed.
  return item.Id === undefined ? troubles.other : troubles.notProcessed;
}

/**
 * Whether an entry is a file whose upload was interrupted by leaving the page. It cannot be sent
 * again.
 */
export function isLostFile({ item, error }: Pick<ConversationEntry, 'item' | 'error'>): boolean {
  return item.Type === 'ATTACHMENT' && error instanceof ChatSessionError;
}

function sourceText({ fault }: SourceError): string {
  if (fault === 'empty') return troubles.empty;
  if (fault === 'too-large') return troubles.tooLarge;
  return fault === 'unreadable' ? troubles.unreadable : troubles.other;
}
