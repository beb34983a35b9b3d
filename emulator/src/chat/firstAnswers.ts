/** Remembers the first answer to each client token, so that a repeated call is applied once. */
export class FirstAnswers {
  readonly #answers = new Map<string, object>();

  /** The first answer to a call of an operation with this token, if it has been applied. */
  find(operationId: string, clientToken: string): object | undefined {
    return this.#answers.get(`${operationId} ${clientToken}`);
  }

  /** Keeps the answer of a call that has been applied. */
  keep(operationId: string, clientToken: string, answer: object): void {
    this.#answers.set(`${operationId} ${clientToken}`, answer);
  }

  /**
   * Runs a call, or gives the first answer again where its client token has come before.
   *
   * @param notes are told of a repeat
   */
  once<Answer extends object>(
    operationId: string,
    clientToken: string | undefined,
    run: () => Answer,
    notes: { deduplicated?: boolean } = {},
  ): Answer {
    if (!clientToken) return run();
    const known = this.find(operationId, clientToken) as Answer | undefined;
    if (known) {
      notes.deduplicated = true;
      return known;
    }
    const answer = run();
    this.keep(operationId, clientToken, answer);
    return answer;
  }

  /** Forgets the answer to a client token. */
  forget(operationId: string, clientToken: string): void {
    this.#answers.delete(`${operationId} ${clientToken}`);
  }
}
