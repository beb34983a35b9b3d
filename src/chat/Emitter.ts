import { describe } from '../runtime/values/kinds.js';
import { didYouMean } from '../runtime/values/didYouMean.js';

/** A listener of the event `Name`. */
export type Listener<Events extends object, Name extends keyof Events> = Events[Name] extends (
  ...args: infer Arguments
) => void
  ? (...args: Arguments) => void
  : never;

type AnyListener = (...args: unknown[]) => void;

/**
 * Events with types. A listener that throws disturbs neither the others nor the session: what it
 * throws surfaces as an uncaught exception.
 *
 * @typeParam Events - a function type for each event's name, with what its listeners are given.
 */
export class Emitter<Events extends object> {
  readonly #names: readonly (keyof Events)[];
  readonly #listeners = new Map<keyof Events, readonly AnyListener[]>();

  /**
   * @param names - of all events.
   * @internal
   */
  constructor(names: readonly (keyof Events)[]) {
    this.#names = names;
  }

  /**
   * Calls `listener` at each event `name`, after those that were there before.
   *
   * @throws TypeError if there is no such event, or the listener is not a function.
   */
  on<Name extends keyof Events>(name: Name, listener: Listener<Events, Name>): this {
    return this.#add(name, listener);
  }

  /**
   * Takes off a listener that `on` or `once` put on. Nothing happens if it is not there.
   *
   * @throws TypeError if there is no such event.
   */
  off<Name extends keyof Events>(name: Name, listener: Listener<Events, Name>): this {
    this.#checkName(name);
    const all = this.#listeners.get(name) ?? [];
    const at = all.findIndex((other) => isOf(other, listener));
    if (at >= 0) this.#listeners.set(name, [...all.slice(0, at), ...all.slice(at + 1)]);
    return this;
  }

  /**
   * Calls `listener` at the next event `name`, and never again.
   *
   * @throws TypeError if there is no such event, or the listener is not a function.
   */
  once<Name extends keyof Events>(name: Name, listener: Listener<Events, Name>): this {
    const onlyOnce: OnceListener = (...args) => {
      this.off(name, onlyOnce as Listener<Events, Name>);
      (listener as AnyListener)(...args);
    };
    onlyOnce.original = listener;
    return this.#add(name, onlyOnce);
  }

  /** Whether anything listens to an event. */
  protected hasListeners(name: keyof Events): boolean {
    return (this.#listeners.get(name) ?? []).length > 0;
  }

  /** Tells all who listen now. */
  protected emit<Name extends keyof Events>(
    name: Name,
    ...args: Parameters<Listener<Events, Name>>
  ): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        listener(...args);
      } catch (error) {
        setTimeout(() => {
          throw error;
        }, 0);
      }
    }
  }

  #checkName(name: keyof Events): void {
    if (this.#names.includes(name)) return;
    const suggestion = didYouMean(String(name), this.#names.map(String));
    throw new TypeError(`There is no event '${String(name)}'${suggestion}`);
  }

  #add(name: keyof Events, listener: AnyListener): this {
    this.#checkName(name);
    if (typeof (listener as unknown) !== 'function') {
      throw new TypeError(
        `The listener of '${String(name)}' must be a function, not ${describe(listener)}`,
      );
    }
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return this;
  }
}

/** What `once` puts on in place of a listener. */
interface OnceListener extends AnyListener {
  original?: AnyListener;
}

function isOf(placed: OnceListener, listener: AnyListener): boolean {
  return placed === listener || placed.original === listener;
}
