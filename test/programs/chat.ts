/** What a program is started with, as its environment would tell it. */
export interface Chat {
  readonly endpoint: string;
  readonly participantToken: string;
}
