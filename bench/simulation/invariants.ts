import type { Outcome, Seen } from './Run.js';
import type { Stored } from './Service.js';

/** An invariant that a run has violated. */
export interface Violation {
  readonly invariant: string;
  readonly details: string;
}

type Check = (outcome: Outcome) => string[];

/** What must be true after each run. */
const invariants: Readonly<Record<string, Check>> = {
  'each item is delivered once': ({ seen }) => {
    const counts = new Map<string, number>();
    for (const { item, info } of stays(seen)) {
      if (!info.update) counts.set(item.Id ?? '', (counts.get(item.Id ?? '') ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count !== 1).map(([id, count]) => `${id}: ${count} ×`);
  },

  'items come in order, or are marked late': ({ seen }) => {
    let last = -Infinity;
    const wrong: string[] = [];
    for (const { item, info } of stays(seen)) {
      if (info.update) continue;
      const ms = Date.parse(item.AbsoluteTime ?? '');
      if (ms < last && !info.late) wrong.push(`${item.Id ?? ''} is not marked late`);
      if (ms > last && info.late) wrong.push(`${item.Id ?? ''} is marked late`);
      last = Math.max(last, ms);
    }
    return wrong;
  },

  'live items wait 31 s at most': (outcome) => {
    const { broughtAt, items } = outcome.service;
    // Text after a missing chunk waits until the transcript is read.
    const texts = new Set(items.flatMap(({ item, whole }) => (whole === undefined ? [] : item.Id)));
    return outcome.seen.flatMap(({ item: { Id = '' }, info, at }) => {
      const waited = at - (broughtAt.get(Id) ?? at);
      if (waited <= PATIENCE || texts.has(Id) || info.update) return [];
      return isDisturbed(outcome, at - waited, 0) ? [] : [`${Id} waited for ${waited} ms`];
    });
  },

  'each message settles within 31 s of connection': (outcome) =>
    outcome.sent.flatMap(({ content, at, settledAt }) => {
      // While the end of the transcript is being read, there is no connection any more.
      const isEnding = outcome.script.steps.some(({ kind }) => kind === 'end');
      const { tokenHangs } = outcome.script.setting;
      const limit = PATIENCE + (isEnding ? LAST_READINGS : 0) + (tokenHangs ? TOKEN_PATIENCE : 0);
      return settledAt - at > limit && !isDisturbed(outcome, at, PATIENCE)
        ? [`${content} took ${settledAt - at} ms`]
        : [];
    }),

  'nothing is missing once it is calm': ({ wasConnected, missing }) =>
    wasConnected ? missing.map((id) => `${id} is missing`) : [],

  'the session is connected once it is calm': ({ service, states, wasConnected, isBehind }) => {
    if (isBehind) return ['it is behind'];
    const isOver = ['ended', 'closed', 'failed'].includes(states.at(-1) ?? '');
    return wasConnected || service.isOver || isOver ? [] : [`its state is ${states.at(-1) ?? ''}`];
  },

  'a complete session has delivered everything': ({ overs, service, seen, joinedAt }) => {
    const [over] = overs;
    if (over?.reason !== 'ended' || !over.complete) return [];
    const ids = new Set(seen.map(({ item }) => item.Id));
    const missing = service.items.slice(joinedAt).filter(({ item }) => !ids.has(item.Id));
    return missing.map(({ item }) => `${item.Id} is missing`);
  },

  'a chat that shows its end is delivered completely': ({ overs, script, service }) => {
    const [over] = overs;
    const mustBe = script.setting.showsEnd && service.isOver && over?.reason === 'ended';
    // A participant who has left, or whose calls fail when the chat ends, may not receive the end.
    const blinding = ['calls-fail', 'offline', 'disconnect', 'sleep'];
    const faults =
      script.seed % 3 === 0 || script.steps.some(({ kind }) => blinding.includes(kind));
    return mustBe && !over.complete && !faults ? ['it is not complete'] : [];
  },

  'over comes once, and ended before it': ({ overs, states, ended, sessions }) => {
    const wrong: string[] = [];
    if (overs.length !== 1) wrong.push(`over came ${overs.length} ×`);
    if (overs[0] && states.at(-1) !== overs[0].reason)
      wrong.push(`the state is ${states.at(-1) ?? ''}`);
    if (ended !== (overs[0]?.reason === 'ended' ? 1 : 0)) wrong.push(`ended came ${ended} ×`);
    // A participant who was never in the chat cannot distinguish its end from another refusal.
    const wasInChat = states.includes('connected') || sessions > 1;
    if (overs[0]?.reason === 'failed' && wasInChat) {
      wrong.push(`it has failed: ${String(overs[0].cause)}`);
    }
    return wrong;
  },

  'each message settles with a truthful outcome': ({ sent, service, inherited }) =>
    sent.flatMap(({ content, outcome }) => {
      const applied = service.items.filter(({ item }) => item['Content'] === content).length;
      if (outcome === 'open') return [`${content} is open`];
      if (applied > 1) return [`${content} was applied ${applied} ×`];
      if (outcome === 'sent' && applied === 0) return [`${content} was not applied`];
      // Another session may send the messages that it has inherited.
      const mayBeSent = inherited.has(content);
      return outcome === 'not-applied' && applied === 1 && !mayBeSent
        ? [`${content} was applied`]
        : [];
    }),

  'messages are applied in the order in which they were handed over': ({ service }) => {
    const numbers = service.items.flatMap(({ item }) => {
      const number = /^Sent at .* as (\d+)$/.exec(String(item['Content']))?.[1];
      return number === undefined ? [] : Number(number);
    });
    return numbers.flatMap((number, index) =>
      number < (numbers[index - 1] ?? -1)
        ? [`${number} comes after ${numbers[index - 1] ?? ''}`]
        : [],
    );
  },

  'streamed text only grows, and is whole in the end': ({ service, seen, wasConnected, overs }) =>
    service.items.flatMap((stored) => {
      if (stored.whole === undefined) return [];
      const texts = seen
        .filter(({ item }) => item.Id === stored.item.Id)
        .map(({ item }) => String(Reflect.get(item, 'Content')));
      const [over] = overs;
      const isWhole = over?.reason === 'ended' && over.complete;
      return wrongTexts(stored, texts, wasConnected || isWhole);
    }),

  'no receipt is empty': ({ seen }) =>
    seen.flatMap(({ item }) => {
      if (item.Type !== 'MESSAGEMETADATA' || !item.MessageMetadata.Receipts) return [];
      return item.MessageMetadata.Receipts.length === 0 ? [item.Id ?? ''] : [];
    }),

  'each receipt is told once': ({ seen }) => {
    const told = seen.flatMap(({ item }) =>
      item.Type === 'MESSAGEMETADATA'
        ? [
            `${item.MessageMetadata.MessageId} ${JSON.stringify(item.MessageMetadata.Receipts?.map(({ RecipientParticipantId }) => RecipientParticipantId))}`,
          ]
        : [],
    );
    return told.filter((one, index) => told.indexOf(one) !== index);
  },

  'nothing is left behind': ({ timers, watchers }) => [
    ...(timers > 0 ? [`${timers} timers`] : []),
    ...(watchers > 0 ? [`${watchers} watchers`] : []),
  ],

  'memory is bounded': ({ known }) => (known > 2_500 ? [`${known} items are known`] : []),

  'an idle hour takes few calls': ({ idleCalls = 0 }) =>
    idleCalls > 12 ? [`${idleCalls} calls`] : [],

  'a run takes a bounded number of calls': ({ calls, script, sessions, sent }) => {
    const limit = 150 + 60 * script.steps.length + 20 * sessions + 10 * sent.length;
    return calls > limit ? [`${calls} calls`] : [];
  },
};

/** How long something may wait if nothing disturbs it, in ms. */
const PATIENCE = 31_000;
/** How long the last readings of a chat that is over may take, in ms. */
const LAST_READINGS = 15_000;
/** How long connecting may take if the function for the token hangs, in ms. */
const TOKEN_PATIENCE = 25_000;

/**
 * Whether the connection, the machine or the session was disturbed shortly before a time, or after
 * it.
 */
function isDisturbed({ script, began }: Outcome, at: number, before: number): boolean {
  const disturbing = ['cut', 'half-open', 'refuse-subscription', 'oversized-frame', 'offline'];
  return script.steps.some((step) => {
    const isLoss = [...disturbing, 'sleep', 'resume', 'skew', 'expire'].includes(step.kind);
    const duration = 'duration' in step ? step.duration : 'ms' in step ? Math.abs(step.ms) : 0;
    const start = began + step.at;
    return isLoss && start < at + PATIENCE && start + duration >= at - before;
  });
}

/** Returns the invariants that a run has violated. */
export function check(outcome: Outcome): Violation[] {
  return Object.entries(invariants).flatMap(([invariant, holds]) =>
    holds(outcome)
      .slice(0, 3)
      .map((details) => ({ invariant, details })),
  );
}

/** Items that are stored in the transcript. */
function stays(seen: readonly Seen[]): readonly Seen[] {
  return seen.filter(
    ({ item }) => item.Type !== 'MESSAGEMETADATA' && !item.ContentType?.endsWith('.typing'),
  );
}

function wrongTexts(
  { item, whole = '' }: Stored,
  texts: readonly string[],
  mustBeWhole: boolean,
): string[] {
  const wrong = texts.flatMap((text, index) => {
    if (!whole.startsWith(text)) return [`${item.Id}: "${text}" has a hole`];
    return text.length < (texts[index - 1]?.length ?? 0) ? [`${item.Id} has shrunk`] : [];
  });
  const isShown = item['Content'] === whole;
  if (mustBeWhole && isShown && texts.length > 0 && texts.at(-1) !== whole) {
    wrong.push(`${item.Id} ends as "${texts.at(-1) ?? ''}"`);
  }
  return wrong;
}
