// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/** A kind of connection. */
export const ConnectionType = {
  WEBSOCKET: 'WEBSOCKET',
  CONNECTION_CREDENTIALS: 'CONNECTION_CREDENTIALS',
  WEBRTC_CONNECTION: 'WEBRTC_CONNECTION',
} as const;

export type ConnectionType = 'WEBSOCKET' | 'CONNECTION_CREDENTIALS' | 'WEBRTC_CONNECTION';
