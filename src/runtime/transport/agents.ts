import type { Agent } from 'node:http';

/** What `node:http` and `node:https` have. */
export interface AgentModule {
  readonly Agent: new (options: { keepAlive: boolean; maxSockets: number | undefined }) => Agent;
}

/** An agent that keeps connections alive, and opens so many to one host at most. */
export function openAgent({ Agent }: AgentModule, maxSockets?: number): Agent {
  return new Agent({ keepAlive: true, maxSockets });
}

/**
 * Closes the connections that wait for a request. The server has closed one of them, and most likely
 * all, so the next attempt must not pick another.
 */
export function closeIdle({ freeSockets }: Agent): void {
  for (const socket of Object.values(freeSockets).flat()) socket?.destroy();
}
