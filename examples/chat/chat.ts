/** A participant, with what a session needs to join as them. */
export interface Participant {
  readonly role: 'CUSTOMER' | 'AGENT';
  readonly displayName: string;
  readonly participantId: string;
  readonly participantToken: string;
}

/** A chat, as the server describes it to the page. */
export interface Chat {
  /** The base URL of the Participant Service. */
  readonly endpoint: string;
  readonly contactId: string;
  /**
   * The SupportedMessagingContentTypes of the chat. Participants can't request them, so the server
   * that starts the chat has to send them.
   */
  readonly contentTypes: readonly string[];
  readonly customer: Participant;
  readonly agent: Participant;
}
