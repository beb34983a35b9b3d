import { randomUUID } from 'node:crypto';

import type { Membership } from '../../chat/contact.js';
import { invalidMember } from '../../http/serviceError.js';
import { unguessable } from '../../secrets/signer.js';
import type { Service } from '../../service/service.js';
import { socketUrl } from '../../sockets/socketUpgrade.js';
import { timestamp } from '../../time/clock.js';
import type { Call } from './operation.js';

interface CreateParticipantConnectionRequest {
  readonly Type?: readonly ('WEBSOCKET' | 'CONNECTION_CREDENTIALS' | 'WEBRTC_CONNECTION')[];
  readonly ConnectParticipant?: boolean;
}

/** How long the URL of a WebSocket can be opened, in milliseconds. */
const TIME_TO_OPEN = 100_000;

/** Connects the participant. Each call returns a new token and a new URL; earlier ones stay valid. */
export function createParticipantConnection(
  { service, contact, participant }: Call,
  { Type = [], ConnectParticipant = false }: CreateParticipantConnectionRequest,
): object {
  if (Type.length === 0 && !ConnectParticipant) {
    throw invalidMember('Type', 'Member must not be null');
  }
  const now = service.clock.now();
  const credentials = (): object => {
    const expires = now + service.lifetimes.connectionToken;
    return {
      ConnectionToken: service.store.tokens.issueConnectionToken({ contact, participant }, expires),
      Expiry: timestamp(expires),
    };
  };
  const joins = ConnectParticipant || participant.role === 'CUSTOMER' || service.lenient;
  if (joins) contact.join(participant);
  else contact.admit(participant);
  return {
    ...(Type.includes('WEBSOCKET') && {
      Websocket: webSocket(service, { contact, participant }, now),
    }),
    ...(Type.includes('CONNECTION_CREDENTIALS') && { ConnectionCredentials: credentials() }),
    ...(Type.includes('WEBRTC_CONNECTION') && { WebRTCConnection: webRtcConnection() }),
  };
}

function webSocket(service: Service, member: Membership, now: number): object {
  const closeAt = now + service.lifetimes.webSocket;
  return {
    Url: socketUrl(service, { ...member, openBy: now + TIME_TO_OPEN, closeAt }),
    ConnectionExpiry: timestamp(closeAt),
  };
}

/** Data in the right form, but no real call is possible with it. */
function webRtcConnection(): object {
  const meetingId = randomUUID();
  const host = 'media.invalid';
  return {
    Attendee: { AttendeeId: randomUUID(), JoinToken: unguessable() },
    Meeting: {
      MeetingId: meetingId,
      MediaPlacement: {
        AudioHostUrl: `${host}:3478`,
        AudioFallbackUrl: `wss://${host}:443/calls/${meetingId}`,
        SignalingUrl: `wss://signal.${host}/control/${meetingId}`,
        EventIngestionUrl: `https://events.${host}/events/${meetingId}`,
      },
      MeetingFeatures: { Audio: { EchoReduction: 'AVAILABLE' } },
    },
  };
}
