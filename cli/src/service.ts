import {
  ConnectParticipantClient,
  type ConnectParticipantClientConfig,
} from 'amazon_connect_participant_service';

/** Where the emulator listens unless it is told otherwise. */
export const EMULATOR = 'http://127.0.0.1:4580';

/** Where the service is, as the arguments say. */
export interface ServiceOptions {
  readonly endpoint?: string;
  readonly region?: string;
}

/** The variables of the environment that say where the service is, to the client too. */
const VARIABLES = [
  'AWS_ENDPOINT_URL_CONNECTPARTICIPANT',
  'AWS_ENDPOINT_URL',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
];

/** A client's configuration: the arguments go before the environment; without either, the emulator. */
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
