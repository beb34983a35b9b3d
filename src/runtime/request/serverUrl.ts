/** A server of the service's description, in the words of OpenAPI Generator's clients. */
export interface HostSetting {
  /** May have `{variables}`. */
  readonly url: string;
  readonly description: string;
  readonly variables?: Readonly<Record<string, HostVariable>>;
}

/** A variable in the URL of a server. */
export interface HostVariable {
  readonly description: string;
  readonly default_value: string;
  /** Absent where any value may be used. */
  readonly enum_values?: readonly string[];
}

/**
 * The URL of a server, its variables filled in.
 *
 * @param index - of the server in `settings`.
 * @param values - of the variables; those left out have their default.
 * @throws Error for an index or a variable that is not there, or a value that cannot be.
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
  // Else a region from a stranger's hands could send the token to a host of his.
  const authority = /^[a-z]+:\/\/[^/]*/i.exec(url)?.[0] ?? '';
  if (authority.includes(`{${name}}`) && !/^[\w.-]+$/.test(value)) {
    throw new Error(
      `The variable \`${name}\` is part of the host in ${url} ` +
        'and may hold letters, digits, dots and hyphens only',
    );
  }
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
