/* What a program that shows a chat window uses in addition. */
export { Conversation } from './Conversation.js';
export type {
  ConversationEntry,
  EntryStatus,
  OutgoingAttachment,
  OutgoingMessage,
} from './ConversationEntry.js';
export type { ConversationSnapshot, TypingParticipant } from './ConversationSnapshot.js';
export type { SavedConversation, SavedEntry } from './SavedConversation.js';
