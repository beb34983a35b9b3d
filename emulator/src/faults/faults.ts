import { invalid } from '../http/serviceError.js';
import { SOCKET_FAULT_MOMENTS } from './faultRule.js';
import type {
  Fault,
  FaultInForce,
  FaultKind,
  FaultRule,
  FaultSettings,
  RequestFaultKind,
  SocketFaultKind,
  SocketMoment,
  TranscriptFaultKind,
} from './faultRule.js';
import { mulberry32 } from './mulberry32.js';
import { Pauses } from './pauses.js';

const EVERY_OPERATION = '*';
const WEBSOCKET = 'websocket';
const TRANSCRIPT = 'GetTranscript';
const DEFAULT_SEED = 1;
const DEFAULT_DELAY = 1000;
/** Separates the random numbers for sockets and transcripts from those for requests. */
const SOCKETS = 0x9e3779b9;
const TRANSCRIPTS = 0x3c6ef372;
/** Rounding errors of sums of decimal fractions are smaller than this. */
const ROUNDING = 1e-9;

/**
 * The current faults, and the random draws that decide when they occur. There is one draw per
 * request, one per moment of a socket, and one per item of a transcript. Each of the three has its
 * own generator, so that, for example, heartbeats don't change which requests fail.
 *
 * The faults of an operation divide the interval from 0 to 1 among them, in order and according to
 * their probabilities. A fault that has occurred `count` times keeps its part, in which nothing
 * happens any more, so the other faults occur exactly as before.
 */
export class Faults {
  /** The waits of delayed responses. */
  readonly pauses = new Pauses();
  readonly #operations: readonly string[];
  #seed = DEFAULT_SEED;
  #rules: { readonly rule: FaultRule; struck: number }[] = [];
  #nextForRequests = mulberry32(DEFAULT_SEED);
  #nextForSockets = mulberry32(DEFAULT_SEED ^ SOCKETS);
  #nextForTranscripts = mulberry32(DEFAULT_SEED ^ TRANSCRIPTS);

  /** @param operations the names of all operations */
  constructor(operations: readonly string[]) {
    this.#operations = operations;
  }

  /**
   * Replaces all faults, and restarts all generators.
   *
   * @param settings must conform to the schema SetFaultsRequest of `controls.yaml`
   * @throws ServiceError ValidationException if an operation is unknown, a kind is not possible for
   * it, or probabilities add up to more than 1
   */
  set({ seed = DEFAULT_SEED, faults }: FaultSettings): void {
    for (const [index, rule] of faults.entries()) this.#check(rule, `faults[${index}]`);
    for (const operation of this.#operations) {
      checkSum(
        operation,
        faults.filter((rule) => concerns(rule, operation)),
      );
    }
    for (const moment of new Set(Object.values(SOCKET_FAULT_MOMENTS))) {
      checkSum(
        `${WEBSOCKET} (${moment})`,
        faults.filter((rule) => momentOf(rule) === moment),
      );
    }
    checkSum(
      `${TRANSCRIPT} (transcript-lag)`,
      faults.filter(({ kind }) => isTranscriptKind(kind)),
    );
    this.#seed = seed;
    this.#rules = faults.map((rule) => ({ rule: { ...rule }, struck: 0 }));
    this.#nextForRequests = mulberry32(seed);
    this.#nextForSockets = mulberry32(seed ^ SOCKETS);
    this.#nextForTranscripts = mulberry32(seed ^ TRANSCRIPTS);
  }

  /** The current faults, and how often each has occurred. */
  describe(): { seed: number; faults: FaultInForce[] } {
    return {
      seed: this.#seed,
      faults: this.#rules.map(({ rule, struck }) => ({ ...rule, struck })),
    };
  }

  /** Draws for a request of an operation. Returns the fault that occurs, if there is one. */
  draw(operation: string): Fault<RequestFaultKind> | undefined {
    return this.#draw(this.#nextForRequests, (rule) => concerns(rule, operation));
  }

  /** Draws for a moment of a socket. Returns the fault that occurs, if there is one. */
  drawForSocket(moment: SocketMoment): Fault<SocketFaultKind> | undefined {
    return this.#draw(this.#nextForSockets, (rule) => momentOf(rule) === moment);
  }

  /**
   * Draws for an item that is added to a transcript. Returns the fault that occurs, if there is
   * one.
   */
  drawForTranscript(): Fault<TranscriptFaultKind> | undefined {
    return this.#draw(this.#nextForTranscripts, ({ kind }) => isTranscriptKind(kind));
  }

  /** The cast is safe, because `set` rejects kinds that are not possible for an operation. */
  #draw<Drawn extends FaultKind>(
    next: () => number,
    matches: (rule: FaultRule) => boolean,
  ): Fault<Drawn> | undefined {
    let left = next();
    for (const entry of this.#rules) {
      const { kind, probability, count = Infinity, delayMs = DEFAULT_DELAY } = entry.rule;
      if (!matches(entry.rule)) continue;
      if (left < probability) {
        if (entry.struck >= count) return undefined;
        entry.struck += 1;
        return { kind: kind as Drawn, delayMs };
      }
      left -= probability;
    }
    return undefined;
  }

  #check({ operation, kind }: FaultRule, path: string): void {
    const known = [EVERY_OPERATION, WEBSOCKET, ...this.#operations];
    if (!known.includes(operation)) {
      throw invalid(`${path}.operation: must be one of ${known.join(', ')}`);
    }
    if (isTranscriptKind(kind)) {
      if (operation === TRANSCRIPT) return;
      throw invalid(`${path}.kind: ${kind} requires the operation ${TRANSCRIPT}`);
    }
    if (isSocketKind(kind) === (operation === WEBSOCKET)) return;
    const place = operation === WEBSOCKET ? 'an operation' : `the operation ${WEBSOCKET}`;
    throw invalid(`${path}.kind: ${kind} requires ${place}`);
  }
}

function isTranscriptKind(kind: FaultKind): kind is TranscriptFaultKind {
  return kind === 'transcript-lag';
}

function isSocketKind(kind: FaultKind): kind is SocketFaultKind {
  return Object.hasOwn(SOCKET_FAULT_MOMENTS, kind);
}

function momentOf({ kind }: FaultRule): SocketMoment | undefined {
  return isSocketKind(kind) ? SOCKET_FAULT_MOMENTS[kind] : undefined;
}

function concerns(rule: FaultRule, operation: string): boolean {
  if (isSocketKind(rule.kind) || isTranscriptKind(rule.kind)) return false;
  return rule.operation === EVERY_OPERATION || rule.operation === operation;
}

function checkSum(name: string, rules: readonly FaultRule[]): void {
  const sum = rules.reduce((total, { probability }) => total + probability, 0);
  if (sum <= 1 + ROUNDING) return;
  const shown = Number(sum.toFixed(6));
  throw invalid(`faults: the probabilities for ${name} add up to ${shown}, more than 1`);
}
