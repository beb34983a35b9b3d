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

/** A message that is about to be sent. */
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

/** A file that is about to be sent. */
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

/** What a failed entry is sent again as. Undefined if it cannot be. */
export function outgoingAgain({ entry, outgoing }: EntryRecord): Outgoing | undefined {
  const { item, status, error } = entry;
  if (status !== 'failed' || !error) return undefined;
  // The service has it, but could not process it: a new message.
  if (!outgoing) return item.Type === 'MESSAGE' ? outgoingMessage(requestOf(item)) : undefined;
  if (item.Type === 'ATTACHMENT' && outgoing.file === undefined) return undefined;
  return { ...outgoing, cancellation: new Cancellation() };
}

/** A message of an entry, as it is sent. */
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

/** A choice, for a window to show; the session reports what is wrong with it when it comes back. */
function responseOf(content: string): OutgoingMessage['response'] {
  try {
    return parseInteractiveResponse(parseJson(content));
  } catch {
    return undefined;
  }
}
