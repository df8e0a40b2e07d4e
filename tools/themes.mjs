// dist/themes: the style sheets of src/themes, as they are.
import { cpSync } from 'node:fs';

cpSync('src/themes', 'dist/themes', { recursive: true });
