// For tests of the command: runs it as a user does, in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const COMMAND = fileURLToPath(new URL('../../dist/modules/cli/debunk.js', import.meta.url));

/** Runs `debunk` with arguments. Gives its exit code and what it printed. */
export function debunk(args, { cwd, input = '', env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd, env: { ...process.env, ...env } });
    const told = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8');
      child[name].on('data', (data) => (told[name] += data));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...told }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A folder for files of a test; `remove` takes it away. */
export function workFolder(files = {}) {
  const path = mkdtempSync(join(tmpdir(), 'debunk-cli-'));
  const write = (name, content) => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 2),
    );
    return file;
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return { path, write, remove: () => rmSync(path, { recursive: true }) };
}

/** A case with everything that the channels must carry. */
export const CASE = {
  id: 'moon-cheese',
  lang: 'en',
  title: 'The Moon is rock',
  claim: { text: 'The Moon is made of cheese.', claimant: 'A dairy', date: '2024-05-01' },
  verdict: { label: 'False', tone: 'false', explanation: 'Nobody has ever tasted it.' },
  reality: 'It is made of rock, as 382 kg of samples show.',
  background: 'The story is centuries old.',
  sources: [{ title: 'Lunar samples', url: 'https://samples.example/' }],
  publisher: { name: 'Facts Example', url: 'https://facts.example/' },
  published: '2024-05-02',
};
