// What `npm run test:wordpress` needs from the system: WordPress, PHP and MariaDB, as Debian and Ubuntu package them.
// None of these packages starts a service.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = ['/usr/share/wordpress/wp-load.php', '/usr/share/wordpress/wp-content/themes/twentytwentyone'];
const COMMANDS = ['php', 'mariadbd', 'mariadb-install-db'];
const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'php-cli',
  'php-mysql',
  'mariadb-server-core',
  // The package of WordPress asks for a web server with PHP; these two do nothing by themselves.
  'micro-httpd',
  'php-cgi',
];
const APT = ['apt-get', 'install', '-y', '--no-install-recommends', ...PACKAGES];

const isThere = (command) =>
  ['/usr/bin', '/usr/sbin', '/usr/local/bin'].some((folder) => existsSync(`${folder}/${command}`));
const isComplete = () => NEEDED.every((path) => existsSync(path)) && COMMANDS.every(isThere);

/** Installs what is missing where that is allowed (root, with apt). Says whether all is there, else what to do. */
export function installWordPress() {
  if (!isComplete() && process.getuid?.() === 0 && isThere('apt-get')) {
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update'], options);
    execFileSync(APT[0], APT.slice(1), options);
  }
  if (isComplete()) return true;
  console.error(`WordPress, PHP or MariaDB is missing. On Debian or Ubuntu, as root: ${APT.join(' ')}`);
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !installWordPress()) process.exit(1);
