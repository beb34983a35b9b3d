import type { Notices } from '../../read/Notices.js';
import type { SpecNode } from '../../read/SpecNode.js';
import type { Media } from './media.js';

/**
 * Notes what of a body's media types gets lost: those that are not used, and those that the client gives
 * as a text.
 *
 * @param node - the request body or the response.
 * @param used - the media type that the client uses.
 */
export function noteMedia(
  node: SpecNode,
  used: Media,
  side: 'request' | 'answer',
  notices: Notices,
): void {
  for (const [name, other] of node.entries('content')) {
    if (name === used.mediaType) continue;
    const problem =
      side === 'request'
        ? `bodies are sent as ${used.mediaType}, never as ${name}`
        : `answers are asked for as ${used.mediaType}, never as ${name}`;
    notices.add(other, 'ignored', 'media types', problem);
  }
  const { mediaType, encoding, schema } = used;
  const note = (subject: string, problem: string): void => {
    notices.add(used.node, 'approximated', subject, problem);
  };
  if (mediaType.startsWith('text/event-stream')) {
    note('event streams', 'an event stream is given as one text, when it has ended');
  } else if (encoding === 'text' && schema?.isMap === true && schema.raw('type') !== 'string') {
    const verb = side === 'request' ? 'is taken' : 'is given';
    note(
      'texts',
      `${mediaType} ${verb} as a text: the client neither writes nor reads its structure`,
    );
  } else if (side === 'answer' && (encoding === 'form' || encoding === 'multipart')) {
    note('texts', `${mediaType} is given as a text: the client does not read its parts`);
  }
}
