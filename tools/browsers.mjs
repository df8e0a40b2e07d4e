// The browsers that the tests run in: where they are, and how to get them.
// As a command (`node tools/browsers.mjs [--all]`) it installs what is missing: Chromium, or with --all every engine.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DOWNLOADS = fileURLToPath(new URL('../.cache/browsers', import.meta.url));

export const ENGINES = {
  chromium: {
    name: 'Chromium',
    variable: 'CHROME_PATH',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/usr/bin/chromium-browser',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      `${DOWNLOADS}/chrome/*/chrome-*/chrome`,
      `${DOWNLOADS}/chrome/*/chrome-*/*.app/Contents/MacOS/*`,
    ],
    debian: ['chromium', 'fonts-noto-core'],
    download: 'chrome@stable',
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      `${DOWNLOADS}/firefox/*/firefox/firefox`,
      `${DOWNLOADS}/firefox/*/*.app/Contents/MacOS/firefox`,
    ],
    debian: ['firefox-esr', 'fonts-noto-core'],
    download: 'firefox@stable',
  },
  webkit: {
    name: 'WebKit',
    variable: 'WEBKIT_PATH',
    paths: ['/usr/lib/*/webkit2gtk-4.1/MiniBrowser', '/usr/lib/*/webkitgtk-6.0/MiniBrowser'],
    needs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'],
    debian: ['webkit2gtk-driver', 'xvfb', 'fonts-noto-core'],
  },
};

/** The path of an engine's browser; undefined when it cannot be used. */
export function findBrowser(engine) {
  const { variable, paths, needs = [] } = ENGINES[engine];
  if (!needs.every((path) => existsSync(path))) return undefined;
  const named = process.env[variable];
  if (named) return named;
  return paths.flatMap((path) => globSync(path).sort()).find((path) => !isSnap(path));
}

/**
 * The paths of the browsers to test in, by engine: of those in ENGINES (`chromium,firefox`), else of all that are here.
 * One that must be there and is not is an error; any other is told of.
 */
export function enginesToTest() {
  const wanted = process.env.ENGINES?.split(',') ?? Object.keys(ENGINES);
  return wanted.flatMap((engine) => {
    const path = findBrowser(engine);
    if (path) return [[engine, path]];
    const install = `Install it with: ${howToInstall(engine)}`;
    if (process.env.CI || process.env.ENGINES || engine === 'chromium')
      throw new Error(`${ENGINES[engine].name} is missing. ${install}`);
    console.log(`${ENGINES[engine].name} is skipped: it is not here. ${install}`);
    return [];
  });
}

/** Ubuntu's packages put a script there that starts a snap, which cannot be driven from outside its sandbox. */
function isSnap(path) {
  return statSync(path).size < 50_000 && readFileSync(path, 'utf8').includes('snap');
}

function system() {
  try {
    return /^ID="?(\w+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'other';
  } catch {
    return 'other';
  }
}

const APT = ['apt-get', 'install', '-y', '--no-install-recommends'];

/** The commands that install engines on this system; undefined where there is no way. */
function installCommands(engines) {
  const id = system();
  const packages = new Set();
  const commands = [];
  for (const engine of engines) {
    const { debian, download } = ENGINES[engine];
    if (id === 'debian' || (id === 'ubuntu' && !download)) for (const name of debian) packages.add(name);
    else if (download) {
      // Ubuntu has Chromium and Firefox as snaps only; other systems have their own ways. A build of the browser's
      // maker runs on all of them.
      const command = ['npx', 'browsers', 'install', download, '--path', '.cache/browsers'];
      if (id === 'ubuntu') {
        packages.add('fonts-noto-core');
        if (process.getuid?.() === 0 && engine === 'chromium') command.push('--install-deps');
      }
      commands.push(command);
    } else return undefined;
  }
  if (packages.size > 0) commands.unshift(['apt-get', 'update'], [...APT, ...packages]);
  return commands;
}

/** How a person installs an engine, in a line. */
export function howToInstall(engine) {
  const commands = installCommands([engine]);
  if (!commands) return `${ENGINES[engine].name}'s test browser exists for Debian and Ubuntu only`;
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return commands.map((command) => (command[0] === 'apt-get' ? sudo : '') + command.join(' ')).join(' && ');
}

/** Installs what is missing where that is allowed (root on Debian or Ubuntu); says whether all are there. */
export function installBrowsers(engines) {
  const missing = engines.filter((engine) => !findBrowser(engine));
  if (missing.length === 0) return true;
  if (process.getuid?.() === 0 && ['debian', 'ubuntu'].includes(system())) {
    for (const [file, ...args] of installCommands(missing)) {
      execFileSync(file, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
  }
  const still = engines.filter((engine) => !findBrowser(engine));
  for (const engine of still) {
    const { name, variable } = ENGINES[engine];
    console.error(`${name} is missing. Install it with:\n  ${howToInstall(engine)}\nor set ${variable} to its path.`);
  }
  return still.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const engines = process.argv.includes('--all') ? Object.keys(ENGINES) : ['chromium'];
  if (!installBrowsers(engines)) process.exit(1);
  for (const engine of engines) console.log(`${ENGINES[engine].name}: ${findBrowser(engine)}`);
}
