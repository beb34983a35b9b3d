import type { Notices } from '../../read/Notices.js';
import type { Media } from './media.js';

/** Adds a notice if the client treats the content of a media type as text. */
export function noteMedia(media: Media, side: 'request' | 'answer', notices: Notices): void {
  const { mediaType, encoding, schema } = media;
  const isStream = (known: Media['encoding']) => known === 'events' || known === 'lines';
  const note = (subject: string, problem: string): void => {
    notices.add(media.node, 'approximated', subject, problem);
  };
  const isText = encoding === 'text' || (side === 'request' && isStream(encoding));
  if (isText && schema?.isMap === true && schema.raw('type') !== 'string') {
    const verb = side === 'request' ? 'is sent' : 'is returned';
    note(
      'texts',
      `${mediaType} ${verb} as text: the client neither writes nor reads its structure`,
    );
  } else if (side === 'answer' && (encoding === 'form' || encoding === 'multipart')) {
    note('texts', `${mediaType} is returned as text: the client does not read its parts`);
  }
}
