import type { Database } from '../../db/connection.ts';
import { createStorage } from '../../db/storage.ts';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { entryOf } from '../../server/catalogue/lookup.ts';
import { seedDemo } from '../../server/services/demo.ts';
import { createServices } from '../../server/services/services.ts';
import { commandLineCaller } from '../../server/vocabulary/people.ts';
import { fakeWorld } from './app.ts';
import { readDemoJson } from './demoCase.ts';
import { tablesOf } from './schema.ts';
import { exampleTheme } from './theme.ts';

/** Bytes that no text could hold. */
export const oddBytes = Uint8Array.from({ length: 512 }, (_, at) => (at * 7) % 256);

/** The demo with a kept snapshot, and what only a municipality of its own has. */
export async function fill({ knex, readers }: Pick<Database, 'knex' | 'readers'>): Promise<void> {
  const world = { ...fakeWorld(), codeVersion: '0.1.0' };
  const services = createServices({ knex, readers, ...world })(commandLineCaller);
  await seedDemo(services, { evenIfOthers: false });
  const { items } = await services.planCases.list({ page: 1, limit: 10 });
  await services.planCases.list({ page: 1, limit: 10, order: 'statutory' });
  const [first] = items;
  if (first === undefined) throw new Error('the demo has cases');
  await services.snapshots.create(first.id);
  const { settings } = await services.planCases.read(first.id);
  await services.templates.save('9999', { owner: 'Ekonomen', settings });
  await services.themes.change('9999', 0, exampleTheme);
  const text = JSON.stringify(readDemoJson('kvarnbacken-plan.json'));
  await services.planArea.put(first.id, first.version, { fileName: 'plan.json', text });
  const sha256 = 'b'.repeat(64);
  const [set] = await services.statistics.list();
  await createStorage(knex, commandLineCaller).inTransaction(async (repositories) => {
    const entry = entryOf(catalogueEntries, 'SE-HOME-01');
    await repositories.catalogueEntries.put('9999', '2026-11-27', entry);
    const status = { setId: set?.id ?? '', areaCode: '9999A0010', variable: 'x', status: '..' };
    await repositories.statisticsStatuses.insertAll([status]);
    const response = {
      id: world.newId(),
      service: 'kolada' as const,
      origin: 'file' as const,
      address: 'svar.json',
      fetchedAt: world.now(),
      sha256,
      byteCount: oddBytes.length,
      isRead: true,
    };
    await repositories.sourceResponses.insert(response, oddBytes);
  });
}

/** Rows by table. */
export type Contents = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Every row of every table of ours, bytes as hexadecimal, in an order that is the rows' own. */
export async function contentsOf({ knex }: Pick<Database, 'knex'>): Promise<Contents> {
  const contents: [string, Contents[string]][] = [];
  for (const table of await tablesOf(knex)) {
    const rows: Record<string, unknown>[] = await knex(table).select();
    const keyed = rows.map(readable).map((row) => ({ row, key: JSON.stringify(row) }));
    keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
    contents.push([table, keyed.map(({ row }) => row)]);
  }
  return Object.fromEntries(contents);
}

/** Columns by name: the engines, and a table that was added to, have them in orders of their own. */
function readable(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row)
      .map(([name, value]): [string, unknown] => [
        name,
        value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
      ])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
