/** The server left HTTP (RFC 9110, section 15.2.2), which no request asks for. */
export function switchedProtocols(): Error {
  return new Error('the server switched protocols (status 101), which was not asked for');
}

/** The caller is told of the abort itself, and by somebody else. */
export function aborted(): Error {
  return new Error('the request was aborted');
}
