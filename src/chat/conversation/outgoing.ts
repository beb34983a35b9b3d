import type { SendMessageRequest } from '../../model/SendMessageRequest.js';
import { Cancellation } from '../../runtime/call/Cancellation.js';
import { parseJson } from '../../runtime/values/json.js';
import { uuid } from '../../runtime/values/uuid.js';
import type { AttachmentFile } from '../attachments/AttachmentFile.js';
import type { SendAttachmentOptions } from '../attachments/sendAttachment.js';
import { ContentType } from '../items/ContentType.js';
import { parseInteractiveResponse } from '../items/InteractiveContent.js';
import type { OutgoingMessage } from './ConversationEntry.js';
import type { EntryRecord, Outgoing } from './EntryRecord.js';

/** Creates the entry data of a message to send. */
export function outgoingMessage(message: string | SendMessageRequest): Outgoing {
  const isText = typeof message === 'string';
  const { ContentType: type, Content, ClientToken } = isText ? textOf(message) : message;
  const response = type === ContentType.INTERACTIVE_RESPONSE ? responseOf(Content) : undefined;
  return {
    clientToken: ClientToken || uuid(),
    item: { Type: 'MESSAGE', ContentType: type, Content, ...(response && { response }) },
    mayBeSent: false,
    cancellation: new Cancellation(),
  };
}

/** Creates the entry data of a file to send. */
export function outgoingFile(file: AttachmentFile, options: SendAttachmentOptions): Outgoing {
  const name = options.name ?? nameOf(file);
  const type = options.contentType || (file instanceof Blob ? file.type : '');
  const known = { ...(name && { AttachmentName: name }), ...(type && { ContentType: type }) };
  return {
    clientToken: options.clientToken || uuid(),
    item: { Type: 'ATTACHMENT', Attachments: [known] },
    mayBeSent: false,
    file,
    options,
    cancellation: new Cancellation(),
  };
}

/** Creates the entry data to send a failed entry again. Undefined if that is not possible. */
export function outgoingAgain({ entry, outgoing }: EntryRecord): Outgoing | undefined {
  const { item, status, error } = entry;
  if (status !== 'failed' || !error) return undefined;
  // The service has the message but could not process it, so a new message is sent.
  if (!outgoing) return item.Type === 'MESSAGE' ? outgoingMessage(requestOf(item)) : undefined;
  if (item.Type === 'ATTACHMENT' && outgoing.file === undefined) return undefined;
  return { ...outgoing, cancellation: new Cancellation() };
}

/** The request for the message of an entry. */
export function requestOf(
  item: Pick<OutgoingMessage, 'ContentType' | 'Content'>,
  clientToken?: string,
): SendMessageRequest {
  const { ContentType: type, Content } = item;
  return {
    ContentType: type,
    Content,
    ...(clientToken !== undefined && { ClientToken: clientToken }),
  };
}

function textOf(text: string): SendMessageRequest {
  return { ContentType: ContentType.TEXT, Content: text };
}

function nameOf(file: AttachmentFile): string | undefined {
  if (typeof file === 'string') return file.split(/[\\/]/).at(-1);
  const name: unknown = Reflect.get(file, 'name');
  return typeof name === 'string' ? name : undefined;
}

/**
 * Parses an interactive response for display. The session reports errors in it when the service
 * sends it back.
 */
function responseOf(content: string): OutgoingMessage['response'] {
  try {
    return parseInteractiveResponse(parseJson(content));
  } catch {
    return undefined;
  }
}
