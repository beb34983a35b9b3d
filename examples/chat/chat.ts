/** Somebody in a chat, with what a session needs of them. */
export interface Participant {
  readonly role: 'CUSTOMER' | 'AGENT';
  readonly displayName: string;
  readonly participantId: string;
  readonly participantToken: string;
}

/** A chat that has been started, as the page is told of it. */
export interface Chat {
  /** Where the Participant Service is. */
  readonly endpoint: string;
  readonly contactId: string;
  /**
   * What the chat may carry: the SupportedMessagingContentTypes that it was started with. No operation
   * tells a participant, so whoever starts the chat has to.
   */
  readonly contentTypes: readonly string[];
  readonly customer: Participant;
  readonly agent: Participant;
}
