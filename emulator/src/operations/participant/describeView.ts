import { notFound } from '../../http/serviceError.js';
import type { Call } from './operation.js';

/** Returns the view for a view token. */
export function describeView({ service, pathParameter }: Call): object {
  const view = service.views.get(pathParameter('ViewToken'));
  // The error must not quote the token.
  if (!view) throw notFound('There is no view with this token');
  return { View: view };
}
