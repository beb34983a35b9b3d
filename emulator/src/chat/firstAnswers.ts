/** Remembers the first response for each client token, so that a repeated call is applied once. */
export class FirstAnswers {
  readonly #answers = new Map<string, object>();

  /** Returns the first response to a call of an operation with this token, if it was applied. */
  find(operationId: string, clientToken: string): object | undefined {
    return this.#answers.get(`${operationId} ${clientToken}`);
  }

  /** Stores the response to a call that was applied. */
  keep(operationId: string, clientToken: string, answer: object): void {
    this.#answers.set(`${operationId} ${clientToken}`, answer);
  }

  /**
   * Makes a call, or returns the first response if its client token was used before.
   *
   * @param notes records whether the call was a repeat
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

  /** Forgets the response for a client token. */
  forget(operationId: string, clientToken: string): void {
    this.#answers.delete(`${operationId} ${clientToken}`);
  }
}
