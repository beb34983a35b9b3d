import type { Service } from '../../ir/index.js';
import { isStream } from '../code/answers.js';
import { literal } from '../code/code.js';
import type { GeneratedFile } from '../GeneratedFile.js';
import { npmVersion } from './emitPackageJson.js';

/** What a package exports from the runtime, by module. */
const RUNTIME_EXPORTS = `
export { AbortError } from './runtime/errors/AbortError.js';
export { ApiError, type Outcome } from './runtime/errors/ApiError.js';
export { ConnectionError } from './runtime/errors/ConnectionError.js';
export { ResponseParseError } from './runtime/errors/ResponseParseError.js';
export { ServiceException } from './runtime/errors/ServiceException.js';
export { TimeoutError } from './runtime/errors/TimeoutError.js';

export type { Secret } from './runtime/auth/Authentication.js';
export type { CallEvent, CallObserver } from './runtime/call/CallEvents.js';
export type { CallOptions } from './runtime/call/CallOptions.js';
export type { InterceptedRequest, Interceptor, Next } from './runtime/call/Interceptors.js';
export type { Callback, CallHandle } from './runtime/call/invoke.js';
export type { Logger } from './runtime/call/Logger.js';
export type { DataAndResponse } from './runtime/decode/readAnswer.js';
export type { Violation } from './runtime/model/validateModel.js';
export type { HostSetting, HostVariable } from './runtime/request/serverUrl.js';
export type { CallResponse } from './runtime/response/CallResponse.js';
export { FetchTransport } from './runtime/transport/fetch.js';
export type {
  Transport,
  OpenResponse,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './runtime/transport/Transport.js';
`;

/** Only a package with declared headers has the code for them. */
function headersExport({ operations }: Service): string {
  return operations.some(({ headers }) => headers.length > 0)
    ? "export type { WithHeaders } from './runtime/decode/withHeaders.js';\n"
    : '';
}

/** Only a package with streams has the code for them. */
function streamExports({ operations }: Service): string {
  const results = operations.flatMap(({ result }) => [result, ...result.others]);
  const events = "export type { ServerEvent } from './runtime/stream/ServerEvent.js';\n";
  if (!results.some(isStream)) return '';
  return `export { ResponseStream } from './runtime/stream/ResponseStream.js';
${results.some(({ encoding }) => encoding === 'events') ? events : ''}`;
}

/** The entry of a package: named exports, and a default export with the same names. */
export function emitIndex(service: Service, version: string | undefined): GeneratedFile[] {
  const models = service.models.length > 0 ? "export * from './model/index.js';\n" : '';
  return [
    {
      path: 'src/index.ts',
      content: `
export * from './exports.js';
export * as default from './exports.js';
`,
    },
    {
      path: 'src/exports.ts',
      content: `
export { ApiClient } from './ApiClient.js';
export * from './api/index.js';
export * from './service/index.js';
${models}${RUNTIME_EXPORTS}${headersExport(service)}${streamExports(service)}`,
    },
    {
      path: 'src/version.ts',
      content: `
/** The name and version of the client, for its User-Agent header. */
export const packageName = ${literal(service.packageName)};
export const version = ${literal(version ?? npmVersion(service.version))};
`,
    },
  ];
}
