/* What the error codes of Node, undici and this package say about a request without a response. */

/** The members of a platform's error that matter here. */
interface Fault extends Error {
  readonly code?: unknown;
  /** The system call that failed. */
  readonly syscall?: unknown;
  /** Node tries several addresses and collects their errors. */
  readonly errors?: unknown;
}

/** Whether another attempt would fail in the same way. */
export function isPermanent({ code }: Fault): boolean {
  return permanent.test(String(code)) || ofCertificates.test(String(code));
}

/** Whether the connection was never made, so that the service cannot have applied the request. */
export function isNeverConnected({ code, syscall, errors }: Fault): boolean {
  return (
    unconnected.test(String(code)) ||
    ofCertificates.test(String(code)) ||
    isConnecting(syscall) ||
    (Array.isArray(errors) &&
      errors.length > 0 &&
      errors.every((one: Fault | null | undefined) => isConnecting(one?.syscall)))
  );
}

function isConnecting(syscall: unknown): boolean {
  return syscall === 'connect' || syscall === 'getaddrinfo';
}

const permanent = /^E(PROXYAUTH|REDIRECT|TOOLARGE)$/;

/**
 * Codes that do not occur on a connection. With EMFILE and ENFILE, no file descriptor is left for a
 * socket. Others, such as EHOSTUNREACH, may also end a connection, so their system call decides.
 */
const unconnected = /^(E(AI_AGAIN|CONNREFUSED|MFILE|NFILE|NOTFOUND)|UND_ERR_CONNECT_TIMEOUT)$/;

/** The codes of OpenSSL (X509_verify_cert_error) and Node for certificates that are not trusted. */
const ofCertificates = /CERT|CRL|^(HOSTNAME_|INVALID_|PATH_LENGTH_|UNABLE_TO_)/;
