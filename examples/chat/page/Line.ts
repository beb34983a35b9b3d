/**
 * The network connection of a session's sockets. It can be interrupted to show how the session
 * reacts: it notices, keeps reconnecting, and then fetches the items that it has missed.
 */
export class Line {
  readonly #sockets = new Set<WebSocket>();
  #isCut = false;

  get isCut(): boolean {
    return this.#isCut;
  }

  /** Opens a socket: the `webSocket` option of ChatSession. */
  readonly open = (url: string): WebSocket => {
    if (this.#isCut) throw new Error('The line is cut');
    const socket = new WebSocket(url);
    this.#sockets.add(socket);
    socket.addEventListener('close', () => this.#sockets.delete(socket));
    return socket;
  };

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.close();
  }

  mend(): void {
    this.#isCut = false;
    // Browsers do this when the network is back, and sessions then reconnect at once.
    dispatchEvent(new Event('online'));
  }
}
