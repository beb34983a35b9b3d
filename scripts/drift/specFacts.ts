import type { Member, Operation, Parameter, Service, Type } from '../../generator/src/ir/index.js';

/** Extracts facts about the service from a description, one per line, in the words of `sdkFacts`. */
export function specFacts(service: Service): Set<string> {
  const facts = new Set<string>();
  const add = (fact: string): unknown => facts.add(fact);
  const operations = service.apis.flatMap((api) => api.operations);
  const models = new Map(service.models.map((model) => [model.name, model]));
  const requests = new Set<string>();

  const member = (owner: string, { name, type, required, ...marks }: Member): void => {
    // The AWS SDK also fills in idempotency tokens, so it doesn't require them.
    const isRequired = required && !marks.idempotencyToken;
    add(`${owner} member ${name}: ${typeText(type)}${isRequired ? ', required' : ''}`);
    if (marks.sensitive) add(`${owner} member ${name} is sensitive`);
    if (marks.idempotencyToken) add(`${owner} member ${name} is filled by the client`);
  };
  const parameter = (owner: string, { name, in: place, ...rest }: Parameter): void => {
    if (rest.inputName === undefined) return;
    const required = rest.required ? ', required' : '';
    add(`${owner} member ${rest.inputName}: ${typeText(rest.type)}${required}`);
    add(
      `${owner} member ${rest.inputName} is in the ${place}${place === 'path' ? '' : ` ${name}`}`,
    );
    if (rest.sensitive) add(`${owner} member ${rest.inputName} is sensitive`);
  };
  const membersOf = (type: Type | undefined): readonly Member[] => {
    const model = type?.kind === 'model' ? models.get(type.name) : undefined;
    return model?.kind === 'object' ? model.members : [];
  };
  const operation = ({
    id,
    httpMethod,
    path,
    result,
    errors,
    body,
    parameters,
  }: Operation): void => {
    add(`operation ${id}: ${httpMethod} ${path}, status ${result.status}`);
    for (const { exception } of errors) {
      if (exception !== undefined) add(`operation ${id} throws ${exception}`);
    }
    for (const each of parameters) parameter(`operation ${id} input`, each);
    for (const each of membersOf(body?.type)) member(`operation ${id} input`, each);
    for (const each of membersOf(result.type)) member(`operation ${id} output`, each);
    for (const type of [body?.type, result.type]) {
      if (type?.kind === 'model') requests.add(type.name);
    }
  };
  function typeText(type: Type): string {
    switch (type.kind) {
      case 'array':
        return `list of ${typeText(type.items)}`;
      case 'map':
        return `map of ${typeText(type.values)}`;
      case 'model': {
        const model = models.get(type.name);
        if (model?.kind === 'enum') return 'string';
        return model?.kind === 'alias' ? typeText(model.type) : type.name;
      }
      default:
        return type.kind;
    }
  }

  for (const each of operations) operation(each);
  for (const model of service.models) {
    if (model.kind === 'enum') {
      for (const { value } of model.values) add(`enum ${model.name}: ${value}`);
    }
    if (model.kind !== 'object' || requests.has(model.name)) continue;
    for (const each of model.members) member(`shape ${model.name}`, each);
  }
  for (const { name, fault, statuses, members } of service.exceptions) {
    add(`exception ${name}: status ${statuses.join()}, fault of the ${fault}`);
    for (const each of members) member(`exception ${name}`, each);
  }
  return facts;
}
