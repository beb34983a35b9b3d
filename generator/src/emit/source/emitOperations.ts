import type { GeneratedFile } from '../GeneratedFile.js';
import type {
  Model,
  Operation,
  Parameter,
  BodyMedia,
  RequestBody,
  Result,
  Service,
} from '../../ir/index.js';
import { docComment, literal, objectLiteral } from '../code/code.js';
import { Imports } from '../code/Imports.js';
import { modelsOf } from '../code/modelsOf.js';
import { defaultUrl } from './emitHostSettings.js';
import { holdsInt64 } from '../code/conversions.js';
import {
  encoderOf,
  runtimeFunctions,
  writerOf,
  type RuntimeFunction,
} from '../code/runtimeFunctions.js';
import { ShapePrinter } from '../code/ShapePrinter.js';
import { answerMediaTypes, dataType, defaultAnswers, importStreams } from '../code/answers.js';

/** One descriptor per operation, each as its own constant, so that bundlers can remove unused ones. */
export function emitOperations(service: Service): GeneratedFile {
  const all = service.operations;
  const imports = new Imports();
  imports.type('Operation', '../runtime/operation/Operation.js');
  imports.value('exceptions', './exceptions.js');
  imports.value('responseConventions', './responseConventions.js');
  const printer = new OperationPrinter(service, imports);
  const options = commonOptions(service);
  const operations = all.map((operation) => ({
    ...operation,
    parameters: operation.parameters.filter((parameter) => !options.some(isSame(parameter))),
  }));
  const taken = new Set(
    all.map(({ methodName }) => methodName).concat('exceptions', 'responseConventions'),
  );
  const shared = sharedParameters(operations, taken, (parameter) => printer.parameter(parameter));
  if (shared.size > 0) imports.type('Parameter', '../runtime/operation/Parameter.js');

  const lists = sharedLists(
    operations.map((operation) => printer.parameters(operation, shared)),
    taken,
  );
  const constants = [
    ...[...shared].map(([code, name]) => `const ${name}: Parameter = ${code};`),
    ...[...lists].map(([code, name]) => `const ${name}: readonly Parameter[] = ${code};`),
  ];
  const descriptors = operations.map((operation) => {
    const parameters = printer.parameters(operation, shared);
    return printer.print(operation, lists.get(parameters) ?? parameters);
  });
  return {
    path: 'src/service/operations.ts',
    content: `${imports.print()}

${constants.join('\n\n')}

${descriptors.join('\n\n')}
`,
  };
}

/** The parameters that all operations accept as options of their methods. */
export function emitOptionParameters(service: Service): GeneratedFile {
  const imports = new Imports();
  imports.type('Parameter', '../runtime/operation/Parameter.js');
  const printer = new OperationPrinter(service, imports);
  const codes = commonOptions(service).map((parameter) => printer.parameter(parameter));
  return {
    path: 'src/service/optionParameters.ts',
    content: `${imports.print()}

/** Parameters that all methods accept as options. Commands have no members for them. */
export const optionParameters: readonly Parameter[] = [${codes.join(', ')}];
`,
  };
}

class OperationPrinter {
  readonly #service: Service;
  readonly #models: ReadonlyMap<string, Model>;
  readonly #imports: Imports;
  readonly #shapes: ShapePrinter;

  constructor(service: Service, imports: Imports) {
    this.#service = service;
    this.#models = modelsOf(service);
    this.#imports = imports;
    this.#shapes = new ShapePrinter(this.#models, imports, '../model/');
  }

