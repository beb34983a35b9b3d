import type { Result } from '../../ir/index.js';
import type { Imports } from './Imports.js';
import { typeCode, type UseType } from './typeCode.js';

/** The content of each status in its default media type. */
export function defaultAnswers(result: Result): readonly Result[] {
  return byStatus(result).map(([first]) => first);
}

/** The media types of an operation's responses, without duplicates. The first one is the default. */
export function answerMediaTypes(result: Result): readonly string[] {
  const types = [result, ...result.others].flatMap(({ mediaType }) => mediaType ?? []);
  return [...new Set(types)];
}

/**
 * The content of each status if a media type is accepted: in that media type, or else in the
 * default.
 */
export function answersIn(mediaType: string, result: Result): readonly Result[] {
  return byStatus(result).map(
    ([first, ...others]) => [first, ...others].find((it) => it.mediaType === mediaType) ?? first,
  );
}

/** Prints the TypeScript type of an operation's data. */
export function dataType(answers: readonly Result[], use: UseType): string {
  const types = answers.map(({ encoding, type }) => {
    if (encoding === 'binary') return 'Uint8Array';
    if (type === undefined) return 'undefined';
    const code = typeCode(type, use);
    if (encoding === 'events') return `ResponseStream<ServerEvent<${code}>>`;
    return encoding === 'lines' ? `ResponseStream<${code}>` : code;
  });
  return types.includes('unknown') ? 'unknown' : [...new Set(types)].join(' | ');
}

/** Imports the types of streams into a file in a folder below `src/`. */
export function importStreams(result: Result, imports: Imports): void {
  const encodings = [result, ...result.others].map(({ encoding }) => encoding);
  const hasEvents = encodings.includes('events');
  if (hasEvents) imports.type('ServerEvent', '../runtime/stream/ServerEvent.js');
  if (hasEvents || encodings.includes('lines')) {
    imports.type('ResponseStream', '../runtime/stream/ResponseStream.js');
  }
}

/** Whether a result is a stream. */
export function isStream({ encoding }: Result): boolean {
  return encoding === 'events' || encoding === 'lines';
}

function byStatus(result: Result): readonly (readonly [Result, ...Result[]])[] {
  const groups = new Map<string, [Result, ...Result[]]>();
  for (const one of [result, ...result.others]) {
    const group = groups.get(one.status);
    if (group === undefined) groups.set(one.status, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
