import {
  ConnectParticipantClient,
  type ConnectParticipantClientConfig,
} from 'amazon_connect_participant_service';

/** Where the emulator listens by default. */
export const EMULATOR = 'http://127.0.0.1:4580';

/** The options that determine the endpoint. */
export interface ServiceOptions {
  readonly endpoint?: string;
  readonly region?: string;
}

/** The environment variables that determine the endpoint, here and for the client. */
const VARIABLES = [
  'AWS_ENDPOINT_URL_CONNECTPARTICIPANT',
  'AWS_ENDPOINT_URL',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
];

/**
 * The client's endpoint configuration: the arguments, or else the environment, or else the
 * emulator.
 */
export function placeOf({ endpoint, region }: ServiceOptions): ConnectParticipantClientConfig {
  if (endpoint !== undefined) return { endpoint };
  if (region !== undefined) return { region };
  return VARIABLES.some((name) => process.env[name]) ? {} : { endpoint: EMULATOR };
}

/** The base URL of the service. */
export async function basePathOf(options: ServiceOptions): Promise<string> {
  const client = new ConnectParticipantClient(placeOf(options));
  const basePath = await client.config.endpoint();
  client.destroy();
  return basePath;
}
