export * from '../../support/chromium.js';