  /** @param parameters - as source code. */
  print(operation: Operation, parameters: string): string {
    const { id, methodName, httpMethod, path, body, retry } = operation;
    const { result } = operation;
    const data = this.#dataType(operation);
    const errors = this.#errors(operation);
    const descriptor = objectLiteral({
      name: literal(id),
      methodName: literal(methodName),
      method: literal(httpMethod),
      // A fragment distinguishes operations with the same path, and is never sent.
      path: literal(path.replace(/#.*$/s, '')),
      parameters,
      body: body && this.#body(body, operation),
      result: this.#result(result),
      choices: this.#choices(operation),
      conventions: 'responseConventions',
      exceptions: 'exceptions',
      errors,
      chooseError: errors && this.#use('byStatus'),
      server: this.#server(operation),
      auth: literal(this.#auth(operation)),
      retry: literal(retry),
    });
    return `${docComment(operation.summary)}export const ${methodName}: Operation<${data}> = ${descriptor};`;
  }

  #dataType({ result, answerChoice }: Operation): string {
    if (answerChoice !== undefined) {
      this.#imports.type('ChosenData', '../runtime/operation/MediaChoices.js');
      return 'ChosenData';
    }
    importStreams(result, this.#imports);
    return dataType([result, ...result.others], (used, model) => {
      this.#imports.type(used, `../model/${model}.js`);
    });
  }

  /** The descriptors of an operation's parameters; shared ones by the names of their constants. */
  parameters(operation: Operation, shared: ReadonlyMap<string, string>): string {
    const codes = operation.parameters.map((parameter) => {
      const code = this.parameter(parameter);
      return shared.get(code) ?? code;
    });
    return `[${codes.join(', ')}]`;
  }

  /** A parameter's descriptor. */
  parameter(parameter: Parameter): string {
    const simple = parameter.in === 'path' || parameter.in === 'header';
    return objectLiteral({
      name: literal(parameter.name),
      argument: literal(parameter.argument),
      in: this.#use(writerOf(parameter, this.#models)),
      required: parameter.required ? 'true' : undefined,
      style:
        parameter.style === (simple ? 'simple' : 'form') ? undefined : literal(parameter.style),
      explode:
        parameter.explode === (parameter.style === 'form') ? undefined : literal(parameter.explode),
      allowReserved: parameter.allowReserved ? 'true' : undefined,
      json: parameter.encoding === 'json' ? 'true' : undefined,
      inputName: parameter.inputName === undefined ? undefined : literal(parameter.inputName),
      sensitive: parameter.sensitive ? 'true' : undefined,
      auth: parameter.authScheme === undefined ? undefined : literal(parameter.authScheme),
      hint: parameter.hint === undefined ? undefined : literal(parameter.hint),
    });
  }

  #body(body: Omit<RequestBody, 'others'>, { idempotencyToken }: Operation): string {
    return objectLiteral({
      argument: literal(body.argument),
      required: body.required ? 'true' : undefined,
      mediaType: literal(body.mediaType),
      parts: this.#parts(body),
      encode: this.#use(encoderOf(body, this.#service)),
      type: this.#shapes.type(body.type),
      idempotencyToken: idempotencyToken === undefined ? undefined : literal(idempotencyToken),
    });
  }

  /** Imports a function of the runtime, and returns its name. */
  #use(writer: RuntimeFunction): string {
    this.#imports.value(writer, runtimeFunctions[writer]);
    return writer;
  }

  /** The choices of a caller. */
  #choices(operation: Operation): string | undefined {
    const { body, bodyChoice, result, answerChoice } = operation;
    if (bodyChoice === undefined && answerChoice === undefined) return undefined;
    const bodies =
      body === undefined ? [] : [body, ...body.others.map((it) => ({ ...body, ...it }))];
    const codes = Object.fromEntries(
      bodies.map((it) => [it.mediaType, this.#body(it, operation)]),
    ) as Record<string, string>;
    return objectLiteral({
      body:
        bodyChoice &&
        objectLiteral({ option: literal(bodyChoice.option), of: objectLiteral(codes) }),
      answer:
        answerChoice &&
        objectLiteral({
          option: literal(answerChoice.option),
          of: literal(answerMediaTypes(result)),
        }),
    });
  }

  #parts({ parts }: BodyMedia): string | undefined {
    const entries = Object.entries(parts).map(([name, { mediaType, style, explode, ...rest }]) => [
      name,
      objectLiteral({
        mediaType: mediaType === undefined ? undefined : literal(mediaType),
        style: style === undefined ? undefined : literal(style),
        explode: explode === undefined ? undefined : literal(explode),
        allowReserved: rest.allowReserved ? 'true' : undefined,
      }),
    ]);
    const formats = Object.fromEntries(entries) as Record<string, string>;
    return entries.length === 0 ? undefined : objectLiteral(formats);
  }

  /** Resolves relative URLs against the service's own server, if it is known. */
  #server({ server }: Operation): string | undefined {
    if (server === undefined) return undefined;
    const base = defaultUrl(this.#service.servers[0]);
    if (server === base || !URL.canParse(server, base)) return undefined;
    return literal(new URL(server, base).href.replace(/\/+$/, ''));
  }

  #errors({ errors }: Operation): string | undefined {
    const entries = errors.flatMap(({ status, errorClass }) => {
      if (errorClass === undefined) return [];
      this.#imports.value(errorClass, './errors.js');
      return [[status, errorClass] as const];
    });
    return entries.length === 0 ? undefined : objectLiteral(Object.fromEntries(entries));
  }

