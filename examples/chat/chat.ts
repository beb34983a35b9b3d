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
  readonly customer: Participant;
  readonly agent: Participant;
}
