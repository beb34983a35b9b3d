/* The enums of the older client, as classes. */
import * as current from '../exports.js';
import { olderEnum } from './olderEnum.js';

/** The values of `ArtifactStatus`, also as a class that can be instantiated. */
export const ArtifactStatus = olderEnum(current.ArtifactStatus);
export type ArtifactStatus = current.ArtifactStatus;

/** The values of `ChatItemType`, also as a class that can be instantiated. */
export const ChatItemType = olderEnum(current.ChatItemType);
export type ChatItemType = current.ChatItemType;

/** The values of `ConnectionType`, also as a class that can be instantiated. */
export const ConnectionType = olderEnum(current.ConnectionType);
export type ConnectionType = current.ConnectionType;

/** The values of `ParticipantRole`, also as a class that can be instantiated. */
export const ParticipantRole = olderEnum(current.ParticipantRole);
export type ParticipantRole = current.ParticipantRole;

/** The values of `ScanDirection`, also as a class that can be instantiated. */
export const ScanDirection = olderEnum(current.ScanDirection);
export type ScanDirection = current.ScanDirection;

/** The values of `SortKey`, also as a class that can be instantiated. */
export const SortKey = olderEnum(current.SortKey);
export type SortKey = current.SortKey;
