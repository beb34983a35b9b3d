import { presentSpeaker, joinSpeaker } from '../chat/speaker.js';
import type { Contact } from '../chat/contact.js';
import { EVENT } from '../chat/item.js';
import type { ItemDraft } from '../chat/item.js';
import type { Participant } from '../chat/participant.js';
import type { DisconnectFlow } from '../disconnectFlow/disconnectFlow.js';
import { autodisconnect, becomeIdle } from '../idle/idleTimers.js';
import type { Clock } from '../time/clock.js';
import { interactiveContent, INTERACTIVE, optionsMessage } from './interactiveMessage.js';
import type {
  Scenario,
  ScenarioRole,
  ScenarioSpeaker,
  ScenarioStep,
  WaitForStep,
} from './scenario.js';

/** A part of a step: an immediate action, or a wait. */
export type Move =
  | { readonly run: () => void; readonly isEnd?: true }
  | { readonly pauseMs: number }
  | { readonly waitFor: WaitForStep };

/** The chat and the settings for playing a scenario. */
export interface Stage {
  readonly contact: Contact;
  readonly clock: Clock;
  readonly disconnectFlow: DisconnectFlow;
  readonly displayNames: NonNullable<Scenario['displayNames']>;
}

/** The moves of a step, in order. */
export function movesOf(stage: Stage, step: ScenarioStep): readonly Move[] {
  const { contact } = stage;
  if (step === 'end') {
    const run = (): void => {
      contact.end();
    };
    return [{ run, isEnd: true }];
  }
  if ('say' in step) return sayMoves(stage, step);
  if ('listPicker' in step) {
    return offer(stage, step.as, interactiveContent(optionsMessage('ListPicker', step.listPicker)));
  }
  if ('quickReply' in step) {
    return offer(stage, step.as, interactiveContent(optionsMessage('QuickReply', step.quickReply)));
  }
  if ('interactive' in step) return offer(stage, step.as, interactiveContent(step.interactive));
  if ('waitFor' in step) return [{ waitFor: step }];
  if ('pauseMs' in step) return [step];
  if ('join' in step) {
    return once(() => {
      join(stage, step.join);
    });
  }
  if ('leave' in step) {
    return once(() => {
      contact.leave(present(contact, step.leave));
    });
  }
  if ('typing' in step) {
    return once(() => {
      type(stage, step.typing);
    });
  }
  if ('read' in step) {
    return once(() => {
      read(contact, step.read);
    });
  }
  if ('transfer' in step)
    return once(() => {
      append(contact, `transfer.${step.transfer}`);
    });
  if ('rejectFiles' in step) {
    const { rejectFiles } = step;
    return once(() => {
      contact.rejectedFiles = typeof rejectFiles === 'string' ? [rejectFiles] : rejectFiles;
    });
  }
  if ('idle' in step) {
    return once(() => {
      becomeIdle(contact, present(contact, step.idle));
    });
  }
  if ('autodisconnect' in step) {
    return once(() => {
      autodisconnect(contact, present(contact, step.autodisconnect));
    });
  }
  if ('disconnectFlow' in step) {
    return once(() => {
      stage.disconnectFlow.setFor(contact, step.disconnectFlow);
    });
  }
  return once(() => {
    append(contact, step.event, step.content);
  });
}

function once(run: () => unknown): readonly Move[] {
  return [{ run: () => void run() }];
}

function sayMoves(
  stage: Stage,
  {
    say: content,
    as = 'SYSTEM',
    contentType = 'text/plain',
    delayMs = 0,
  }: Extract<ScenarioStep, { say: string }>,
): readonly Move[] {
  const said = once(() => {
    say(stage, as, contentType, content);
  });
  if (delayMs === 0) return said;
  return [
    ...once(() => {
      type(stage, as);
    }),
    { pauseMs: delayMs },
    ...said,
  ];
}

function offer(stage: Stage, as: ScenarioSpeaker = 'SYSTEM', content: string): readonly Move[] {
  return once(() => {
    say(stage, as, INTERACTIVE, content);
  });
}

/** Sends a message as a participant, who joins if necessary, or as the contact flow. */
export function say(stage: Stage, as: ScenarioSpeaker, ContentType: string, Content: string): void {
  if (as === 'SYSTEM') {
    const message = { Type: 'MESSAGE', ContentType, Content } as const;
    stage.contact.append({ ...message, ...systemSender(stage) });
  } else stage.contact.say(join(stage, as), ContentType, Content);
}

function type(stage: Stage, as: ScenarioSpeaker): void {
  if (as !== 'SYSTEM') stage.contact.type(join(stage, as));
  else stage.contact.pass({ Type: 'EVENT', ContentType: `${EVENT}typing`, ...systemSender(stage) });
}

function read(contact: Contact, role: ScenarioRole): void {
  const reader = present(contact, role);
  const [customer] = contact.participants;
  const message = contact.transcript.items.findLast(
    (item) => item.Type === 'MESSAGE' && item.ParticipantId === customer?.id,
  );
  if (!message) throw new Error('the customer has not said anything');
  if (!contact.hasReceipts)
    throw new Error('there are no receipts with more than two participants');
  contact.acknowledge(reader, message, 'read');
}

function append(contact: Contact, event: string, content?: string): void {
  contact.append({
    Type: 'EVENT',
    ContentType: `${EVENT}${event}`,
    ...(content !== undefined && { Content: content }),
    ParticipantRole: 'SYSTEM',
  });
}

function join({ contact, clock, displayNames }: Stage, role: ScenarioRole): Participant {
  return joinSpeaker(contact, role, clock.now(), displayNames[role]);
}

/** @throws Error if nobody in the chat has the role */
function present(contact: Contact, role: ScenarioRole | 'CUSTOMER'): Participant {
  const participant = presentSpeaker(contact, role);
  if (!participant) throw new Error(`there is no ${role} in the chat`);
  return participant;
}

function systemSender({ displayNames }: Stage): Pick<ItemDraft, 'DisplayName' | 'ParticipantRole'> {
  return { DisplayName: displayNames.SYSTEM ?? 'SYSTEM_MESSAGE', ParticipantRole: 'SYSTEM' };
}
