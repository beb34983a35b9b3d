import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';

import { textCondition } from '../chat/textCondition.js';
import { CHAT_CONTENT_TYPES, messageFault } from '../chat/messageContent.js';
import { SCENARIO_SCHEMA_FILE } from '../packageFiles.js';
import type { Scenario, ScenarioStep } from './scenario.js';

/** A rule that a scenario breaks. */
export interface ScenarioFault {
  /** The path, for example `['steps', 3, 'say']`. */
  readonly path: readonly (string | number)[];
  /** Whether the key at the end of the path is wrong, rather than its value. */
  readonly isKey: boolean;
  readonly message: string;
}

let validate: ValidateFunction | undefined;

/** Returns all rules that a scenario breaks, in the order of its steps; empty if it is valid. */
export function scenarioFaults(value: unknown): readonly ScenarioFault[] {
  validate ??= compile();
  if (!validate(value)) return meaningful(validate.errors ?? []).map(faultOf);
  return (value as Scenario).steps.flatMap(stepFaults);
}

/**
 * Removes redundant errors: the parts of `oneOf` and `if`, because the error of the whole is
 * clearer, and "does nothing" if the step's action was only misspelt.
 */
function meaningful(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const misspelt = new Set(
    errors
      .filter(({ keyword }) => keyword === 'additionalProperties')
      .map(({ instancePath }) => instancePath),
  );
  return errors.filter(
    ({ keyword, schemaPath, instancePath }) =>
      keyword !== 'if' &&
      !/\/oneOf\/\d/.test(schemaPath) &&
      !(keyword === 'oneOf' && misspelt.has(instancePath)),
  );
}

/** A path as text: `steps[3].say`. */
export function writtenPath(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

function compile(): ValidateFunction {
  const schema = JSON.parse(readFileSync(SCENARIO_SCHEMA_FILE, 'utf8')) as object;
  return new Ajv({ allErrors: true, verbose: true, strictTypes: false }).compile(schema);
}

function faultOf(error: ErrorObject): ScenarioFault {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const params = error.params as Readonly<Record<string, unknown>>;
  const at = (message: string): ScenarioFault => ({ path, isKey: false, message });
  const atKey = (name: unknown, message: string): ScenarioFault => ({
    path: [...path, String(name)],
    isKey: true,
    message,
  });
  switch (error.keyword) {
    case 'additionalProperties':
      return atKey(params.additionalProperty, `is unknown here, use ${knownKeys(error)}`);
    case 'dependencies':
      return atKey(params.property, `requires ${String(params.deps)}`);
    case 'oneOf':
      return at(`must do exactly one thing, one of ${actionsOf(error).join(', ')}`);
    case 'required':
      return at(`needs ${String(params.missingProperty)}`);
    case 'enum':
      return at(`must be one of ${(params.allowedValues as readonly string[]).join(', ')}`);
    case 'const':
      return at(`must be ${String(params.allowedValue)}, or an action such as "- say: Hello"`);
    default:
      return at(error.message ?? 'is not valid');
  }
}

function knownKeys({ parentSchema }: ErrorObject): string {
  const { properties = {} } = parentSchema as { readonly properties?: object };
  return Object.keys(properties).join(', ');
}

function actionsOf({ schema }: ErrorObject): readonly string[] {
  return (schema as readonly { readonly required: readonly string[] }[]).flatMap(
    ({ required }) => required,
  );
}

/** Checks that a schema can't express. */
function stepFaults(step: ScenarioStep, index: number): readonly ScenarioFault[] {
  if (step === 'end') return [];
  const fault = (path: readonly (string | number)[], message: string): ScenarioFault => ({
    path: ['steps', index, ...path],
    isKey: false,
    message,
  });
  const conditionFault = (when: string | undefined, path: readonly (string | number)[]) =>
    textCondition(when) ? [] : [fault(path, 'is not a regular expression in the syntax of RE2')];
  if ('say' in step) {
    const { say: Content, contentType: ContentType = 'text/plain' } = step;
    const rules = { contentTypes: CHAT_CONTENT_TYPES, formerLimits: false };
    const found = messageFault({ ContentType, Content }, rules);
    return found ? [fault(['say'], found.constraint)] : [];
  }
  if ('waitFor' in step) return conditionFault(step.when, ['when']);
  if ('disconnectFlow' in step) {
    return (step.disconnectFlow.answers ?? []).flatMap(({ when }, answer) =>
      conditionFault(when, ['disconnectFlow', 'answers', answer, 'when']),
    );
  }
  return [];
}
