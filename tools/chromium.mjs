// Chromium for the test runner and for tests that drive whole pages.
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

/** Options of a launch: nothing that the browser does by itself reaches the network or disturbs a measurement. */
export function chromiumOptions() {
  return {
    executablePath: findBrowser('chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** A Chromium to drive with puppeteer. */
export function launchChromium(options = {}) {
  return puppeteer.launch({ ...chromiumOptions(), ...options });
}
