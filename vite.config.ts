import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig(({ command }) => {
  // What is built is for readers, also when it is the tests that build it: never React's
  // slow and talkative development version.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: 'client',
    plugins: [react()],
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
