import { openDatabase } from '../../db/connection.ts';
import { createApp } from '../../server/app.ts';
import { createServices } from '../../server/services/services.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import { atRest } from '../support/atRest.ts';
import { openGate } from '../support/openGate.ts';

/**
 * The product's own server on a database, without pages and demo, so that it starts in no time:
 * `node server.mjs PLACE` prints its port and serves until it is killed.
 */
const [, , place = ''] = process.argv;
const database = await openDatabase(place);
const servicesFor = createServices({
  knex: database.knex,
  readers: database.readers,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  codeVersion: '0.1.0',
  ...atRest,
});
const gate = openGate(() => commandLineCaller);
const app = createApp({ servicesFor, served: 'every', gate });
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`port ${typeof address === 'object' ? address?.port : ''}`);
});
