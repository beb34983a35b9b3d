/** A random UUID (RFC 9562, version 4). */
export function uuid(): string {
  // Not available on pages served over http, or on React Native.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  // The first digit of the third group is the version, and the top bits of the fourth are the variant.
  return '00000000-0000-4000-y000-000000000000'.replace(/[0y]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (digit === 'y' ? (random & 3) | 8 : random & 15).toString(16);
  });
}
