/** The error if the server switches protocols (RFC 9110, section 15.2.2), which no request asks for. */
export function switchedProtocols(): Error {
  return new Error('the server switched protocols (status 101), which was not requested');
}

/** A placeholder: the caller gets its error for the abort from the core. */
export function aborted(): Error {
  return new Error('the request was aborted');
}
