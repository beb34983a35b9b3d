import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An item of a contact's transcript. */
export interface SeenItem {
  readonly Id: string;
  readonly Type: string;
  readonly ParticipantRole?: string;
  readonly Content?: string;
}

/** A contact, as the emulator's controls return it. */
export interface SeenContact {
  readonly transcript: readonly SeenItem[];
  readonly counts: { readonly applied: number; readonly deduplicated: number };
}

/** An emulator in a process of its own, which can be killed. */
export class EmulatorProcess {
  private constructor(
    readonly url: string,
    readonly port: number,
    readonly process: ChildProcess,
  ) {}

  /** @param port - 0 for a free one. */
  static async start(port: number): Promise<EmulatorProcess> {
    const args = ['--import', 'tsx', 'emulator/src/main.ts', '--port', String(port)];
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve, reject) => {
      createInterface(child.stdout).once('line', resolve);
      child.once('exit', (code) => {
        reject(new Error(`the emulator ended with exit code ${String(code)}`));
      });
    });
    const url = /http:\S+/.exec(line)?.[0] ?? '';
    return new EmulatorProcess(url, Number(new URL(url).port), child);
  }

  /** Kills the process immediately. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
  }

  /** Starts a chat, and returns the token of its customer and its contact id. */
  async startChat(): Promise<{ readonly participantToken: string; readonly contactId: string }> {
    const answer = await this.#request('PUT', '/contact/chat', {
      InstanceId: 'i',
      ContactFlowId: 'f',
      ParticipantDetails: { DisplayName: 'Ada' },
    });
    const { ParticipantToken, ContactId } = answer as Record<string, string>;
    return { participantToken: ParticipantToken ?? '', contactId: ContactId ?? '' };
  }

  /** Adds an agent to a chat, and returns the agent's token. */
  async addAgent(contactId: string): Promise<string> {
    const { ParticipantCredentials } = (await this.#request('POST', '/contact/create-participant', {
      InstanceId: 'i',
      ContactId: contactId,
      ParticipantDetails: { ParticipantRole: 'AGENT', DisplayName: 'Grace' },
    })) as { readonly ParticipantCredentials: { readonly ParticipantToken: string } };
    return ParticipantCredentials.ParticipantToken;
  }

  async setFaults(settings: object): Promise<void> {
    await this.#request('PUT', '/emulator/faults', settings);
  }

  /** How often each kind of fault has occurred. */
  async struck(): Promise<Record<string, number>> {
    const { faults } = (await this.#request('GET', '/emulator/faults')) as {
      readonly faults: { readonly kind: string; readonly struck: number }[];
    };
    const byKind: Record<string, number> = {};
    for (const { kind, struck } of faults) byKind[kind] = (byKind[kind] ?? 0) + struck;
    return byKind;
  }

  /** How often each message is in the transcript of a contact. */
  async messages(contactId: string): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { Content } of (await this.contact(contactId)).transcript) {
      if (Content !== undefined) counts.set(Content, (counts.get(Content) ?? 0) + 1);
    }
    return counts;
  }

  /** The details of a contact. */
  async contact(contactId: string): Promise<SeenContact> {
    return (await this.#request('GET', `/emulator/contacts/${contactId}`)) as SeenContact;
  }

  /** Adds an item to a chat. */
  async push(contactId: string, item: object): Promise<void> {
    await this.#request('POST', `/emulator/contacts/${contactId}/items`, item);
  }

  async #request(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
}
