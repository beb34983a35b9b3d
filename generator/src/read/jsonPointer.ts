/** Splits a JSON pointer (RFC 6901) into tokens: `/paths/~1pets` has `paths` and `/pets`. */
export function tokensOf(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Returns the pointer to a member or an item of the target of `pointer`. */
export function childPointer(pointer: string, token: string | number): string {
  return `${pointer}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Returns the pointer in the fragment of a URI. `%xx` may encode any character. */
export function pointerOfFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Returns the fragment of a URI for a pointer: the inverse of {@link pointerOfFragment}. */
export function fragmentOfPointer(pointer: string): string {
  // Decoding changes nothing else. encodeURIComponent would fail on lone surrogates.
  return pointer.replaceAll('%', '%25');
}
