import type { ByteSource } from '../services/byteSource.ts';
import type { Services } from '../services/services.ts';
import type { SettingRow } from '../vocabulary/configuration.ts';
import type { DomainError } from '../vocabulary/errors.ts';

/** What a backup holds; `sha256` is of its lines, as its own last one says. */
export type BackupReport = {
  readonly file: string;
  readonly bytes: number;
  readonly isEncrypted: boolean;
  readonly tables: number;
  readonly rows: number;
  readonly sha256: string;
};
export type RestoreReport = Pick<BackupReport, 'tables' | 'rows'> & {
  readonly takenAt: string;
  readonly codeVersion: string;
};

/** What a command may touch of the world; tests hand in their own. */
export type Context = {
  /** Whole file as bytes; `-` is standard input. */
  readonly readInput: (file: string) => Promise<Uint8Array>;
  /** A file that is read a piece at a time, again from its start each time it is opened. */
  readonly openInput: (file: string) => Promise<ByteSource>;
  readonly writeFile: (file: string, bytes: Uint8Array | string) => Promise<void>;
  /** Files below the given files and folders, in name order. */
  readonly listFiles: (paths: readonly string[]) => Promise<string[]>;
  /** The result. */
  readonly print: (text: string) => void;
  /** Progress and remarks. */
  readonly remark: (text: string) => void;
  /**
   * Services on the data folder, opened at the first call. `look` leaves no trace: without a
   * database there it answers from an empty one in memory.
   */
  readonly services: (use: 'look' | 'store') => Promise<Services>;
  /** Every variable of the environment, and what is wrong with them. */
  readonly configuration: () => Promise<{
    readonly rows: readonly SettingRow[];
    readonly faults: readonly DomainError[];
  }>;
  /** Writes everything stored to a file, or to a new one in a folder; others work meanwhile. */
  readonly backUp: (target: string) => Promise<BackupReport>;
  /** Reads a backup into an empty database. */
  readonly restore: (source: ByteSource) => Promise<RestoreReport>;
  /** Starts the server and gives its address; it runs until the process ends. */
  readonly serve: (options: { readonly withDemo: boolean }) => Promise<string>;
};

/** Parsed words of a command line: positional words and `--name value` or `--name`. */
export type Words = {
  readonly positional: readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
};

/** 0 done, 1 the input is at fault, 2 the command's words are. */
export type ExitCode = 0 | 1 | 2;

export type Command = {
  /** One or two words: `calculate`, `areas import`. */
  readonly name: string;
  /** Words after the name, as shown in help; the sentences of help are texts. */
  readonly usage: string;
  /** Names of options that take one value, every word to the next option, and none. */
  readonly valueOptions: readonly string[];
  readonly listOptions: readonly string[];
  readonly flagOptions: readonly string[];
  readonly positional: { readonly min: number; readonly max: number };
  readonly run: (words: Words, context: Context) => Promise<ExitCode>;
};
