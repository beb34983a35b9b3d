import type { Contract } from '../contract/contract.js';
import { readJsonObject } from '../json/jsonFile.js';
import { VIEWS_FILE } from '../packageFiles.js';

/** A view as DescribeView returns it. */
export interface View {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name?: string;
  readonly Version?: number;
  readonly Content?: {
    readonly InputSchema?: string;
    readonly Template?: string;
    readonly Actions?: readonly string[];
  };
}

/**
 * Reads views from a JSON file: an object of view tokens and views.
 *
 * @throws Error if the file cannot be read, or is not such a JSON object; the message names the
 * file
 */
export function readViews(file: string | URL): Record<string, View> {
  return readJsonObject(file, 'views') as Record<string, View>;
}

/**
 * Checks views against the contract.
 *
 * @param views the views by view token; by default, those of this package
 * @throws TypeError that names the view token and the rule that its view breaks
 */
export function checkViews(
  contract: Contract,
  views: Readonly<Record<string, View>> = readViews(VIEWS_FILE),
): ReadonlyMap<string, View> {
  const entries = Object.entries(views);
  for (const [token, view] of entries) {
    const fault = contract.fault('View', view);
    if (fault !== undefined) throw new TypeError(`The view of ${token} is not valid: ${fault}`);
  }
  return new Map(entries);
}
