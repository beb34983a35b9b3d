/** The objects of OpenAPI 3.0 and 3.1 with their keys, and the type of each key's value. */
export type ObjectKind = keyof typeof GRAMMAR;

/** The value of a key: an object, a list or a map of objects, or data without keys to check. */
export type Holds =
  | { readonly holds: 'data' }
  | { readonly holds: 'one' | 'list' | 'map'; readonly of: ObjectKind };

interface ObjectRule {
  /** The name in messages: "is not a key of …". */
  readonly name: string;
  /** `server`, `[server]` for a list, `{server}` for a map, and an empty text for data. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Keys with data: texts, numbers, examples. */
function data(keys: string): Record<string, string> {
  return Object.fromEntries(keys.split(' ').map((key) => [key, '']));
}

const HEADER_KEYS = {
  ...data('description required deprecated allowEmptyValue style explode allowReserved example'),
  ...{ schema: 'schema', content: '{media}', examples: '{example}' },
};

const METHODS = Object.fromEntries(
  'get put post delete options head patch trace'.split(' ').map((key) => [key, 'operation']),
);

export const GRAMMAR = {
  root: {
    name: 'a description',
    keys: {
      ...data('openapi jsonSchemaDialect $schema $id $self'),
      ...{ info: 'info', servers: '[server]', paths: '{pathItem}', webhooks: '{pathItem}' },
      ...{ components: 'components', security: '', tags: '[tag]', externalDocs: 'externalDocs' },
    },
  },
  info: {
    name: "'info'",
    keys: {
      ...data('title summary description termsOfService version'),
      ...{ contact: 'contact', license: 'license' },
    },
  },
  contact: { name: "'contact'", keys: data('name url email') },
  license: { name: "'license'", keys: data('name identifier url') },
  externalDocs: { name: "'externalDocs'", keys: data('description url') },
  tag: {
    name: 'a tag',
    keys: { ...data('name description'), externalDocs: 'externalDocs' },
  },
  server: {
    name: 'a server',
    keys: { ...data('url description'), variables: '{serverVariable}' },
  },
  serverVariable: { name: 'a server variable', keys: data('enum default description') },
  components: {
    name: "'components'",
    keys: {
      ...{ schemas: '{schema}', responses: '{response}', parameters: '{parameter}' },
      ...{ examples: '{example}', requestBodies: '{requestBody}', headers: '{header}' },
      ...{ securitySchemes: '{securityScheme}', links: '{link}', callbacks: '{callback}' },
      pathItems: '{pathItem}',
    },
  },
  pathItem: {
    name: 'a path',
    keys: {
      ...data('summary description'),
      ...METHODS,
      ...{ servers: '[server]', parameters: '[parameter]' },
    },
  },
  operation: {
    name: 'an operation',
    keys: {
      ...data('tags summary description operationId deprecated security'),
      ...{ externalDocs: 'externalDocs', parameters: '[parameter]', requestBody: 'requestBody' },
      ...{ responses: '{response}', callbacks: '{callback}', servers: '[server]' },
    },
  },
  parameter: { name: 'a parameter', keys: { ...data('name in'), ...HEADER_KEYS } },
  header: { name: 'a header', keys: HEADER_KEYS },
  requestBody: {
    name: 'a request body',
    keys: { ...data('description required'), content: '{media}' },
  },
  response: {
    name: 'a response',
    keys: { description: '', headers: '{header}', content: '{media}', links: '{link}' },
  },
  media: {
    name: 'a media type',
    keys: { schema: 'schema', example: '', examples: '{example}', encoding: '{encoding}' },
  },
  encoding: {
    name: "an 'encoding'",
    keys: { ...data('contentType style explode allowReserved'), headers: '{header}' },
  },
  example: { name: 'an example', keys: data('summary description value externalValue') },
  link: {
    name: 'a link',
    keys: {
      ...data('operationRef operationId parameters requestBody description'),
      server: 'server',
    },
  },
  /** The keys of a callback are expressions. */
  callback: { name: 'a callback', keys: {} },
  securityScheme: {
    name: 'a security scheme',
    keys: {
      ...data('type description name in scheme bearerFormat openIdConnectUrl'),
      flows: 'flows',
    },
  },
  flows: {
    name: "'flows'",
    keys: {
      ...{ implicit: 'flow', password: 'flow', clientCredentials: 'flow' },
      ...{ authorizationCode: 'flow' },
    },
  },
  flow: { name: 'a flow', keys: data('authorizationUrl tokenUrl refreshUrl scopes') },
  discriminator: { name: "a 'discriminator'", keys: data('propertyName mapping') },
  schema: {
    name: 'a schema',
    keys: {
      ...data('title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength'),
      ...data('minLength pattern maxItems minItems uniqueItems maxProperties minProperties'),
      ...data('required enum const type format default nullable readOnly writeOnly deprecated'),
      ...data('description example examples $schema $id $anchor $comment $vocabulary'),
      ...data('contentEncoding contentMediaType minContains maxContains dependentRequired'),
      ...data('$dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor xml'),
      ...{ allOf: '[schema]', oneOf: '[schema]', anyOf: '[schema]', not: 'schema' },
      ...{ if: 'schema', then: 'schema', else: 'schema', items: 'schema' },
      ...{ properties: '{schema}', additionalProperties: 'schema', patternProperties: '{schema}' },
      ...{ prefixItems: '[schema]', contains: 'schema', propertyNames: 'schema' },
      ...{ unevaluatedItems: 'schema', unevaluatedProperties: 'schema' },
      ...{ dependentSchemas: '{schema}', $defs: '{schema}', definitions: '{schema}' },
      ...{ contentSchema: 'schema', discriminator: 'discriminator', externalDocs: 'externalDocs' },
    },
  },
} as const satisfies Record<string, ObjectRule>;

/** The type of a key's value; undefined if OpenAPI does not have the key. */
export function holdsOf(kind: ObjectKind, key: string): Holds | undefined {
  const { keys }: ObjectRule = GRAMMAR[kind];
  if (!Object.hasOwn(keys, key)) return undefined;
  const held = keys[key] ?? '';
  if (held === '') return { holds: 'data' };
  const of = held.replace(/[[\]{}]/g, '') as ObjectKind;
  return { holds: held.startsWith('[') ? 'list' : held.startsWith('{') ? 'map' : 'one', of };
}

/** Objects that a reference may replace. */
export const REFERABLE: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  ...(['schema', 'response', 'parameter', 'example', 'requestBody', 'header'] as const),
  ...(['securityScheme', 'link', 'callback', 'pathItem'] as const),
]);
