/* A service of NestJS: configured once, injected elsewhere. Its decorator is stood in for. */
import {
  ConnectParticipantClient,
  DisconnectParticipantCommand,
  SendMessageCommand,
  type ConnectParticipantClientConfig,
  type SendMessageCommandInput,
  type SendMessageCommandOutput,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

const providers = new Map<string, unknown>();

function Injectable() {
  return (constructor: new (...args: never[]) => object, context: ClassDecoratorContext) => {
    providers.set(context.name ?? '', constructor);
  };
}

class Logger {
  readonly lines: string[] = [];
  log(line: string): void {
    this.lines.push(line);
  }
}

@Injectable()
class ConnectParticipantService {
  readonly logger = new Logger();
  private readonly client: ConnectParticipantClient;

  constructor(config: ConnectParticipantClientConfig) {
    this.client = new ConnectParticipantClient({ ...config, maxAttempts: 2 });
  }

  async open(chat: Chat): Promise<string> {
    this.logger.log('opening');
    return connect(this.client, chat);
  }

  async sendMessage(params: {
    connectionToken: string;
    content: string;
  }): Promise<SendMessageCommandOutput> {
    const input: SendMessageCommandInput = {
      ConnectionToken: params.connectionToken,
      ContentType: 'text/plain',
      Content: params.content,
    };
    const output = await this.client.send(new SendMessageCommand(input));
    this.logger.log(`sent with ${output.$metadata.attempts ?? 0} attempt`);
    return output;
  }

  async onModuleDestroy(connectionToken: string): Promise<void> {
    await this.client.send(new DisconnectParticipantCommand({ ConnectionToken: connectionToken }));
    this.client.destroy();
  }
}

export default async function main(chat: Chat): Promise<unknown> {
  const service = new ConnectParticipantService({ region: 'eu-west-2', endpoint: chat.endpoint });
  const connectionToken = await service.open(chat);
  const { Id } = await service.sendMessage({ connectionToken, content: 'Hello' });
  await service.onModuleDestroy(connectionToken);
  return { hasId: Boolean(Id), lines: service.logger.lines, provided: [...providers.keys()] };
}
