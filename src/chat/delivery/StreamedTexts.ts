import { isMessage, type ChatItem, type ChatMessage } from '../items/ChatItem.js';
import { metadataOf } from '../items/readItem.js';

/** A message that arrives in chunks and is not complete yet. */
interface StreamedText {
  /** The text of the chunks from the first one up to the first missing one. */
  text: string;
  /** The number of the chunk that continues `text`. */
  next: number;
  /** Chunks after a missing one. */
  readonly ahead: Map<number, string>;
  /** The text that the transcript has shown, which may be longer. */
  shown: string;
}

/**
 * Assembles streamed messages. Over the socket, each chunk has a number and a part of the text; the
 * last one has all of the text. The transcript shows the text so far, and doesn't say whether more
 * follows.
 */
export class StreamedTexts {
  /** By the Id of the message. Undefined until there is one, since most chats have none. */
  #texts: Map<string, StreamedText> | undefined;

  /** Whether an item is a message that is not complete yet. */
  has(id: string): boolean {
    return this.#texts?.has(id) === true;
  }

  /** Returns the item for listeners, with the whole text so far in place of the chunk. */
  merge(item: ChatItem): ChatItem {
    if (!isMessage(item)) return item;
    const { ChunkNumber: number, MessageCompleted: isCompleted } = metadataOf(item);
    if (isCompleted === true) {
      this.forget(item.Id);
      return item;
    }
    if (isCompleted === false) return this.#mergeChunk(item, Number(number));
    const known = this.#texts?.get(item.Id);
    if (!known) return item;
    known.shown = longer(known.shown, item.Content);
    return { ...item, Content: longer(known.text, known.shown) };
  }

  forget(id: string): void {
    this.#texts?.delete(id);
  }

  #mergeChunk(chunk: ChatMessage, number: number): ChatMessage {
    const texts = (this.#texts ??= new Map<string, StreamedText>());
    const known = texts.get(chunk.Id) ?? newText();
    texts.set(chunk.Id, known);
    if (number >= known.next) known.ahead.set(number, chunk.Content);
    for (
      let piece = known.ahead.get(known.next);
      piece !== undefined;
      piece = known.ahead.get(known.next)
    ) {
      known.text += piece;
      known.ahead.delete(known.next);
      known.next += 1;
    }
    return {
      ...chunk,
      Content: longer(known.text, known.shown),
      MessageMetadata: { ...chunk.MessageMetadata, ChunkNumber: known.next - 1 },
    };
  }
}

function newText(): StreamedText {
  return { text: '', next: 1, ahead: new Map(), shown: '' };
}

/** Returns the longer of two prefixes of the same text. */
function longer(a: string, b: string): string {
  return b.length > a.length ? b : a;
}
