// The elements as one classic script, made from src as it is: no build is needed.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The text of a script that registers the elements. */
export async function bundleElements() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/define.ts'],
    tsconfig: 'tsconfig.json',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['production'],
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}
