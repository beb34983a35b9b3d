import { expect } from 'chai';
import sinon from 'sinon';
import { pageWake } from '../../src/chat/Wake.js';

describe('the wake-up calls of a page', () => {
  const globals = globalThis as unknown as Record<string, unknown>;
  const names = ['document', 'addEventListener', 'removeEventListener'];
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));

  afterEach(() => {
    for (const [index, name] of names.entries()) {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  });

  it('are sent when the page is shown again, and when the network comes or goes', () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const network = new EventTarget();
    globals['document'] = page;
    globals['addEventListener'] = network.addEventListener.bind(network);
    globals['removeEventListener'] = network.removeEventListener.bind(network);

    const listener = sinon.spy();
    const stop = pageWake.watch(listener);
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(listener.callCount).to.equal(0);
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(listener.callCount).to.equal(1);
    network.dispatchEvent(new Event('online'));
    expect(listener.callCount).to.equal(2);
    network.dispatchEvent(new Event('offline'));
    expect(listener.callCount).to.equal(3);

    stop();
    page.dispatchEvent(new Event('visibilitychange'));
    network.dispatchEvent(new Event('online'));
    network.dispatchEvent(new Event('offline'));
    expect(listener.callCount).to.equal(3);
  });

  it('are not sent without a page', () => {
    expect(() => {
      pageWake.watch(() => undefined)();
    }).not.to.throw();
  });
});
