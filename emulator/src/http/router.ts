import createRoutes from 'find-my-way';
import type { HTTPMethod } from 'find-my-way';

import type { Answer } from './answer.js';
import { header } from './request.js';
import type { ParameterValues, Request } from './request.js';
import { ServiceError } from './serviceError.js';

/** Handles the requests of one route. `values` are the decoded parameters of the request. */
export type RouteHandler = (request: Request, values: ParameterValues) => Answer | Promise<Answer>;

interface Route {
  readonly name: string;
  readonly handler: RouteHandler;
}

// The contract limits the length of parameters, so that a longer one causes a ValidationException
// and not an unknown path. Node accepts no longer request line.
const MAX_PARAMETER_LENGTH = 65_536;
const METHODS: readonly HTTPMethod[] = ['GET', 'POST', 'PUT', 'DELETE'];

/** Finds the handler of a request. */
export class Router {
  readonly #routes = createRoutes({ maxParamLength: MAX_PARAMETER_LENGTH });

  /**
   * @param path as in OpenAPI, with `{Name}` for a parameter
   * @param name the name in the log
   */
  add(method: HTTPMethod, path: string, name: string, handler: RouteHandler): void {
    const noHandler = (): void => undefined;
    const route: Route = { name, handler };
    this.#routes.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), noHandler, route);
  }

  /**
   * Responds to a request.
   *
   * @throws ServiceError UnknownOperationException: 404 for an unknown path, 405 for an unsupported
   * method
   */
  async handle(request: Request): Promise<Answer> {
    // The target `*` means the server as a whole, not a path.
    const isPath = request.path.startsWith('/');
    const route = isPath
      ? this.#routes.find(request.method as HTTPMethod, request.path)
      : undefined;
    if (!route) throw this.#unknown(request.path);
    const { name, handler } = route.store as Route;
    request.notes.operation = name;
    return handler(request, (place, parameter) => {
      if (place === 'path') return route.params[parameter];
      if (place === 'header') return header(request, parameter);
      return request.query.get(parameter) ?? undefined;
    });
  }

  #unknown(path: string): ServiceError {
    const allowed = path.startsWith('/')
      ? METHODS.filter((method) => this.#routes.find(method, path))
      : [];
    if (allowed.length === 0) {
      return new ServiceError('UnknownOperationException', 404, 'There is no such path');
    }
    const allow = [...allowed, 'OPTIONS'].join(', ');
    const message = `This path supports the methods ${allow}`;
    return new ServiceError('UnknownOperationException', 405, message, {}, { allow });
  }
}
