import { writeFileSync } from 'node:fs';
import { PAGE, writePage } from './lib/internals/write-page.mjs';

writeFileSync(PAGE, writePage());
console.log('docs/upgrading.md says what leans on insides of the installed versions.');
