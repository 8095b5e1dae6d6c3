import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import { IN_MEMORY, openDatabase, type Database } from '../db/connection.ts';
import { claimDataFolder } from '../db/claimDataFolder.ts';
import { createApp } from './app.ts';
import type { Context } from './cli/command.ts';
import { runCommandLine } from './cli/run.ts';
import { auditKeyFile, loadAuditKey } from './auditKey.ts';
import { buildClient, clientFolder } from './clientBuild.ts';
import { sourceOfBytes, type ByteSource } from './services/byteSource.ts';
import { seedDemo } from './services/demo.ts';
import { createServices, type ServicesFor } from './services/services.ts';
import { commandLineCaller, demoCaller } from './vocabulary/people.ts';
import { DomainError } from './vocabulary/errors.ts';
import {
  disclosureFloor,
  disclosureLimitsSchema,
  type DisclosureLimits,
} from './vocabulary/place.ts';
import {
  defaultSourceAddresses,
  defaultSourceLimits,
  type SourceSettings,
} from './vocabulary/sources.ts';
import { cliTextsSv } from './vocabulary/text/sv/cli.ts';
import { errorSentenceSv } from './vocabulary/text/sv/errors/index.ts';

/** Until sign-in is configured nobody but this machine's own users may reach the server. */
const HOST = '127.0.0.1';

const limitSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number);
const addressSchema = z.url({ protocol: /^https?$/ });
const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .refine((value) => value <= max);

const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HELKALKYL_DATA: z.string().min(1).default('./data'),
  /** What the audit log is sealed with; absent: beside the data folder, made at the first start. */
  HELKALKYL_AUDIT_KEY: z.string().min(1).optional(),
  /** Absent: a file in the data folder. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  HELKALKYL_MAY_LOSE_WRITES: z.enum(['ja', 'nej']).default('nej'),
  HELKALKYL_SMALLEST_COUNT: limitSchema.pipe(disclosureLimitsSchema.shape.smallestCount).optional(),
  HELKALKYL_SMALLEST_BASE: limitSchema.pipe(disclosureLimitsSchema.shape.smallestBase).optional(),
  /** Nothing is asked over the net until someone says so. */
  HELKALKYL_INTERNET: z.enum(['ja', 'nej']).default('nej'),
  HELKALKYL_KOLADA: addressSchema.default(defaultSourceAddresses.kolada),
  HELKALKYL_SCB: addressSchema.default(defaultSourceAddresses.scb),
  HELKALKYL_SCB_WFS: addressSchema.default(defaultSourceAddresses.scbAreas),
  HELKALKYL_CALLS_PER_SECOND: wholeNumber(50).default(defaultSourceLimits.calls),
  HELKALKYL_TIMEOUT_S: wholeNumber(600).default(defaultSourceLimits.timeoutMs / 1000),
});
type Environment = z.infer<typeof environmentSchema>;

function readEnvironment(): Environment {
  const read = environmentSchema.safeParse(process.env);
  if (read.success) return read.data;
  const name = String(read.error.issues[0]?.path[0]);
  if (name === 'PORT') throw new DomainError('portInvalid', { port: process.env['PORT'] });
  // It may hold a password, so it is never shown.
  if (name === 'DATABASE_URL') throw new DomainError('databaseUrlInvalid');
  if (name.startsWith('HELKALKYL_SMALLEST')) {
    const { smallestCount, smallestBase } = disclosureFloor;
    const facts = { name, value: process.env[name], smallestCount, smallestBase };
    throw new DomainError('disclosureInvalid', facts);
  }
  throw new DomainError('settingInvalid', { name, given: process.env[name] });
}

/** More may be hidden than the least that is, never less; undefined when nothing is asked for. */
function disclosureOf(environment: Environment): DisclosureLimits | undefined {
  const { HELKALKYL_SMALLEST_COUNT: count, HELKALKYL_SMALLEST_BASE: base } = environment;
  if (count === undefined && base === undefined) return undefined;
  return {
    smallestCount: count ?? disclosureFloor.smallestCount,
    smallestBase: base ?? disclosureFloor.smallestBase,
  };
}

/** Undefined: nothing may be asked over the net. */
function sourceSettings(environment: Environment): SourceSettings | undefined {
  if (environment.HELKALKYL_INTERNET === 'nej') return undefined;
  return {
    addresses: {
      kolada: environment.HELKALKYL_KOLADA,
      scb: environment.HELKALKYL_SCB,
      scbAreas: environment.HELKALKYL_SCB_WFS,
    },
    limits: {
      ...defaultSourceLimits,
      calls: environment.HELKALKYL_CALLS_PER_SECOND,
      timeoutMs: environment.HELKALKYL_TIMEOUT_S * 1000,
    },
  };
}

async function createFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new DomainError('dataUnwritable', { folder });
  }
}

