import { isMessage, type ChatItem, type ChatMessage } from '../items/ChatItem.js';
import { metadataOf } from '../items/readItem.js';

/** A message that comes in chunks, and is not complete yet. */
interface StreamedText {
  /** What the chunks from the first one on have brought without a hole. */
  text: string;
  /** The number of the chunk that continues `text`. */
  next: number;
  /** Chunks behind a hole. */
  readonly ahead: Map<number, string>;
  /** What the transcript has shown of it, which may be more. */
  shown: string;
}

/**
 * Puts streamed messages together. Their chunks come over the socket, each with its number and its own
 * piece of the text, and the last one has all of it. The transcript shows as much of the text as
 * there is, and does not say that more is to come.
 */
export class StreamedTexts {
  readonly #texts = new Map<string, StreamedText>();

  /** Whether an item is a message of which more is to come. */
  has(id: string): boolean {
    return this.#texts.has(id);
  }

  /** An item as listeners should see it: the whole text so far in place of a chunk. */
  merge(item: ChatItem): ChatItem {
    if (!isMessage(item)) return item;
    const { ChunkNumber: number, MessageCompleted: isCompleted } = metadataOf(item);
    if (isCompleted === true) {
      this.#texts.delete(item.Id);
      return item;
    }
    if (isCompleted === false) return this.#mergeChunk(item, Number(number));
    const known = this.#texts.get(item.Id);
    if (!known) return item;
    known.shown = longer(known.shown, item.Content);
    return { ...item, Content: longer(known.text, known.shown) };
  }

  forget(id: string): void {
    this.#texts.delete(id);
  }

  #mergeChunk(chunk: ChatMessage, number: number): ChatMessage {
    const known = this.#texts.get(chunk.Id) ?? newText();
    this.#texts.set(chunk.Id, known);
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

/** Both are beginnings of the same text. */
function longer(a: string, b: string): string {
  return b.length > a.length ? b : a;
}
