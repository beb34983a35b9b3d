import sinon from 'sinon';
import { beginTest, finishTest } from './onTestFinished.js';
import { noteOpenHandles, reportOpenHandles } from './openHandles.js';

/* What mocha does around every test of every suite; .mocharc.json names this file. */

export const mochaHooks: Mocha.RootHookObject = {
  beforeEach: beginTest,
  afterEach: [
    async function finish(): Promise<void> {
      // Real timers come back first: closing may need them.
      sinon.restore();
      await finishTest();
    },
    function note(this: Mocha.Context): void {
      noteOpenHandles(this.currentTest?.fullTitle() ?? '');
    },
  ],
};

export const mochaGlobalTeardown = reportOpenHandles;
