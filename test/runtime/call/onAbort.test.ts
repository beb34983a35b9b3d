import { expect } from 'chai';
import sinon from 'sinon';
import { onAbort } from '../../../src/runtime/call/onAbort.js';

describe('onAbort', () => {
  it('adds one native listener to a signal, however many listeners there are', () => {
    const controller = new AbortController();
    const add = sinon.spy(controller.signal, 'addEventListener');
    const listeners = Array.from({ length: 100 }, () => sinon.fake());
    for (const listener of listeners) onAbort(controller.signal, listener);
    expect(add.callCount).to.equal(1);
    controller.abort();
    for (const listener of listeners) expect(listener.callCount).to.equal(1);
  });

  it('removes the native listener with the last listener', () => {
    const { signal } = new AbortController();
    const remove = sinon.spy(signal, 'removeEventListener');
    const offs = [onAbort(signal, sinon.fake()), onAbort(signal, sinon.fake())];
    offs[0]!();
    offs[0]!();
    expect(remove.callCount).to.equal(0);
    offs[1]!();
    expect(remove.callCount).to.equal(1);
  });

  it('does not call a removed listener', () => {
    const controller = new AbortController();
    const listener = sinon.fake();
    onAbort(controller.signal, listener)();
    onAbort(controller.signal, sinon.fake());
    controller.abort();
    expect(listener.callCount).to.equal(0);
  });
});
