import { itemTooLarge, linesIn } from './linesIn.js';

/** An event of a `text/event-stream` response. */
export interface ServerEvent<Data> {
  /** The type of the event: `message` if the server does not name one. */
  readonly event: string;
  /** The data of the event. */
  readonly data: Data;
  /** The last id that the server sent, with this event or an earlier one; empty if there is none. */
  readonly id: string;
  /** How long to wait before reconnecting, in ms, if the server has said so. */
  readonly retry: number | undefined;
}

/**
 * Returns the events of a stream, following the WHATWG HTML standard (section "Interpreting an
 * event stream").
 *
 * @param limit - the maximum size of an event, in characters.
 */
export async function* eventsIn(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): AsyncGenerator<ServerEvent<string>> {
  let data: string[] = [];
  let size = 0;
  let event = '';
  let id = '';
  let retry: number | undefined;
  for await (const line of linesIn(chunks, limit)) {
    if (line === '') {
      if (data.length > 0) yield { event: event || 'message', data: data.join('\n'), id, retry };
      data = [];
      size = 0;
      event = '';
      continue;
    }
    const { field, value } = fieldIn(line);
    switch (field) {
      case 'data':
        size += value.length + 1;
        if (size > limit) throw itemTooLarge(limit);
        data.push(value);
        break;
      case 'event':
        event = value;
        break;
      case 'id':
        if (!value.includes('\0')) id = value;
        break;
      case 'retry':
        if (/^\d+$/.test(value)) retry = Number(value);
        break;
      default:
      // A comment, which has an empty field name, or an unknown field.
    }
  }
  // An event without an empty line after it is incomplete, and is dropped.
}

function fieldIn(line: string): { readonly field: string; readonly value: string } {
  const colon = line.indexOf(':');
  if (colon === -1) return { field: line, value: '' };
  return { field: line.slice(0, colon), value: line.slice(colon + 1).replace(/^ /, '') };
}
