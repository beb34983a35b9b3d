import { notFound } from '../../http/serviceError.js';
import type { Call } from './operation.js';

/** Returns the view behind a view token. */
export function describeView({ service, pathParameter }: Call): object {
  const view = service.views.get(pathParameter('ViewToken'));
  // The token is what the request names the view by, and a token is not for an error to carry.
  if (!view) throw notFound('There is no view with this token');
  return { View: view };
}
