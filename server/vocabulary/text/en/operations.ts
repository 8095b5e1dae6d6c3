import { formatNumber } from '../../formatSv.ts';

type Copy = { readonly at: string; readonly file: string; readonly isEncrypted: boolean };

/** What the page about operations says of each check, by its id. */
export const operationTexts = {
  database: {
    label: 'Database settings',
    good: (engine: string) => `${engine}: what is saved remains even if the computer stops.`,
    bad: 'PostgreSQL may lose what was last saved (HELKALKYL_MAY_LOSE_WRITES). Remove the setting.',
  },
  tables: {
    label: 'Tables',
    good: 'All steps have been taken.',
    bad: 'The database is not at the same version as the program. Restart the program.',
  },
  disk: {
    label: 'Free disk space',
    good: (gigabytes: number) => `${formatNumber(gigabytes)} GB free.`,
    low: (gigabytes: number) =>
      `Only ${formatNumber(gigabytes)} GB free. Free up space before nothing more can be saved.`,
    unknown: {
      sqlite: 'It is not possible to see how much is free. Check the data folder.',
      postgres:
        'The disk of the database cannot be seen from here. Check it on the database server.',
    },
  },
  backup: {
    label: 'Backup',
    unknown:
      'No backup is known. Take one with helkalkyl backup, or check that the database is copied in another way.',
    at: (day: string, clock: string) => `${day} at ${clock} UTC`,
    taken: ({ at, file, isEncrypted }: Copy) =>
      `The latest copy is from ${at} (${file}). It is ${isEncrypted ? 'encrypted' : 'not encrypted'} and was read through when it had been written.`,
    restored: (at: string) =>
      `The database was restored from the copy of ${at}. No new copy is known since then.`,
    old: {
      sqlite: (hours: number) =>
        `That is ${formatNumber(hours)} hours ago. At most a day of work should be possible to lose: take copies more often.`,
      postgres: (hours: number) =>
        `${hours < 1 ? 'That is more than 15 minutes ago' : `That is ${formatNumber(hours)} ${hours === 1 ? 'hour' : 'hours'} ago`}. At most 15 minutes of work should be possible to lose: check that the log of the database itself (WAL) is archived, or take copies more often.`,
    },
  },
  signIn: {
    label: 'Sign-in',
    good: 'Sign-in is set up.',
    missing: 'No sign-in is set up, so the server only answers on its own computer.',
  },
  secrets: {
    label: 'Secrets',
    good: 'The secrets are long enough, and files with them are closed to others.',
    missing: 'No secret for metrics is set, so /metrics is only given to the computer itself.',
  },
  clock: {
    label: 'Clock',
    good: 'The clock agrees with the database.',
    own: 'The database has no clock of its own to compare with.',
    bad: (seconds: number) =>
      `The clock differs from that of the database by ${formatNumber(seconds)} ${seconds === 1 ? 'second' : 'seconds'}. Set the clock of the computer from a time server.`,
  },
  jobs: {
    label: 'Jobs',
    good: (queued: number, running: number) => `${queued} queued, ${running} running.`,
    many: (queued: number) =>
      `${queued} ${queued === 1 ? 'job is' : 'jobs are'} waiting. Check that one of them finishes.`,
  },
  threads: {
    label: 'Calculation threads',
    good: (threads: number, waiting: number) => `${threads} running, ${waiting} waiting.`,
    many: (waiting: number) =>
      `${waiting} ${waiting === 1 ? 'calculation is' : 'calculations are'} waiting for a thread. More processes are needed if this continues.`,
  },
  version: { label: 'Version', good: (version: string) => `Helkalkyl ${version}.` },
} as const;
