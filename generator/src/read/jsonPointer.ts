/** The tokens of a JSON pointer (RFC 6901): `/paths/~1pets` has `paths` and `/pets`. */
export function tokensOf(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer to a member or an item of what `pointer` points to. */
export function childPointer(pointer: string, token: string | number): string {
  return `${pointer}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The pointer in the fragment of a URI, where `%xx` may stand for any character. */
export function pointerOfFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The fragment of a URI that stands for a pointer: the inverse of {@link pointerOfFragment}. */
export function fragmentOfPointer(pointer: string): string {
  // Nothing else changes when it is decoded. encodeURIComponent would fail on halves of surrogate pairs.
  return pointer.replaceAll('%', '%25');
}
