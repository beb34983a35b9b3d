import { noteOpenHandles, reportOpenHandles } from './openHandles.js';

/* What mocha does around the tests of every suite; .mocharc.json names this file. */

export const mochaHooks: Mocha.RootHookObject = {
  afterEach(this: Mocha.Context): void {
    noteOpenHandles(this.currentTest?.fullTitle() ?? '');
  },
};

export const mochaGlobalTeardown = reportOpenHandles;