/** The database, opened once for whoever asks first. */
function openData(environment: Environment) {
  let opened: Promise<{ database: Database; servicesFor: ServicesFor }> | undefined;
  const folder = environment.HELKALKYL_DATA;
  const file = path.join(folder, 'helkalkyl.sqlite');
  const keyFile = environment.HELKALKYL_AUDIT_KEY ?? auditKeyFile(folder);
  const place = async (use: 'look' | 'store') => {
    if (environment.DATABASE_URL !== undefined) return environment.DATABASE_URL;
    if (use === 'store') await createFolder(folder);
    return use === 'look' && !existsSync(file) ? IN_MEMORY : file;
  };
  const open = async (use: 'look' | 'store') => {
    const at = await place(use);
    const database = await openDatabase(at, {
      mayLoseWrites: environment.HELKALKYL_MAY_LOSE_WRITES === 'ja',
    });
    const auditKey = at === IN_MEMORY ? randomBytes(32) : await loadAuditKey(keyFile, database);
    const servicesFor = createServices({
      knex: database.knex,
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      codeVersion: packageJson.version,
      auditKey,
      disclosure: disclosureOf(environment),
      sources: sourceSettings(environment),
    });
    return { database, servicesFor };
  };
  const openOnce = (use: 'look' | 'store') => (opened ??= open(use));
  return {
    openOnce,
    servicesFor: async (use: 'look' | 'store') => (await openOnce(use)).servicesFor,
    close: async () => {
      await (await opened)?.database.close();
    },
  };
}
type Data = ReturnType<typeof openData>;

/** Listens; a busy port is the user's to solve. */
function listen(app: ReturnType<typeof createApp>, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, HOST, (error?: NodeJS.ErrnoException) => {
      if (error === undefined) resolve(server);
      else if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
        reject(new DomainError('portBusy', { port }));
      } else reject(error);
    });
  });
}

/** A data folder has one server; a PostgreSQL database has as many as there are. */
async function claimStorage({ DATABASE_URL, HELKALKYL_DATA: folder }: Environment) {
  if (DATABASE_URL !== undefined) return undefined;
  await createFolder(folder);
  return claimDataFolder(folder);
}

/** Runs until the process is told to stop; what was begun is finished first. */
async function serve(environment: Environment, data: Data, context: Context, withDemo: boolean) {
  const claim = await claimStorage(environment);
  let server: Server;
  try {
    await buildClient(() => context.remark(cliTextsSv.buildingClient));
    const { database, servicesFor } = await data.openOnce('store');
    await database.alone(() =>
      seedDemo(servicesFor(commandLineCaller), { evenIfOthers: withDemo }),
    );
    server = await listen(
      createApp({ servicesFor, callerOf: () => demoCaller, clientFolder }),
      environment.PORT,
    );
  } catch (error) {
    await claim?.release();
    throw error;
  }
  const stop = () => {
    server.close(() => {
      void claim?.release();
      void data.close();
    });
    server.closeIdleConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : environment.PORT;
  return `http://${HOST}:${port}/`;
}

async function readInput(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new DomainError(isMissing ? 'fileMissing' : 'fileUnreadable', { file });
  }
}

/** Standard input cannot be read again, so it is kept; a file is read anew each time. */
async function openInput(file: string): Promise<ByteSource> {
  if (file === '-') return sourceOfBytes(await buffer(process.stdin));
  const found = await stat(file).catch(() => {
    throw new DomainError('fileMissing', { file });
  });
  if (!found.isFile()) throw new DomainError('fileUnreadable', { file });
  return {
    sizeBytes: found.size,
    open: async function* () {
      const stream = createReadStream(file);
      try {
        for await (const piece of stream) if (piece instanceof Uint8Array) yield piece;
      } catch (error) {
        const isOfFile = error instanceof Error && 'syscall' in error;
        throw isOfFile ? new DomainError('fileUnreadable', { file }) : error;
      }
    },
  };
}

async function listFiles(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (place) => {
      if (place === '-') return [place];
      const found = await stat(place).catch(() => {
        throw new DomainError('fileMissing', { file: place });
      });
      if (!found.isDirectory()) return [place];
      const entries = await readdir(place, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort();
    }),
  );
  return lists.flat();
}

function createContext(environment: Environment, data: Data): Context {
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
    serve: ({ withDemo }) => serve(environment, data, context, withDemo),
  };
  return context;
}

/** Runs the program and gives its exit code; a started server keeps the process alive. */
export async function main(args: readonly string[]): Promise<number> {
  // Whoever reads the result may have read enough (`| head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    const environment = readEnvironment();
    const data = openData(environment);
    const code = await runCommandLine(args, createContext(environment, data));
    const keepsRunning =
      code === 0 && (args[0] === 'start' || args[0] === 'demo') && !args.includes('--help');
    if (!keepsRunning) await data.close();
    return code;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(`${errorSentenceSv(error)}\n`);
    return 1;
  }
}
