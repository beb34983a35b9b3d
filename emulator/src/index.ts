// The emulator as a library. The operations and the store behind it are not part of the interface:
// what they do can be seen over HTTP.
export { startEmulator } from './emulator.js';
export type { Emulator, EmulatorOptions, InvitedParticipant, StartedChat } from './emulator.js';
export type { View } from './service.js';
export type { ParticipantRole } from './store/item.js';
