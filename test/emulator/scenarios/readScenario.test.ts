import { expect } from 'chai';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseScenario, readScenario, ScenarioError } from 'amazon_connect_participant_emulator';

import { makeTemporaryFolder } from '../../support/temporaryFolder.js';

const SCENARIOS = fileURLToPath(new URL('../../../emulator/scenarios', import.meta.url));

function faultsOf(yaml: string): string[] {
  try {
    parseScenario(yaml, 'story.yaml');
  } catch (error) {
    expect(error).to.be.instanceOf(ScenarioError);
    return (error as Error).message.split('\n');
  }
  return [];
}

const steps = (...lines: string[]): string =>
  ['name: A test', 'steps:', ...lines.map((line) => `  ${line}`)].join('\n');

describe('emulator: reading a scenario', () => {
  it('accepts the included scenarios, each with its schema for editors', async () => {
    const files = await readdir(SCENARIOS);
    expect(files).to.deep.equal(['bot-to-agent.yaml', 'quiet-customer.yaml', 'rejected-file.yaml']);
    for (const file of files) {
      expect(readScenario(file.replace('.yaml', '')).steps).not.to.be.empty;
      const text = await readFile(join(SCENARIOS, file), 'utf8');
      expect(text).to.match(/^# yaml-language-server: \$schema=\.\.\/scenario\.schema\.json\n/);
    }
  });

  const wrong: [given: string, want: string | RegExp][] = [
    ['name: A test\nsteps: [', /^story\.yaml:2:9: Flow sequence .*must .* end with a \]/],
    ['steps: [end]', 'story.yaml:1:1: scenario: needs name'],
    ['name: A test\nsteps: []', 'story.yaml:2:8: steps: must NOT have fewer than 1 items'],
    [steps('- sya: hi'), /^story\.yaml:3:5: steps\[0\]\.sya: is unknown here, use say, as, /],
    [
      steps('- say: hi', '  join: AGENT'),
      /^story\.yaml:3:5: steps\[0\]: must do exactly one thing, one of say, listPicker, /,
    ],
    [
      steps('- say: hi', '- say: ho', '  as: BOT'),
      'story.yaml:5:9: steps[1].as: must be one of AGENT, CUSTOM_BOT, SUPERVISOR, SYSTEM',
    ],
    [steps('- stop'), /^story\.yaml:3:5: steps\[0\]: must be end, or an action/],
    [steps('- say: hi', '  when: ho'), 'story.yaml:4:5: steps[0].when: requires waitFor'],
    [
      steps('- waitFor: message', '  when: /(/'),
      'story.yaml:4:11: steps[0].when: is not a regular expression in the syntax of RE2',
    ],
    [
      steps(
        '- disconnectFlow:',
        '    greeting: hi',
        '    answers:',
        '      - say: ho',
        '        when: /[/',
      ),
      /^story\.yaml:7:17: steps\[0\]\.disconnectFlow\.answers\[0\]\.when: is not a regular/,
    ],
    [
      steps('- say: "{"', '  contentType: application/json'),
      /^story\.yaml:3:10: steps\[0\]\.say: Member must be valid JSON/,
    ],
    [
      steps('- listPicker:', '    title: Well?', '    options: []'),
      /^story\.yaml:5:16: steps\[0\]\.listPicker\.options: must NOT have fewer than 1 items/,
    ],
  ];
  for (const [given, want] of wrong) {
    it(`reports ${String(want).slice(0, 90)}`, () => {
      const [first = '', ...more] = faultsOf(given);
      if (typeof want === 'string') expect(first).to.equal(want);
      else expect(first).to.match(want);
      expect(more).to.deep.equal([]);
    });
  }

  it('reports all faults, in the order of the file', () => {
    const faults = faultsOf(steps('- say: ""', '- join: CUSTOMER', '- pauseMs: -1'));
    expect(faults.map((line) => line.split(': ', 2).join(' '))).to.deep.equal([
      'story.yaml:3:10 steps[0].say',
      'story.yaml:4:11 steps[1].join',
      'story.yaml:5:14 steps[2].pauseMs',
    ]);
  });

  it('names the file that cannot be read, and the available scenarios', () => {
    expect(() => readScenario('/nowhere.yaml')).to.throw(
      /^Cannot read the scenario in \/nowhere\.yaml: .*bot-to-agent, quiet-customer, rejected-file$/,
    );
  });

  it('reads a file by path or by URL', async () => {
    const file = join(await makeTemporaryFolder(), 'story.yaml');
    await writeFile(file, steps('- end'));
    expect(readScenario(file)).to.deep.equal({ name: 'A test', steps: ['end'] });
    expect(readScenario(new URL(`file://${file}`))).to.deep.equal(readScenario(file));
  });
});
