import { expect } from 'chai';
import { meet, type Meeting } from './support/emulator.js';
import { endAll, run } from './support/program.js';

describe('connect-participant join and listen', () => {
  let meeting: Meeting;
  beforeEach(async () => {
    meeting = await meet();
  });
  afterEach(async () => {
    await endAll();
    await meeting.end();
  });

  it('joins a chat of the emulator in a role, and leaves it at the end of its input', async () => {
    const { emulator, contactId } = meeting;
    const args = ['--contact', contactId, '--role', 'SUPERVISOR', '--name', 'Mary'];
    const program = run(['join', ...args, '--endpoint', emulator.url]);
    await program.prints('Mary has joined');
    program.write('Hello\n');
    await program.prints('Mary: Hello');
    program.end();
    expect(await program.ended).to.equal(0);
    const { participants, transcript } = emulator.contact(contactId);
    const mary = participants.find(({ displayName }) => displayName === 'Mary');
    expect(mary).to.include({ role: 'SUPERVISOR', state: 'left' });
    expect(transcript.map(({ Content }) => Content)).to.include('Hello');
  });

  it('reports why it cannot join', async () => {
    const { emulator } = meeting;
    const contact = '00000000-0000-0000-0000-000000000000';
    const program = run(['join', '--contact', contact, '--endpoint', emulator.url]).end();
    expect(await program.ended).to.equal(1);
    expect(program.stderr).to.match(/^connect-participant: cannot join the chat on .+: .+\n$/);
  });

  it('streams the items of a chat as lines of JSON until it ends, without sending anything', async () => {
    const program = run(['listen', '--json'], meeting.environment);
    await program.prints('participant.joined');
    await meeting.agent.sendTyping();
    await meeting.agent.sendMessage('Line\n\u001b[2Jbreak');
    await program.prints('break');
    await fetch(`${meeting.emulator.url}/contact/stop`, {
      method: 'POST',
      body: JSON.stringify({ InstanceId: 'i', ContactId: meeting.contactId }),
    });
    expect(await program.ended).to.equal(0);
    expect(program.stderr).to.equal('');
    expect(program.stdout).not.to.contain('\u001b');
    const items = program.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { ContentType: string; Content?: string });
    const kinds = items.map(({ ContentType }) => ContentType.split('.event.').at(-1));
    expect(kinds).to.include.members(['participant.joined', 'typing', 'text/plain']);
    expect(kinds.at(-1)).to.equal('chat.ended');
    const message = items.find(({ ContentType }) => ContentType === 'text/plain');
    expect(message?.Content).to.equal('Line\n\u001b[2Jbreak');
  });

  it('prints messages without --json, and exits with 130 on Ctrl+C', async () => {
    const program = run(['listen'], meeting.environment);
    await meeting.agent.sendMessage('Hello');
    await program.prints('Grace: Hello');
    program.kill('SIGINT');
    expect(await program.ended).to.equal(130);
    expect(program.stdout).to.match(/^\[\d\d:\d\d:\d\d\] Grace has joined\n/);
  });

  it('exits with 1 if the token is refused, without showing it', async () => {
    const token = 'secret-token-of-nobody';
    const program = run(['listen'], { ...meeting.environment, PARTICIPANT_TOKEN: token }).end();
    expect(await program.ended).to.equal(1);
    expect(program.stderr).to.contain('The service refused the token: AccessDeniedException');
    expect(program.output).not.to.contain(token);
  });
});
