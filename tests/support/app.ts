import type { Express } from 'express';
import { createStorage, type Storage } from '../../db/storage.ts';
import { createApp } from '../../server/app.ts';
import type { Served } from '../../server/routes/admit.ts';
import type { CallerOf } from '../../server/routes/handle.ts';
import type { Gate } from '../../server/signIn/gate.ts';
import { createServices, type Services, type ServicesFor } from '../../server/services/services.ts';
import type { SourceSettings } from '../../server/vocabulary/sources.ts';
import type { Turns } from '../../server/services/turns.ts';
import { commandLineCaller, type Caller } from '../../server/vocabulary/people.ts';
import { atRest } from './atRest.ts';
import { databaseInMemory, type TestDatabase } from './database.ts';
import { openGate } from './openGate.ts';

export type TestApp = {
  readonly app: Express;
  /** For the caller that the app answers. */
  readonly services: Services;
  readonly servicesFor: ServicesFor;
  readonly database: TestDatabase;
  /** Faults of ours that were reported instead of told. */
  readonly reported: unknown[];
  remove(): Promise<void>;
};

/** The server on a database of its own, with a clock and ids that are the same every time. */
export async function testApp(
  open: () => Promise<TestDatabase> = databaseInMemory,
  options: {
    readonly clientFolder?: string;
    readonly codeVersion?: string;
    readonly sources?: SourceSettings;
    /** Who asks; absent: someone who may do everything everywhere. */
    readonly caller?: Caller;
    /** Who asks, told anew for each request; `caller` is then of `services` alone. */
    readonly callerOf?: CallerOf;
    readonly served?: Served;
    readonly world?: ReturnType<typeof fakeWorld>;
    /** Who is let in; absent: whoever asks is `caller`. */
    readonly gate?: (storage: Storage, now: () => string) => Gate;
    readonly turns?: Turns;
  } = {},
): Promise<TestApp> {
  const database = await open();
  const { clientFolder, codeVersion = '0.1.0', sources, caller = commandLineCaller } = options;
  const world = options.world ?? fakeWorld();
  const { now } = world;
  const storage = createStorage(database.knex, commandLineCaller);
  const servicesFor = createServices({
    knex: database.knex,
    readers: database.readers,
    ...world,
    codeVersion,
    sources,
  });
  const reported: unknown[] = [];
  const app = createApp({
    servicesFor,
    gate: options.gate?.(storage, now) ?? openGate(options.callerOf ?? (() => caller)),
    served: options.served ?? 'every',
    ...(clientFolder === undefined ? {} : { clientFolder }),
    ...(options.turns && { turns: options.turns }),
    report: (error) => reported.push(error),
  });
  const services = servicesFor(caller);
  return { app, services, servicesFor, database, reported, remove: () => database.remove() };
}

/** Every call a second later, and a new id. */
export function fakeWorld() {
  const start = Date.parse('2026-11-24T08:00:00.000Z');
  let seconds = 0;
  let ids = 0;
  return {
    ...atRest,
    now: () => new Date(start + 1000 * (seconds += 1)).toISOString(),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  };
}
