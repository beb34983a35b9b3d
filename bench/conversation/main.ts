/*
 * The cost of Conversation and of the page of examples/chat: `npm run bench:conversation`. Times
 * depend on the machine, so compare only those of one run.
 */
import { startEmulator } from 'amazon_connect_participant_emulator';
import { chromium } from 'playwright-core';
import { emulatorOptions } from '../../examples/chat/emulatorOptions.js';
import { startChatServer } from '../../examples/chat/server.js';
import { LAUNCH } from '../../test/support/chromium.js';
import { measureAdding, measureMemory } from './measureEntries.js';
import { measurePage } from './measurePage.js';

measureEntries();
await measurePages();

function measureEntries(): void {
  // Warms up: the first measurement includes compilation.
  measureAdding(100, false);
  for (const reads of [false, true]) {
    const few = measureAdding(100, reads);
    const many = measureAdding(10_000, reads);
    const what = reads ? 'adding an entry, and reading all of them' : 'adding an entry';
    const times = `${few.toFixed(1)} µs beside 100, ${many.toFixed(1)} µs beside 10,000`;
    console.log(`${what}: ${times}, ${(many / few).toFixed(2)} ×`);
  }
  console.log(`memory of an entry beside its item: ${Math.round(measureMemory(10_000))} bytes`);
}

async function measurePages(): Promise<void> {
  const emulator = await startEmulator({ ...emulatorOptions, port: 0 });
  const server = await startChatServer(emulator);
  const browser = await chromium.launch(LAUNCH);
  try {
    for (const arrival of ['burst', 'catch-up'] as const) {
      for (const count of [1_000, 5_000]) {
        const figures = await measurePage(browser, server.url, emulator, arrival, count);
        const { time, longestTask, elements } = figures;
        const taken = time === undefined ? 'not shown in time' : `${Math.round(time)} ms`;
        const note = `longest task ${longestTask} ms of CPU time, ${elements} elements`;
        console.log(`${arrival} of ${count} messages: ${taken}, ${note}`);
      }
    }
  } finally {
    await browser.close();
    await server.close();
    await emulator.close();
  }
}
