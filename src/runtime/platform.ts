import { version } from '../version.js';
import { SuperagentTransport, type SuperagentSettings } from './transport/superagent.js';
import type { Transport } from './transport/Transport.js';

/*
 * What differs between the platforms, in one place. This is Node's.
 */

export function createTransport(settings: SuperagentSettings): Transport {
  return new SuperagentTransport(settings);
}

/** A browser sends its own and lets nobody change it. */
export const userAgent: string | undefined = `amazon_connect_participant_service/${version}`;

/** A variable of the environment; undefined where it is not set, or empty. */
export function environment(name: string): string | undefined {
  return process.env[name] || undefined;
}

/** An agent that keeps connections alive, unless `options` say otherwise. */
export async function createAgent(
  isSecure: boolean,
  options: object,
): Promise<{ readonly agent: object; close(): void }> {
  const { Agent } = isSecure ? await import('node:https') : await import('node:http');
  const agent = new Agent({ keepAlive: true, ...options });
  return {
    agent,
    close: () => {
      agent.destroy();
    },
  };
}
