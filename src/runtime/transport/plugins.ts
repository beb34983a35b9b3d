import type { SuperAgentRequest } from 'superagent';
import { UserFault } from './UserFault.js';

/** A superagent plugin: a function that receives each request before it is sent. */
export type SuperagentPlugin = (request: never) => void;

/** Applies plugins in order. */
export function usePlugins(
  request: SuperAgentRequest,
  plugins: readonly SuperagentPlugin[] | null | undefined,
): void {
  if (!plugins) return;
  guard(() => {
    for (const plugin of plugins) request.use(plugin as (request: SuperAgentRequest) => void);
  });
}

/**
 * Runs a function of the caller.
 *
 * @throws UserFault if it throws.
 */
export function guard<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new UserFault(error);
  }
}
