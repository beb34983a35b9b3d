// The library of the emulator. Its operations and its store are internal; use HTTP to test their
// behaviour.
export type { AgentAnswer, AgentScript } from './agent/agentScript.js';
export type {
  ContactView,
  Emulator,
  InvitedParticipant,
  ParticipantView,
  StartedChat,
} from './library/emulator.js';
export type { PushedItem } from './controls/pushItem.js';
export type { JournalEntry, JournalFilter } from './journal/journalEntry.js';
export type { RetentionOptions } from './chat/retention.js';
export { startEmulator } from './library/startEmulator.js';
export type {
  FaultKind,
  FaultRule,
  FaultSettings,
  RequestFaultKind,
  SocketFaultKind,
  TranscriptFaultKind,
} from './faults/faultRule.js';
export type { AttachmentOptions } from './attachments/attachmentOptions.js';
export type {
  DisconnectFlowAnswer,
  DisconnectFlowScript,
} from './disconnectFlow/disconnectFlowScript.js';
export type { IdleTimer, IdleTimerSettings } from './idle/idleTimers.js';
export type { Lifetimes } from './service/lifetimes.js';
export type { LogLine } from './http/logLine.js';
export type { Timeouts } from './http/server.js';
export type { Limit, LimitSettings } from './limits/limits.js';
export type {
  MessageProcessingRule,
  MessageProcessingSettings,
} from './messageProcessing/messageProcessingRules.js';
export type { EmulatorOptions } from './library/emulatorOptions.js';
export { parseScenario, readScenario, ScenarioError } from './scenarios/readScenario.js';
export type {
  Scenario,
  ScenarioOption,
  ScenarioRole,
  ScenarioSpeaker,
  ScenarioStep,
} from './scenarios/scenario.js';
export type { View } from './service/views.js';
export type { Item, ParticipantRole } from './chat/item.js';
