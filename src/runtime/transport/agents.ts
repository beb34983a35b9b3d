import type { Agent } from 'node:http';

/** The common interface of `node:http` and `node:https`. */
export interface AgentModule {
  readonly Agent: new (options: { keepAlive: boolean; maxSockets: number | undefined }) => Agent;
}

/** Creates a keep-alive agent with a maximum number of connections per host. */
export function openAgent({ Agent }: AgentModule, maxSockets?: number): Agent {
  return new Agent({ keepAlive: true, maxSockets });
}

/**
 * Closes the idle connections. The server has closed one of them, and probably all, so the next
 * attempt must not use another one.
 */
export function closeIdle({ freeSockets }: Agent): void {
  for (const socket of Object.values(freeSockets).flat()) socket?.destroy();
}
