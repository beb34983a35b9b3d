import { type ApiClient, ThrottlingException } from 'amazon_connect_participant_service';

/** How long the service counts as busy after it has refused a call, in ms, unless a call succeeds. */
const LIFETIME = 30_000;

/** Whether the service is refusing calls because there are too many. */
export class Throttling {
  readonly #changed: () => void;
  /** The operations that were refused last. */
  readonly #refused = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: ApiClient, changed: () => void) {
    this.#changed = changed;
    client.observe((event) => {
      if (event.type === 'attempt') return;
      const { operation, error } = event;
      if (error instanceof ThrottlingException) this.#refuse(operation);
      else if (event.type === 'result' && !error) this.#pass(operation);
    });
  }

  get isOn(): boolean {
    return this.#refused.size > 0;
  }

  #refuse(operation: string): void {
    this.#refused.add(operation);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#refused.clear();
      this.#changed();
    }, LIFETIME);
    this.#changed();
  }

  #pass(operation: string): void {
    if (this.#refused.delete(operation)) this.#changed();
  }
}
