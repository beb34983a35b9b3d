/** A server in the OpenAPI document, in the form that OpenAPI Generator's clients use. */
export interface HostSetting {
  /** The URL of the server. It may contain `{variables}`. */
  readonly url: string;
  /** What the server is for. */
  readonly description: string;
  /** The variables in the URL, by name. */
  readonly variables?: Readonly<Record<string, HostVariable>>;
}

/** A variable in the URL of a server. */
export interface HostVariable {
  /** What the variable means. */
  readonly description: string;
  /** The value that is used if you pass none. */
  readonly default_value: string;
  /** The allowed values; absent if any value is allowed. */
  readonly enum_values?: readonly string[];
}

/**
 * Fills in the variables in the URL of a server.
 *
 * @param index - the server's index in `settings`.
 * @param values - values of the variables. A variable that is left out has its default value.
 * @throws Error if the index or a variable does not exist, or if a value is not allowed.
 */
export function serverUrl(
  settings: readonly HostSetting[],
  index: number,
  values: Readonly<Record<string, string>> = {},
): string {
  const server = settings[index];
  if (server === undefined) {
    throw new Error(
      `Invalid index ${index} when selecting the host settings. Must be less than ${settings.length}`,
    );
  }
  const { url, variables = {} } = server;
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(variables, name)) {
      throw new Error(
        `The host URL ${url} has no variable \`${name}\`. It has ${list(Object.keys(variables))}`,
      );
    }
  }
  return Object.entries(variables).reduce((filled, [name, variable]) => {
    const value = values[name] ?? variable.default_value;
    checkValue(url, name, value, variable);
    return filled.replaceAll(`{${name}}`, () => value);
  }, url);
}

function checkValue(url: string, name: string, value: string, variable: HostVariable): void {
  const { enum_values: known } = variable;
  if (known !== undefined && !known.includes(value)) {
    throw new Error(
      `The variable \`${name}\` in the host URL has invalid value ${value}. Must be ${list(known)}`,
    );
  }
  // Without this check, a region from untrusted input could send the token to another host.
  const authority = /^[a-z]+:\/\/[^/]*/i.exec(url)?.[0] ?? '';
  if (authority.includes(`{${name}}`) && !/^[\w.-]+$/.test(value)) {
    throw new Error(
      `The variable \`${name}\` is part of the host in ${url} ` +
        'and may only contain letters, digits, dots and hyphens',
    );
  }
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
