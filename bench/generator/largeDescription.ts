/**
 * A description of as many operations, of the kind that large companies publish: a tag for each
 * resource, a collection and its items with four operations, and models that refer to each other.
 * It has 23 schemas for each 100 operations.
 */
export function largeDescription(operations: number): object {
  const schemas = Math.ceil(operations * 0.228);
  const ref = (index: number) => ({ $ref: `#/components/schemas/${schemaName(index % schemas)}` });
  const paths: Record<string, Record<string, object>> = {};
  for (let index = 0; index < operations; index += 1) {
    const resource = Math.floor(index / 5);
    const item = index % 5;
    const collection = `/groups/{groupId}/resources${resource}`;
    const path = item < 2 ? collection : `${collection}/{resourceId}`;
    const method = ['get', 'post', 'get', 'patch', 'delete'][item] ?? 'get';
    (paths[path] ??= {})[method] = operation(resource, method, item, ref);
  }
  const components = {
    schemas: Object.fromEntries(
      Array.from({ length: schemas }, (_, index) => [schemaName(index), schema(index, ref)]),
    ),
  };
  return {
    openapi: '3.0.3',
    info: { title: `${operations} operations`, version: '1.0.0' },
    servers: [{ url: 'https://api.example.com/v1' }],
    paths,
    components,
  };
}

type Reference = (index: number) => object;

function operation(resource: number, method: string, item: number, ref: Reference): object {
  const verb = ['list', 'create', 'get', 'update', 'delete'][item] ?? '';
  const json = (schema: object) => ({ content: { 'application/json': { schema } } });
  const parameter = (name: string, place: string, schema: object) => ({
    ...{ name, in: place, required: place === 'path', schema },
    description: `The ${name} that the request is about. It is the one that a list returned.`,
  });
  const text = { type: 'string', maxLength: 64 };
  const success = {
    list: { '200': { description: 'A page.', ...json({ type: 'array', items: ref(resource) }) } },
    delete: { '204': { description: 'It is gone.' } },
  }[verb] ?? { '200': { description: 'The resource.', ...json(ref(resource)) } };
  return {
    operationId: `${verb}Resource${resource}`,
    tags: [`resources${Math.floor(resource / 20)}`],
    summary: `${verb} resource ${resource}`,
    description: `Needs the permission to ${verb} resources. The answer has all of their members.`,
    parameters: [
      parameter('groupId', 'path', text),
      ...(item < 2 ? [] : [parameter('resourceId', 'path', text)]),
      ...(method === 'get'
        ? [
            parameter('$select', 'query', { type: 'array', items: text }),
            parameter('$top', 'query', { type: 'integer', minimum: 1, maximum: 999 }),
          ]
        : [parameter('If-Match', 'header', text)]),
    ],
    ...(method === 'post' || method === 'patch'
      ? { requestBody: { required: true, ...json(ref(resource)) } }
      : {}),
    responses: { ...success, '4XX': { description: 'An error.', ...json(ref(0)) } },
  };
}

function schema(index: number, ref: Reference): object {
  // Models refer to others of their group. A chain of thousands would end the peer's call stack.
  const neighbour = (step: number) => index - (index % 20) + ((index + step) % 20);
  const described = (type: object, of: string) => ({
    ...type,
    description: `The ${of} of the resource, as the people who made it have written it down.`,
  });
  const properties = {
    id: described({ type: 'string', format: 'uuid', readOnly: true }, 'id'),
    name: described({ type: 'string', maxLength: 256 }, 'name'),
    createdAt: described({ type: 'string', format: 'date-time' }, 'age'),
    size: described({ type: 'integer', format: 'int64', minimum: 0 }, 'size'),
    ratio: described({ type: 'number', nullable: true }, 'ratio'),
    enabled: described({ type: 'boolean' }, 'state'),
    status: described({ type: 'string', enum: ['draft', 'active', 'retired'] }, 'status'),
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    tags: { type: 'array', items: { type: 'string' } },
    parent: ref(neighbour(1)),
    related: { type: 'array', items: ref(neighbour(7)) },
    place: { type: 'object', properties: { city: { type: 'string' }, street: { type: 'string' } } },
  };
  const own = { type: 'object', required: ['id', 'name'], properties };
  return index % 10 === 3 ? { allOf: [ref(index - 1), own] } : own;
}

function schemaName(index: number): string {
  return `Resource${index}`;
}
