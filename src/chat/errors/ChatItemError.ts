/**
 * The service sent something that is not a valid item, or an item whose content doesn't match its
 * ContentType. Emitted as an `error` event. Nothing else is lost.
 */
export class ChatItemError extends Error {
  override readonly name = 'ChatItemError';
  /**
   * What the service sent. Hidden from inspections and `JSON.stringify`, because it may contain
   * messages.
   */
  declare readonly raw: unknown;

  constructor(problem: string, raw: unknown) {
    super(`the service sent an invalid item: ${problem}`);
    Object.defineProperty(this, 'raw', { value: raw });
  }
}
