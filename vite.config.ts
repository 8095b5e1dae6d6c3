import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig(({ command }) => {
  // What is built is for readers, also when it is the tests that build it: never React's
  // slow and talkative development version.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: 'client',
    plugins: [react(), packed()],
    // A worker too fetches English only when it is asked for.
    worker: { format: 'es' },
    build: {
      outDir: '../dist/client',
      emptyOutDir: true,
      target: 'es2022',
      // Source maps would triple what is shipped; the source itself is open.
      sourcemap: false,
      rolldownOptions: {
        output: {
          // Schemas look at schemaSetup as they are made: it is in the file they all wait for.
          codeSplitting: {
            groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|client[\\/]schemaSetup/ }],
          },
        },
      },
    },
  };
});

/** Beside each script, style and font the same compressed: the server has it ready for who asks. */
function packed(): Plugin {
  const folder = path.resolve(import.meta.dirname, 'dist/client/assets');
  return {
    name: 'packed',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(folder).filter((each) => /\.(?:js|css|ttf)$/.test(each))) {
        const file = path.join(folder, name);
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
      }
    },
  };
}
