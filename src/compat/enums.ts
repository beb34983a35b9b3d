/* The enums of the older client, as classes. */
import * as current from '../exports.js';
import { olderEnum } from './olderEnum.js';

export const ArtifactStatus = olderEnum(current.ArtifactStatus);
export type ArtifactStatus = current.ArtifactStatus;

export const ChatItemType = olderEnum(current.ChatItemType);
export type ChatItemType = current.ChatItemType;

export const ConnectionType = olderEnum(current.ConnectionType);
export type ConnectionType = current.ConnectionType;

export const ParticipantRole = olderEnum(current.ParticipantRole);
export type ParticipantRole = current.ParticipantRole;

export const ScanDirection = olderEnum(current.ScanDirection);
export type ScanDirection = current.ScanDirection;

export const SortKey = olderEnum(current.SortKey);
export type SortKey = current.SortKey;
