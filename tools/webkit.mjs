// WebKit for the test runner: WebKitGTK's MiniBrowser behind its WebDriver, on a screen of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';

export async function webkitLauncher(binary) {
  const port = await freePort();
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: { 'wdio:enforceWebDriverClassic': true, ...capabilities(binary) },
  });

  const startSession = launcher.startSession.bind(launcher);
  const initialize = launcher.initialize.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  let driver;
  launcher.concurrency = 1;
  launcher.initialize = async (config) => {
    await initialize(config);
    launcher.name = 'WebKit';
  };
  launcher.startSession = async (id, url) => {
    driver ??= startDriver(port);
    await driver;
    return startSession(id, url);
  };
  launcher.stop = async () => {
    await stop();
    endAll();
  };
  return launcher;
}

/** What a session of the driver asks for. */
export const capabilities = (binary) => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary, args: ['--automation'] },
});

/** Starts WebKit's driver; it ends with this process, or with `endAll`. */
export async function startDriver(port) {
  const screen = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  const [number] = await once(screen.stdout, 'data');
  start('WebKitWebDriver', [`--port=${port}`], {
    DISPLAY: `:${String(number).trim()}`,
    // The browser's own sandbox needs rights that a container lacks; it only opens the tests.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
  });
  for (let tries = 0; tries < 100; tries += 1) {
    if (await answers(port)) return;
    await sleep(100);
  }
  throw new Error('WebKitWebDriver did not start within 10 s.');
}

const children = new Set();

/** Starts a program as the head of a process group, so that what it starts ends with it. */
function start(file, args, env = {}) {
  const child = spawn(file, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  child.stdout.resume();
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

export function endAll() {
  for (const child of children) {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
  children.clear();
}

process.once('exit', endAll);
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(port) {
  const socket = createConnection(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
