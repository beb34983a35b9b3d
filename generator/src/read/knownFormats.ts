/**
 * Formats in the OpenAPI registry and in JSON Schema 2020-12, and common ones with the same
 * meaning. They don't change the type of a value, or the client handles them.
 */
export const KNOWN_FORMATS: ReadonlySet<string> = new Set(
  [
    'int8 int16 int32 int64 uint8 uint16 uint32 uint64 float double decimal',
    'byte base64 base64url binary file password char',
    'date date-time time duration',
    'email idn-email hostname idn-hostname ipv4 ipv6 uri url uri-reference iri iri-reference',
    'uri-template uuid json-pointer relative-json-pointer regex html commonmark string',
  ].flatMap((line) => line.split(' ')),
);
