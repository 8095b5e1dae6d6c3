import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { IN_MEMORY, openDatabase, type Database } from '../db/connection.ts';
import { createJobQueue } from '../db/jobQueue.ts';
import { claimDataFolder } from '../db/claimDataFolder.ts';
import { createStorage, type Storage } from '../db/storage.ts';
import { createApp } from './app.ts';
import { readBackup, traceBackup, writeBackup } from './backups.ts';
import type { BackupReport, Context, RestoreReport } from './cli/command.ts';
import { runCommandLine } from './cli/run.ts';
import { auditKeyFile, loadAuditKey } from './auditKey.ts';
import { buildClient, clientFolder } from './built.mjs';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { gracefulStop } from './gracefulStop.ts';
import { listFiles, openInput, readInput } from './inputs.ts';
import { readGiven } from './readGiven.ts';
import { readFacts } from './runningFacts.ts';
import type { ByteSource } from './services/byteSource.ts';
import { computeHere } from './services/compute.ts';
import { createComputeProcess } from './services/computeProcess.ts';
import { seedDemo } from './services/demo.ts';
import { createJobRunner, type JobRunner, type JobRunnerOptions } from './services/jobRunner.ts';
import { createServices, type ServiceOptions, type ServicesFor } from './services/services.ts';
import { createTurns } from './services/turns.ts';
import {
  backupSecretOf,
  backupSecretsOf,
  configurationFaults,
  disclosureOf,
  readConfiguration,
  settingRows,
  sourceSettingsOf,
  type Configuration,
} from './vocabulary/configuration.ts';
import { createDemoGate, recordDemoPeople } from './signIn/demoGate.ts';
import type { Gate } from './signIn/gate.ts';
import { createProviderGate } from './signIn/providerGate.ts';
import { signInSetUp, type SignInSetUp } from './signIn/settings.ts';
import { DomainError } from './vocabulary/errors.ts';
import type { RunningFacts } from './vocabulary/operations.ts';
import { commandLineCaller } from './vocabulary/people.ts';
import { servedBy } from './vocabulary/signIn.ts';
import { cliTexts } from './vocabulary/text/sv/cli.ts';

async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new DomainError('dataUnwritable', { folder });
  }
}

const now = () => new Date().toISOString();
const newId = () => crypto.randomUUID();

/** `copy`, `fill`: rows go out or in as they are, and no key is needed. */
type Use = 'look' | 'store' | 'copy' | 'fill';
type Work = Pick<ServiceOptions, 'compute' | 'computeForAnyone' | 'jobAsked'> & {
  readonly factsOf: (configuration: Configuration, database: Database) => Promise<RunningFacts>;
};
const noWork = { jobs: { queued: 0, running: 0 }, threads: { threads: 0, waiting: 0 } };
/** A command computes where it stands; a job that it asks for waits for a server. */
const workHere: Work = {
  compute: computeHere,
  computeForAnyone: computeHere,
  jobAsked: () => undefined,
  factsOf: (configuration, database) => readFacts(configuration, database, noWork),
};

/** The variables, read and found in order. */
async function readSettings(): Promise<Configuration> {
  const { given, faults } = await readGiven();
  if (faults[0] !== undefined) throw faults[0];
  return readConfiguration(given);
}

