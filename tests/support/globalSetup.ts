import { buildClient, built } from '../../server/built.mjs';

/** Builds what is built once, before tests that start servers would do so side by side. */
export async function setup(): Promise<void> {
  await built('server/main.ts');
  await built('server/services/computeInThread.ts');
  await buildClient(() => console.log('Building the pages …'));
}
