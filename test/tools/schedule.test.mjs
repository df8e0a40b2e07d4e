import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as settled } from 'node:timers/promises';
import { runAll } from '../../tools/schedule.mjs';

/** Tasks that end when told to, and what has come of them. */
function made(plan) {
  const started = [];
  const ended = [];
  const ends = {};
  const tasks = Object.entries(plan).map(([name, needs]) => ({
    name,
    needs,
    run() {
      started.push(name);
      return new Promise((resolve, reject) => (ends[name] = { resolve, reject }));
    },
  }));
  const onDone = ({ name }, { ok, missing }) => ended.push([name, missing ?? ok]);
  return { tasks, onDone, started, ended, ends };
}

describe('a schedule', () => {
  it('runs as many at once as there are lanes, in order', async () => {
    const { tasks, onDone, started, ends } = made({ a: [], b: [], c: [] });
    const all = runAll(tasks, 2, onDone);
    await settled();
    assert.deepEqual(started, ['a', 'b']);
    ends.b.resolve({ ok: true });
    await settled();
    assert.deepEqual(started, ['a', 'b', 'c']);
    ends.a.resolve({ ok: true });
    ends.c.resolve({ ok: true });
    await all;
  });

  it('runs a task after what it needs, and others meanwhile', async () => {
    const { tasks, onDone, started, ends } = made({ build: [], tests: ['build'], lint: [] });
    const all = runAll(tasks, 3, onDone);
    await settled();
    assert.deepEqual(started, ['build', 'lint']);
    ends.build.resolve({ ok: true });
    await settled();
    assert.deepEqual(started, ['build', 'lint', 'tests']);
    ends.tests.resolve({ ok: true });
    ends.lint.resolve({ ok: true });
    await all;
  });

  it('runs what needs the machine for itself after all others, one group after the other', async () => {
    const { tasks, onDone, started, ends } = made({ a: [], big: [], long: ['a'], longer: [] });
    const groups = { big: 'big', long: 'long', longer: 'long' };
    for (const task of tasks) task.alone = groups[task.name];
    const all = runAll(tasks, 3, onDone);
    await settled();
    assert.deepEqual(started, ['a']);
    ends.a.resolve({ ok: true });
    await settled();
    assert.deepEqual(started, ['a', 'big']);
    ends.big.resolve({ ok: true });
    await settled();
    assert.deepEqual(started, ['a', 'big', 'long', 'longer']);
    ends.long.resolve({ ok: true });
    ends.longer.resolve({ ok: true });
    await all;
  });

  it('leaves out what needs a task that failed, or that was left out', async () => {
    const { tasks, onDone, ended, ends } = made({ build: [], site: ['build'], tests: ['site'], lint: [] });
    const all = runAll(tasks, 1, onDone);
    await settled();
    ends.build.reject(new Error('no disk'));
    await settled();
    ends.lint.resolve({ ok: true });
    await all;
    assert.deepEqual(ended, [
      ['build', false],
      ['site', 'build'],
      ['tests', 'site'],
      ['lint', true],
    ]);
  });

  it('refuses tasks that need what does not come before them', async () => {
    const { tasks, onDone } = made({ tests: ['build'], build: [] });
    await assert.rejects(runAll(tasks, 1, onDone), /tests needs build/);
  });
});