/** The database, opened once for whoever asks first. */
function openData() {
  let opened: Promise<{ database: Database; servicesFor: ServicesFor }> | undefined;
  const place = async ({ DATABASE_URL, HELKALKYL_DATA: folder }: Configuration, use: Use) => {
    if (DATABASE_URL !== undefined) return DATABASE_URL;
    const file = path.join(folder, 'helkalkyl.sqlite');
    const isThere = use === 'store' || use === 'fill';
    if (isThere) await createFolder(folder);
    return isThere || existsSync(file) ? file : IN_MEMORY;
  };
  const open = async (use: Use, { factsOf, ...work }: Work) => {
    const configuration = await readSettings();
    const at = await place(configuration, use);
    const database = await openDatabase(at, {
      mayLoseWrites: configuration.HELKALKYL_MAY_LOSE_WRITES === 'ja',
    });
    const isKeyless = at === IN_MEMORY || use === 'copy' || use === 'fill';
    const auditKey = isKeyless
      ? randomBytes(32)
      : await loadAuditKey(keyFileOf(configuration), database).catch(async (error: unknown) => {
          // An open database would keep the process alive.
          await database.close();
          throw error;
        });
    const servicesFor = createServices({
      knex: database.knex,
      readers: database.readers,
      now,
      newId,
      codeVersion: packageJson.version,
      auditKey,
      ...work,
      facts: () => factsOf(configuration, database),
      disclosure: disclosureOf(configuration),
      sources: sourceSettingsOf(configuration),
    });
    return { database, servicesFor };
  };
  const openOnce = (use: Use, work: Work = workHere) => (opened ??= open(use, work));
  return {
    openOnce,
    servicesFor: async (use: Use) => (await openOnce(use)).servicesFor,
    close: async () => {
      // Whoever asked was told why it could not be opened.
      const data = await opened?.catch(() => undefined);
      await data?.database.close();
    },
  };
}
type Data = ReturnType<typeof openData>;
type Remark = Context['remark'];

/** Listens; a busy port is the user's to solve. */
function listen(
  app: ReturnType<typeof createApp>,
  { HELKALKYL_HOST: host, PORT: port }: Configuration,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error?: NodeJS.ErrnoException) => {
      if (error === undefined) resolve(server);
      else if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
        reject(new DomainError('portBusy', { port }));
      } else reject(error);
    });
  });
}

/** A data folder has one server; a PostgreSQL database has as many as there are. */
async function claimStorage({ DATABASE_URL, HELKALKYL_DATA: folder }: Configuration) {
  if (DATABASE_URL !== undefined) return undefined;
  await createFolder(folder);
  return claimDataFolder(folder);
}

/**
 * The municipality's own sign-in when it is set up. Otherwise invented people; their sessions live
 * no longer than the process, whose key signs them.
 */
async function openGate(storage: Storage, setUp: SignInSetUp | undefined): Promise<Gate> {
  if (setUp !== undefined) {
    return createProviderGate({ ...setUp, storage, now, newId: () => crypto.randomUUID() });
  }
  await recordDemoPeople(storage);
  return createDemoGate({ storage, now, keys: [randomBytes(32).toString('base64url')] });
}

/** Does jobs from now on; first among them what a new version reckons otherwise than the last. */
async function startJobs(
  servicesFor: ServicesFor,
  { database, ...options }: { database: Database } & Pick<JobRunnerOptions, 'threads' | 'report'>,
): Promise<JobRunner> {
  const queue = createJobQueue(database.knex);
  const runner = createJobRunner({ ...options, queue, servicesFor, now, newId });
  const { reckonFewDays } = servicesFor(commandLineCaller).planCases;
  // A fault is told again to whoever sorts by them.
  await reckonFewDays().catch((error: unknown) => options.report(error, newId()));
  return runner;
}

