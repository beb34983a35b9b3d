/**
 * The service sent something that is no item, or an item whose content is not what its ContentType
 * says. Comes with the `error` event; nothing else is lost by it.
 */
export class ChatItemError extends Error {
  override readonly name = 'ChatItemError';
  /** What came, as it came. Neither shown by inspections nor by `JSON.stringify`: people's talk. */
  declare readonly raw: unknown;

  constructor(problem: string, raw: unknown) {
    super(`the service sent an item that cannot be understood: ${problem}`);
    Object.defineProperty(this, 'raw', { value: raw });
  }
}
