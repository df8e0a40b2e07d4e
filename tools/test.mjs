// `npm test`: everything that is checked, each step to its end, then one line with the sum of all test cases.
// `npm test -- --only WORD`: a part of it, which is a step by its name or the test files with the word in their paths.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { runAll } from './schedule.mjs';
import { tasksFor } from './steps.mjs';

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const tasks = tasksFor(only);
if (tasks.length === 0) {
  const steps = [...new Set(tasksFor().map(({ step }) => step))];
  console.error(`No step is called “${only}”, and no test file has it in its path. The steps: ${steps.join(', ')}.`);
  process.exit(2);
}

// One more than there are cores: tests wait for browsers and timers half of their time.
const LANES = availableParallelism() + 1;

const sum = { passed: 0, failed: 0, skipped: 0 };
const failed = [];
const notRun = [];
const starts = new Map();
const timed = tasks.map((task) => ({
  ...task,
  run() {
    starts.set(task.name, performance.now());
    return task.run();
  },
}));

function print(name, output) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}\n${output.trimEnd()}`);
}

await runAll(timed, LANES, ({ name, step }, { ok, missing, output = '', counts = {} }) => {
  if (missing) return void notRun.push(name);
  const seconds = ((performance.now() - starts.get(name)) / 1000).toFixed(1);
  print(name, output);
  console.log(`${name}: ${ok ? 'ok' : 'FAILED'}, ${seconds} s`);
  for (const key of Object.keys(sum)) sum[key] += counts[key] ?? 0;
  if (!ok) failed.push({ name, step, output, files: counts.failedFiles });
});

// What failed comes again at the end, where one looks first, and where a log that is cut still has it.
for (const { name, output } of failed) print(name, output);
console.log();
if (notRun.length > 0) console.log(`Not run, since what they need failed: ${notRun.join(', ')}`);
for (const { name, step, files = name === step ? [] : [name] } of failed) {
  // One file is run again alone, several with their step.
  const again = files.length === 1 ? files[0] : step;
  const which = files.length > 0 ? ` (${files.join(', ')})` : '';
  console.log(`Failed: ${step}${which}. Again: npm test -- --only ${again.includes(' ') ? `"${again}"` : again}`);
}
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exit(failed.length > 0 ? 1 : 0);
