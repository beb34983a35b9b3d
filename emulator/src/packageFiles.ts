import { existsSync, readdirSync, readFileSync } from 'node:fs';

// This file and its compiled form are one level below the package's root, in src/ and dist/.
const own = (name: string): URL => new URL(`../${name}`, import.meta.url);

/**
 * The contract of the Participant Service: the client's openapi.yaml, which the build copies into
 * dist/.
 */
export function participantContractFile(): URL {
  const copy = own('dist/openapi.yaml');
  const original = own('../openapi.yaml');
  return existsSync(original) ? original : copy;
}

/** The contract of the three calls that start, join and stop a chat. */
export const CONNECT_CONTRACT_FILE = own('connect.yaml');

/** The contract of the emulator's own controls. */
export const CONTROLS_CONTRACT_FILE = own('controls.yaml');

/** The default views, by view token. */
export const VIEWS_FILE = own('fixtures/views.json');

/** The JSON schema of scenarios, for editors and for the emulator. */
export const SCENARIO_SCHEMA_FILE = own('scenario.schema.json');

/** An example of each kind of interactive message. */
export const INTERACTIVE_FILE = own('fixtures/interactive.json');

/** The inspector's page, its scripts and its style sheets. */
export const INSPECTOR_FOLDER = own('inspector/');

/** The names of the scenarios that come with this package. */
export function scenarioNames(): readonly string[] {
  return readdirSync(own('scenarios')).map((file) => file.replace(/\.yaml$/, ''));
}

/** The file of a scenario that comes with this package. */
export function scenarioFile(name: string): URL {
  return own(`scenarios/${name}.yaml`);
}

/** The version of this package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(own('package.json'), 'utf8')) as { version: string };
  return version;
}
