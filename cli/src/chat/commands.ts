import type { ChatContext } from './ChatContext.js';
import { attach, save } from './transfers.js';

interface ChatCommand {
  readonly usage: string;
  readonly help: string;
  /** @throws Error with a message for the user. */
  run(chat: ChatContext, argument: string): Promise<void> | void;
}

const commands: Readonly<Record<string, ChatCommand>> = {
  attach: { usage: '/attach FILE', help: 'send a file', run: attach },
  save: {
    usage: '/save NUMBER [FILE]',
    help: 'save an attachment, as FILE or under its own name',

    run: save,
  },
  transcript: {
    usage: '/transcript',
    help: 'show the whole conversation',
    async run({ conversation, printer, screen, signal }) {
      screen.print('--- The whole conversation ---');
      for await (const item of conversation.session.transcript({ signal })) printer.print(item);
      screen.print('--- End of the conversation ---');
    },
  },
  end: {
    usage: '/end',
    help: 'leave the chat; it ends if you are the customer',
    run: ({ leave }) => leave(),
  },
  help: {
    usage: '/help',
    help: 'list these commands',
    run({ screen }) {
      screen.note(describeCommands().trimEnd());
    },
  },
};

/** Describes the commands, for the help. */
export function describeCommands(): string {
  const lines = Object.values(commands).map(({ usage, help }) => `  ${usage.padEnd(22)}${help}\n`);
  return `Commands:\n${lines.join('')}  ${'//TEXT'.padEnd(22)}send a text that begins with a slash\n  ${'NUMBER'.padEnd(22)}choose the option with this number\n`;
}

/** A parsed line. */
export type Input =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'command'; readonly command: ChatCommand; readonly argument: string };

/** Parses a line. @throws Error if it contains an unknown command. */
export function readLine(line: string): Input {
  if (line.trim() === '') return { kind: 'nothing' };
  if (line.startsWith('//')) return { kind: 'message', text: line.slice(1) };
  if (!line.startsWith('/')) return { kind: 'message', text: line };
  const [, name = '', argument = ''] = /^\/(\S*)\s*(.*)$/s.exec(line.trimEnd()) ?? [];
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return { kind: 'command', command, argument };
  throw new Error(
    'unknown command: /help lists the commands; start with // to send the line as text',
  );
}