/** Runs until the process is told to stop; what was begun is finished first. */
async function serve(data: Data, context: Context, withDemo: boolean) {
  const configuration = await readSettings();
  const setUp = await signInSetUp(configuration, readInput);
  const claim = await claimStorage(configuration);
  // Strangers wait for each other alone, and not for long.
  const pools = { answers: {}, jobs: {}, strangers: { timeS: 20, waiting: 4 } };
  const turns = createTurns();
  const computing = createComputeProcess(pools, turns.behindAnswers);
  const threads = computing.pool('answers');
  let runner: JobRunner | undefined;
  let server: Server;
  try {
    const readWork = async ({ knex }: Database) => ({
      jobs: await createJobQueue(knex).counts(),
      threads: threads.state(),
    });
    const { database, servicesFor } = await data.openOnce('store', {
      compute: threads.compute,
      computeForAnyone: computing.pool('strangers').compute,
      jobAsked: () => runner?.wake(),
      factsOf: async (given, opened) => readFacts(given, opened, await readWork(opened)),
    });
    // Not before: whoever gave a wrong address is told so at once.
    await buildClient(() => context.remark(cliTexts.buildingClient));
    await database.alone(() =>
      seedDemo(servicesFor(commandLineCaller), { evenIfOthers: withDemo }),
    );
    const gate = await openGate(createStorage(database.knex, commandLineCaller), setUp);
    const served = setUp === undefined ? 'every' : servedBy(setUp.settings.rules);
    const log = createLog(process.stderr);
    const metrics = createMetrics(async () => {
      const { jobs, threads } = await readWork(database);
      return { ...jobs, ...threads };
    });
    const app = createApp({
      servicesFor,
      served,
      gate,
      ...(configuration.HELKALKYL_PROXY && { proxies: configuration.HELKALKYL_PROXY }),
      clientFolder,
      report: log.fault,
      observe: (facts) => {
        log.request(facts);
        metrics.observe(facts);
      },
      metrics: { read: metrics.read, token: configuration.HELKALKYL_METRICS_TOKEN },
      turns,
    });
    server = await listen(app, configuration);
    runner = await startJobs(servicesFor, {
      database,
      threads: computing.pool('jobs'),
      report: log.fault,
    });
  } catch (error) {
    await claim?.release();
    await computing.end();
    throw error;
  }
  const stopAnswering = gracefulStop(server);
  const stop = async () => {
    await Promise.all([stopAnswering(), runner.end()]);
    await Promise.all([computing.end(), data.close()]);
    await claim?.release();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : configuration.PORT;
  return configuration.HELKALKYL_URL ?? `http://${configuration.HELKALKYL_HOST}:${port}/`;
}

const keyFileOf = ({ HELKALKYL_AUDIT_KEY, HELKALKYL_DATA }: Configuration) =>
  HELKALKYL_AUDIT_KEY ?? auditKeyFile(HELKALKYL_DATA);

async function backUp(data: Data, target: string, remark: Remark): Promise<BackupReport> {
  const configuration = await readSettings();
  const { database } = await data.openOnce('copy');
  const about = { takenAt: now(), codeVersion: packageJson.version };
  const report = await writeBackup(database, about, target, backupSecretOf(configuration));
  const { file, rows, sha256, isEncrypted } = report;
  const written = { file: path.resolve(file), sha256, isEncrypted };
  const trace = { act: 'backupTaken', takenAt: about.takenAt, rows, written } as const;
  await traceBackup(database, keyFileOf(configuration), trace, remark);
  return report;
}

/** No server may be at work in the folder meanwhile. */
async function restore(data: Data, source: ByteSource, remark: Remark): Promise<RestoreReport> {
  const configuration = await readSettings();
  const claim = await claimStorage(configuration);
  try {
    const { database } = await data.openOnce('fill');
    const report = await readBackup(database, source, backupSecretsOf(configuration));
    const { takenAt, rows } = report;
    const trace = { act: 'backupRestored', takenAt, rows, written: null } as const;
    await traceBackup(database, keyFileOf(configuration), trace, remark);
    return report;
  } finally {
    await claim?.release();
  }
}

function createContext(data: Data): Context {
  const context: Context = {
    readInput,
    openInput,
    listFiles,
    writeFile: async (file, bytes) => {
      await writeFile(file, bytes).catch(() => {
        throw new DomainError('fileUnwritable', { file });
      });
    },
    print: (text) => process.stdout.write(`${text}\n`),
    remark: (text) => process.stderr.write(`${text}\n`),
    services: async (use) => (await data.servicesFor(use))(commandLineCaller),
    configuration: async () => {
      const { given, faults } = await readGiven();
      return { rows: settingRows(given), faults: [...faults, ...configurationFaults(given)] };
    },
    backUp: (target) => backUp(data, target, context.remark),
    restore: (source) => restore(data, source, context.remark),
    serve: ({ withDemo }) => serve(data, context, withDemo),
  };
  return context;
}

/** Runs the program and gives its exit code; a started server keeps the process alive. */
export async function main(args: readonly string[]): Promise<number> {
  // Whoever reads the result may have read enough (`| head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const data = openData();
  const code = await runCommandLine(args, createContext(data));
  const keepsRunning =
    code === 0 && (args[0] === 'start' || args[0] === 'demo') && !args.includes('--help');
  if (!keepsRunning) await data.close();
  return code;
}
