// The emulator as a library. The operations and the store behind it are not part of the interface:
// what they do can be seen over HTTP.
export type { AgentAnswer, AgentScript } from './agent/script.js';
export { startEmulator } from './emulator.js';
export type { Emulator, InvitedParticipant, StartedChat } from './emulator.js';
export type {
  FaultRule,
  FaultSettings,
  RequestFaultKind,
  SocketFaultKind,
} from './faults/fault.js';
export type { AttachmentOptions } from './attachments/check.js';
export type { IdleTimer, IdleTimerSettings } from './idle/idleTimers.js';
export type { Lifetimes } from './lifetimes.js';
export type { LogLine } from './http/logLine.js';
export type { Timeouts } from './http/server.js';
export type { Limit, LimitSettings } from './limits/limits.js';
export type {
  MessageProcessingRule,
  MessageProcessingSettings,
} from './messageProcessing/rules.js';
export type { EmulatorOptions } from './options.js';
export type { View } from './service.js';
export type { ParticipantRole } from './store/item.js';
