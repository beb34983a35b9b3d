/**
 * The line that a session's sockets go over. It can be cut, to see what the session does without one:
 * it notices, tries again and again, and fetches what it has missed.
 */
export class Line {
  readonly #sockets = new Set<WebSocket>();
  #isCut = false;

  get isCut(): boolean {
    return this.#isCut;
  }

  /** Opens a socket: the `webSocket` of ChatSession. */
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
    // What a browser does when the network is back. Sessions then try at once.
    dispatchEvent(new Event('online'));
  }
}
