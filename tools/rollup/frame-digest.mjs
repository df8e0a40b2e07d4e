// A rollup plugin: puts the digest of `debunk-frame.js`, which is bundled before, into the code that prints snippets.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const PLACE = 'const FRAME_INTEGRITY = undefined;';

/** @param module The module with the place for it. @param script The script. Paths from the working directory. */
export function frameDigest({ module, script }) {
  return {
    name: 'frame-digest',
    transform(code, id) {
      if (!id.endsWith(module)) return null;
      if (!code.includes(PLACE)) this.error(`There is no place for the digest in ${module}.`);
      const digest = createHash('sha384').update(readFileSync(script)).digest('base64');
      return { code: code.replace(PLACE, `const FRAME_INTEGRITY = 'sha384-${digest}';`), map: null };
    },
  };
}
