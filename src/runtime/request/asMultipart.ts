import type { BodyEncoder, PartFormat } from '../operation/Body.js';
import { toJson } from '../values/json.js';
import { describe, isGiven, isMembers } from '../values/kinds.js';
import { uuid } from '../values/uuid.js';
import { blobOf } from './asBytes.js';

/**
 * Encodes a multipart body (RFC 7578), with one part per member or per item of an array. Blobs and
 * bytes become files, and objects become JSON. Blobs are only read when the body is sent.
 */
export const asMultipart: BodyEncoder = (value, argument, { mediaType, parts = {} }) => {
  if (!isMembers(value)) {
    throw new TypeError(`${argument} must be an object of parts, not ${describe(value)}`);
  }
  const boundary = `part-${uuid()}`;
  const pieces: BlobPart[] = [];
  for (const [name, member] of Object.entries(value)) {
    for (const item of Array.isArray(member) ? (member as unknown[]) : [member]) {
      if (!isGiven(item)) continue;
      const { head, content } = partOf(name, item, parts[name] ?? {}, `${argument}.${name}`);
      pieces.push(`--${boundary}\r\n${head}\r\n\r\n`, content, '\r\n');
    }
  }
  pieces.push(`--${boundary}--\r\n`);
  const [essence = ''] = mediaType.split(';', 1);
  return new Blob(pieces, { type: `${essence.trim()}; boundary=${boundary}` });
};

function partOf(
  name: string,
  value: unknown,
  { mediaType }: PartFormat,
  argument: string,
): { readonly head: string; readonly content: BlobPart } {
  const disposition = `Content-Disposition: form-data; name="${quoted(name)}"`;
  const known = mediaType === undefined || /[*,]/.test(mediaType) ? undefined : mediaType;
  const file = typeof value === 'string' ? undefined : blobOf(value);
  if (file !== undefined) {
    const fileName = 'name' in file && typeof file.name === 'string' ? file.name : name;
    const type = file.type || known || 'application/octet-stream';
    return {
      head: `${disposition}; filename="${quoted(fileName)}"\r\nContent-Type: ${type}`,
      content: file,
    };
  }
  const isJson = typeof value === 'object' && !(value instanceof Date);
  const type = known ?? (isJson ? 'application/json' : undefined);
  const head = type === undefined ? disposition : `${disposition}\r\nContent-Type: ${type}`;
  return { head, content: isJson ? toJson(value, argument) : textOf(value, argument) };
}

function textOf(value: unknown, argument: string): string {
  if (value instanceof Date) return value.toISOString();
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      throw new TypeError(`${argument} cannot be a part of a form: it is ${describe(value)}`);
  }
}

/** Escapes quotes and line breaks in a name, as the WHATWG specifies. */
function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
