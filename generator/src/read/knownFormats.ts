/**
 * Formats of OpenAPI's registry, of JSON Schema 2020-12, and those that descriptions use in the same
 * sense. All of them leave a value of the type what it is, or the client treats them by themselves.
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
