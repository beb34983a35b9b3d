import { readFileSync } from 'node:fs';

import { isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';

import { scenarioFile, scenarioNames } from '../packageFiles.js';
import type { Scenario } from './scenario.js';
import { scenarioFaults, writtenPath } from './scenarioFaults.js';
import type { ScenarioFault } from './scenarioFaults.js';

/** A scenario is invalid. The message has one line per fault, which begins with its position. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}

/**
 * Reads a scenario from a YAML file.
 *
 * @param file the file, or the name of a scenario that comes with the emulator, such as `survey`
 * @throws ScenarioError with one line per fault, `FILE:LINE:COLUMN: what is wrong`; Error if the
 * file cannot be read
 * @example
 * await emulator.contact(contactId).play(readScenario('scenarios/refund.yaml'));
 */
export function readScenario(file: string | URL): Scenario {
  const shipped = typeof file === 'string' && scenarioNames().includes(file);
  const location = shipped ? scenarioFile(file) : file;
  let text: string;
  try {
    text = readFileSync(location, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const names = scenarioNames().join(', ');
    throw new Error(
      `Cannot read the scenario in ${file.toString()}: ${reason}; the included scenarios are ${names}`,
      { cause: error },
    );
  }
  return parseScenario(text, file.toString());
}

/**
 * Reads a scenario from YAML text.
 *
 * @param source the name of the text in messages
 * @throws ScenarioError with one line per fault
 */
export function parseScenario(text: string, source: string): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${source}:${line}:${col}`;
  };
  const [syntaxError] = document.errors;
  if (syntaxError) throw new ScenarioError(`${place(syntaxError.pos[0])}: ${syntaxError.message}`);
  const value: unknown = document.toJS();
  const faults = scenarioFaults(value);
  if (faults.length === 0) return value as Scenario;
  const said = faults.map((fault) => ({ offset: offsetOf(document, fault), fault }));
  throw new ScenarioError(
    said
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, fault }) => `${place(offset)}: ${wordsOf(fault)}`)
      .join('\n'),
  );
}

/**
 * Checks a scenario that was not read from a file.
 *
 * @throws ScenarioError with one line per fault, which begins with its path
 */
export function checkScenario(value: unknown): Scenario {
  const faults = scenarioFaults(value);
  if (faults.length === 0) return value as Scenario;
  throw new ScenarioError(faults.map(wordsOf).join('\n'));
}

function wordsOf({ path, message }: ScenarioFault): string {
  return `${writtenPath(path) || 'scenario'}: ${message}`;
}

/** The offset of the node, or of the key, that a fault is about. */
function offsetOf(document: Document, { path, isKey }: ScenarioFault): number {
  const node: unknown = document.getIn(path, true);
  let offset = isNode(node) ? node.range?.[0] : undefined;
  if (isKey) {
    const parent: unknown = document.getIn(path.slice(0, -1), true);
    if (isNode(parent)) {
      visit(parent, {
        Pair: (_, { key }) => {
          if (!isScalar(key) || String(key.value) !== path.at(-1)) return visit.SKIP;
          offset = key.range?.[0];
          return visit.BREAK;
        },
      });
    }
  }
  return offset ?? 0;
}
