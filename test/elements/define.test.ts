import { expect } from 'chai';
import { define } from '../../src/elements/base/define.js';

describe('define', () => {
  const { warn } = console;
  let warnings: string[] = [];

  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });

  const Old = class extends HTMLElement {
    static readonly version = '0.0.1';
  };

  it('registers an element', () => {
    define('define-test', Old);
    expect(customElements.get('define-test')).to.equal(Old);
    expect(warnings).to.deep.equal([]);
  });

  it('does nothing for the same element again', () => {
    define('define-test', Old);
    expect(warnings).to.deep.equal([]);
  });

  it('lets the first win, and says so once, however often it happens', async () => {
    const First = class extends Old {};
    customElements.define('debunk-card', First);
    await import('../../src/define.js');
    expect(customElements.get('debunk-card')).to.equal(First);
    expect(warnings).to.deep.equal(['debunk-widgets 0.1.0 is not used: 0.0.1 was registered first.']);
    define('define-test', class extends HTMLElement {});
    define('define-test', class extends HTMLElement {});
    expect(warnings).to.have.length(1);
  });

  it('does not throw where a card of another package stands', () => {
    expect(() => document.createElement('debunk-card')).not.to.throw();
  });
});
