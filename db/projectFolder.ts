import path from 'node:path';

/** Where the project stands, also for the built program: it is a folder below, as this file is. */
export const projectFolder = path.resolve(import.meta.dirname, '..');