  #result(result: Result): string {
    const { others } = result;
    const accepted = defaultAnswers(result).flatMap(({ mediaType }) => mediaType ?? []);
    const hasOthers = others.length > 0;
    return this.#resultOfStatus(result, {
      mediaType: accepted.length === 0 ? undefined : literal([...new Set(accepted)].join(', ')),
      read: this.#reader(result),
      choose: hasOthers ? this.#use('byAnswer') : undefined,
      status: hasOthers ? literal(result.status) : undefined,
      others: hasOthers ? `[${others.map((it) => this.#otherResult(it)).join(', ')}]` : undefined,
    });
  }

  /** One reader reads all responses of an operation. */
  #reader({ encoding, others }: Result): string | undefined {
    const encodings = new Set([encoding, ...others.map((other) => other.encoding)]);
    if (encodings.has('events') || encodings.has('lines')) return this.#use('readStream');
    return encodings.has('binary') ? this.#use('readBytes') : undefined;
  }

  #splitter(encoding: Result['encoding']): string | undefined {
    if (encoding === 'events') return this.#use('splitEvents');
    return encoding === 'lines' ? this.#use('splitLines') : undefined;
  }

  #otherResult(result: Result): string {
    const { status, mediaType } = result;
    return this.#resultOfStatus(result, {
      status: literal(status),
      mediaType: mediaType === undefined ? undefined : literal(mediaType),
    });
  }

  #resultOfStatus(
    { encoding, type }: Result,
    more: Readonly<Record<string, string | undefined>>,
  ): string {
    const isJson = encoding === 'json' || encoding === 'events' || encoding === 'lines';
    const json = isJson && !(encoding === 'events' && type?.kind === 'string') ? type : undefined;
    const isExact = json !== undefined && holdsInt64(json, this.#service);
    const isCustom = encoding === 'binary' || encoding === 'events' || encoding === 'lines';
    return objectLiteral({
      encoding: literal(isCustom ? 'custom' : encoding),
      ...more,
      split: this.#splitter(encoding),
      type: json && this.#shapes.type(json),
      parse: isExact ? this.#use('readExactJson') : undefined,
    });
  }

  /** The alternatives that can be used at least in part. */
  #auth({ security }: Operation): string[][] {
    const usable = new Set(
      this.#service.authSchemes.flatMap(({ key, kind }) => (kind === 'unsupported' ? [] : key)),
    );
    const alternatives = security.map((requirements) => requirements.map(({ key }) => key));
    const whole = alternatives.filter((keys) => keys.every((key) => usable.has(key)));
    return whole.length > 0
      ? whole
      : alternatives
          .map((keys) => keys.filter((key) => usable.has(key)))
          .filter((keys) => keys.length > 0);
  }
}

/** The optional parameters that all operations have in common and that are not inputs. */
function commonOptions(service: Service): readonly Parameter[] {
  const [first = [], ...others] = service.operations.map(({ parameters }) => parameters);
  return first.filter(
    (parameter) =>
      !parameter.required &&
      parameter.inputName === undefined &&
      others.every((parameters) => parameters.some(isSame(parameter))),
  );
}

/** Whether two parameters are serialized alike, ignoring their descriptions. */
function isSame(parameter: Parameter): (other: Parameter) => boolean {
  const facts = (one: Parameter): string =>
    JSON.stringify({ ...one, description: '', example: '' });
  return (other) => facts(other) === facts(parameter);
}

/** Parameters that several operations have in common, as code, with the names of their constants. */
function sharedParameters(
  operations: readonly Operation[],
  taken: Set<string>,
  print: (parameter: Parameter) => string,
): ReadonlyMap<string, string> {
  const uses = new Map<string, { readonly argument: string; count: number }>();
  for (const parameter of operations.flatMap((operation) => operation.parameters)) {
    const code = print(parameter);
    const use = uses.get(code);
    if (use === undefined) uses.set(code, { argument: parameter.argument, count: 1 });
    else use.count += 1;
  }
  const shared = new Map<string, string>();
  for (const [code, { argument, count }] of uses) {
    if (count < 2) continue;
    shared.set(code, freeName(`${argument}Parameter`, taken));
  }
  return shared;
}

/**
 * Lists of parameters that several operations have in common, as code, with the names of their
 * constants.
 */
function sharedLists(lists: readonly string[], taken: Set<string>): ReadonlyMap<string, string> {
  const repeated = lists.filter((list, index) => list !== '[]' && lists.indexOf(list) !== index);
  return new Map([...new Set(repeated)].map((list) => [list, freeName('commonParameters', taken)]));
}

function freeName(base: string, taken: Set<string>): string {
  let name = base;
  for (let suffix = 2; taken.has(name); suffix += 1) name = `${base}${suffix}`;
  taken.add(name);
  return name;
}
