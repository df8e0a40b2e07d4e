// A WordPress of its own in a temporary folder, with its own database; all of it ends and goes with `close`.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Waits for a condition. */
async function until(what, condition) {
  const end = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`${what} did not start.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** The settings. PHP's strings in single quotes take these values as they are. */
const config = (origin, socket, log) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${log}' );
define( 'FS_METHOD', 'direct' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
`;

/** @param {string} cases The origin of the cases, a port of this machine. */
export async function openWordPress(cases) {
  const folder = mkdtempSync(join(tmpdir(), 'debunk-wordpress-'));
  const web = join(folder, 'web');
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const log = join(folder, 'php.log');
  const env = { ...process.env, WORDPRESS: web, CASES_PORT: new URL(cases).port, PHP_CLI_SERVER_WORKERS: '4' };
  const started = [];
  const end = () => started.forEach(({ pid, exitCode }) => exitCode === null && process.kill(-pid));
  process.once('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  // A group of processes each, so that its workers end with it.
  const start = (file, args) => started.push(spawn(file, args, { env, detached: true, stdio: 'ignore' }));
  const php = (name, input, args = []) =>
    execFileSync('php', [here(name), ...args], { env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] });

  const close = async () => {
    const ended = started.map((child) => once(child, 'exit'));
    end();
    await Promise.all(ended);
    process.off('exit', end);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const who = process.getuid() === 0 ? ['--user=root'] : [];
    execFileSync(
      'mariadb-install-db',
      [
        '--no-defaults',
        `--datadir=${data}`,
        '--skip-test-db',
        '--auth-root-authentication-method=normal',
        '--innodb-log-file-size=8M',
        ...who,
      ],
      { stdio: 'ignore' },
    );
    writeFileSync(join(folder, 'init.sql'), 'CREATE DATABASE wordpress;');
    start('mariadbd', [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--init-file=${join(folder, 'init.sql')}`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-log-file-size=8M',
      ...who,
    ]);

    const origin = `http://127.0.0.1:${await freePort()}`;
    // Debian's package has links into other packages.
    cpSync('/usr/share/wordpress', web, { recursive: true, dereference: true });
    writeFileSync(join(web, 'wp-config.php'), config(origin, socket, log));
    mkdirSync(join(web, 'wp-content/mu-plugins'), { recursive: true });
    cpSync(here('loopback.php'), join(web, 'wp-content/mu-plugins/loopback.php'));
    await until('MariaDB', () => existsSync(socket));
    php('setup.php');
    start('php', ['-d', 'opcache.enable_cli=1', '-S', new URL(origin).host, '-t', web]);
    await until('PHP', () =>
      fetch(origin).then(
        () => true,
        () => false,
      ),
    );

    return {
      origin,
      /** Runs a script of this folder. @returns What it prints. */
      php,
      /** What PHP found wrong in files of this folder: WordPress 6.1 itself is older than PHP 8.2. */
      faultsIn: (name) =>
        existsSync(log)
          ? readFileSync(log, 'utf8')
              .split('\n')
              .filter((line) => line.includes(`/${name}/`))
          : [],
      /** Publishes posts; gives their addresses. @param {{ user: string, content: string }[]} posts */
      publish: (posts) => JSON.parse(php('post.php', JSON.stringify(posts))).map((id) => `${origin}/?p=${id}`),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
