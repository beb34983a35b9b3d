type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Splits a UTF-8 body into lines, which may end with CR, LF or CRLF. It does not matter how the
 * body is split into chunks. A byte order mark at the start is dropped.
 *
 * @param limit - the maximum length of a line.
 * @throws Error if a line is longer; its code is `ETOOLARGE`.
 */
export async function* linesIn(chunks: Chunks, limit: number): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Joined at the end of a line, because joining them earlier would repeatedly copy a long line.
  let parts: string[] = [];
  let length = 0;
  let endsWithReturn = false;
  const add = (part: string): void => {
    length += part.length;
    if (length > limit) throw itemTooLarge(limit);
    parts.push(part);
  };
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text === '') continue;
    // A line feed after a carriage return belongs to the same line ending.
    let start = endsWithReturn && text.startsWith('\n') ? 1 : 0;
    endsWithReturn = text.endsWith('\r');
    const ends = /\r\n|\n|\r/g;
    ends.lastIndex = start;
    for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
      add(text.slice(start, end.index));
      yield parts.join('');
      parts = [];
      length = 0;
      start = ends.lastIndex;
    }
    if (start < text.length) add(text.slice(start));
  }
  add(decoder.decode());
  if (length > 0) yield parts.join('');
}

/** Its code keeps the call from being retried. */
export function itemTooLarge(limit: number): Error {
  const fault = new Error(`an item has more than ${limit} bytes, the client's maxResponseBytes`);
  return Object.assign(fault, { code: 'ETOOLARGE' });
}
