// Removes what the build makes.
import { rmSync } from 'node:fs';

for (const path of ['dist', 'storybook-static']) rmSync(path, { recursive: true, force: true });
