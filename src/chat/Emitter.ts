import { describe } from '../runtime/values/kinds.js';
import { didYouMean } from '../runtime/values/didYouMean.js';

/** A listener for the event `Name`. */
export type Listener<Events extends object, Name extends keyof Events> = Events[Name] extends (
  ...args: infer Arguments
) => void
  ? (...args: Arguments) => void
  : never;

type AnyListener = (...args: unknown[]) => void;

/**
 * A typed event emitter. If a listener throws, the exception surfaces as an uncaught exception; it
 * affects neither the other listeners nor the session.
 *
 * @typeParam Events - maps the name of each event to the type of its listeners.
 */
export class Emitter<Events extends object> {
  readonly #names: readonly (keyof Events)[];
  readonly #listeners = new Map<keyof Events, readonly AnyListener[]>();

  /**
   * @param names - the names of all events.
   * @internal
   */
  constructor(names: readonly (keyof Events)[]) {
    this.#names = names;
  }

  /**
   * Calls `listener` whenever the event is emitted, after the listeners that were added before.
   *
   * @throws TypeError if there is no such event, or the listener is not a function.
   */
  on<Name extends keyof Events>(name: Name, listener: Listener<Events, Name>): this {
    return this.#add(name, listener);
  }

  /**
   * Removes a listener that was added by `on` or `once`. Does nothing if it wasn't added.
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
   * Calls `listener` the next time the event is emitted, and removes it.
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

  /** Whether an event has listeners. */
  protected hasListeners(name: keyof Events): boolean {
    return (this.#listeners.get(name) ?? []).length > 0;
  }

  /** Calls the current listeners of an event. */
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

/** The listener that `once` adds in place of the caller's. */
interface OnceListener extends AnyListener {
  original?: AnyListener;
}

function isOf(placed: OnceListener, listener: AnyListener): boolean {
  return placed === listener || placed.original === listener;
}
