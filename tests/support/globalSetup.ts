import { buildClient } from '../../server/clientBuild.ts';

/** Builds the pages once, before tests that start servers would do so side by side. */
export async function setup(): Promise<void> {
  await buildClient(() => console.log('Building the pages …'));
}
