import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { invalid } from '../http/serviceError.js';
import { scenarioNames } from '../packageFiles.js';
import {
  checkScenario,
  parseScenario,
  readScenario,
  ScenarioError,
} from '../scenarios/readScenario.js';
import type { Scenario } from '../scenarios/scenario.js';
import type { ControlCall } from './control.js';

/** A scenario: as an object, as YAML, or by its name if it comes with the emulator. */
interface ScenarioRequest {
  readonly scenario?: object;
  readonly yaml?: string;
  readonly name?: string;
}

/** Lists the scenarios that come with the emulator. */
export function listScenarios(): Answer {
  const scenarios = scenarioNames().map((file) => {
    const { name, description } = readScenario(file);
    return { name: file, title: name, description };
  });
  return jsonAnswer({ scenarios });
}

/** Returns the scenario that is played in each new chat. */
export function describeScenario({ service: { scenarios } }: ControlCall): Answer {
  return jsonAnswer(scenarios.describe());
}

/** Replaces the scenario that is played in each new chat, and returns the new one. */
export function setScenario(
  { service: { scenarios } }: ControlCall,
  request: ScenarioRequest,
): Answer {
  const scenario = requestedScenario(request);
  scenarios.set(scenario ? { scenario } : {});
  return jsonAnswer(scenarios.describe());
}

/** Returns the progress of a contact's scenario. */
export function describeContactScenario({ service, values }: ControlCall): Answer {
  const contact = service.store.contact(values('path', 'id') ?? '');
  return jsonAnswer({ progress: service.scenarios.progress(contact) });
}

/** Plays a scenario in a chat. */
export function playScenario({ service, values }: ControlCall, request: ScenarioRequest): Answer {
  const contact = service.store.contact(values('path', 'id') ?? '');
  const scenario = requestedScenario(request);
  if (!scenario) throw invalid('scenario: one of scenario, yaml and name is required');
  return jsonAnswer({ progress: service.scenarios.play(contact, scenario).describe() });
}

function requestedScenario({ scenario, yaml, name }: ScenarioRequest): Scenario | undefined {
  if ([scenario, yaml, name].filter((given) => given !== undefined).length > 1) {
    throw invalid('scenario: cannot be combined with yaml or name');
  }
  const names = scenarioNames();
  if (name !== undefined && !names.includes(name)) {
    throw invalid(`name: must be one of ${names.join(', ')}`);
  }
  try {
    if (name !== undefined) return readScenario(name);
    if (yaml !== undefined) return parseScenario(yaml, 'yaml');
    return scenario && checkScenario(scenario);
  } catch (error) {
    if (error instanceof ScenarioError) throw invalid(error.message);
    throw error;
  }
}
