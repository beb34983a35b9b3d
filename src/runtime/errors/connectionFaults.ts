/* What the error codes of Node, undici and this package say about a request without a response. */

/** The members of a platform's error that matter here. */
interface Fault {
  readonly code?: unknown;
  /** The system call that failed. */
  readonly syscall?: unknown;
  /** Node tries several addresses and collects their errors. */
  readonly errors?: unknown;
}

/** Whether another attempt would fail in the same way. */
export function isPermanent(fault: object): boolean {
  const { code } = fault as Fault;
  return typeof code === 'string' && (permanent.has(code) || ofCertificates.test(code));
}

/** Whether the connection was never made, so that the service cannot have applied the request. */
export function isNeverConnected(fault: object): boolean {
  const { code, syscall, errors } = fault as Fault;
  if (typeof code === 'string' && (unconnected.has(code) || ofCertificates.test(code))) return true;
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every((one: Fault | null | undefined) => one?.syscall === 'connect')
  );
}

const permanent: ReadonlySet<string> = new Set(['EPROXYAUTH', 'EREDIRECT', 'ETOOLARGE']);

const unconnected: ReadonlySet<string> = new Set([
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  // No file descriptor is left for a socket, in the process or on the machine.
  'EMFILE',
  'ENETUNREACH',
  'ENFILE',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The codes of OpenSSL and Node for untrusted certificates (X509_verify_cert_error). */
const ofCertificates =
  /^(CERT_|CRL_|ERR_TLS_CERT_|ERROR_IN_C(ERT|RL)_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|HOSTNAME_MISMATCH$|INVALID_(CA|PURPOSE)$|PATH_LENGTH_EXCEEDED$)/;
