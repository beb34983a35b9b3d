import { expect } from 'chai';
import sinon from 'sinon';
import { pageVisibility } from '../../src/chat/Visibility.js';

describe('the visibility of a page', () => {
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

  it('is told when the page is shown again, and when the network is back', () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const network = new EventTarget();
    globals['document'] = page;
    globals['addEventListener'] = network.addEventListener.bind(network);
    globals['removeEventListener'] = network.removeEventListener.bind(network);

    const listener = sinon.spy();
    const stop = pageVisibility.watch(listener);
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(listener.callCount).to.equal(0);
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(listener.callCount).to.equal(1);
    network.dispatchEvent(new Event('online'));
    expect(listener.callCount).to.equal(2);

    stop();
    page.dispatchEvent(new Event('visibilitychange'));
    network.dispatchEvent(new Event('online'));
    expect(listener.callCount).to.equal(2);
  });

  it('never changes where there is no page', () => {
    expect(() => {
      pageVisibility.watch(() => undefined)();
    }).not.to.throw();
  });
});
