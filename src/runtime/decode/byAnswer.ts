import type { ResultChooser, ResultDescriptor } from '../operation/ResultDescriptor.js';

type Result = ResultDescriptor<unknown>;

/**
 * Chooses what a response contains: by its status, then by its media type. If the media type is
 * missing or unknown, the one that was asked for is assumed.
 */
export const byAnswer: ResultChooser = (result, { status, headers }) => {
  const all = [result, ...(result.others ?? [])];
  const range = `${Math.floor(status / 100)}XX`;
  const wanted = [String(status), range, result.status].find((one) =>
    all.some((other) => other.status === one),
  );
  const candidates = all.filter((one) => one.status === wanted);
  const type = normalized(headers['content-type']);
  const asked = normalized(result.mediaType?.split(', ')[0]);
  const found =
    type === ''
      ? undefined
      : (candidates.find((one) => typeOf(one) === type) ??
        candidates.find((one) => essence(typeOf(one)) === essence(type)) ??
        candidates.find((one) => matches(typeOf(one), type)) ??
        candidates.find(({ encoding }) => encoding === 'json' && type.includes('json')));
  return found ?? candidates.find((one) => typeOf(one) === asked) ?? candidates[0] ?? result;
};

/** The media type of a result. Of an operation's result, several may be accepted; it is the first. */
function typeOf({ mediaType }: Result): string {
  return normalized(mediaType?.split(', ')[0]);
}

function normalized(type: string | undefined): string {
  return (type ?? '').toLowerCase().replace(/\s/g, '');
}

function essence(type: string): string {
  return type.replace(/;.*$/, '');
}

/** Whether a range such as `image/*` or `application/*+json` includes a media type. */
function matches(range: string, type: string): boolean {
  const [start = '', end] = essence(range).split('*');
  return (
    end !== undefined && (start === '' || type.startsWith(start)) && essence(type).endsWith(end)
  );
}
