import type { Facts } from '../../../errors.ts';

/** Faults of opening the database, and of keeping in it. */
export const databaseErrors = {
  storageBusy: () => 'The database is busy and nothing has been saved. Try again in a while.',
  storageAway: () =>
    'The database does not answer just now and nothing has been saved. Try again in a while.',
  storageUnsure: () =>
    'The database stopped answering while it was saving, and the change may have been saved. Load the page again and look before you try again.',
  storageFull: () =>
    'The disk is full and nothing has been saved. Free some space and try again; you can read in the meantime.',
  storageReadOnly: () =>
    'The database cannot be written to and nothing has been saved. Check permissions and disk.',
  databaseUnreadable: ({ file }: Facts) =>
    `${file} cannot be opened as a database. Check the path and permissions, or restore a backup.`,
  databaseNewer: ({ file }: Facts) =>
    `${file} was written by a newer version of Helkalkyl. Update the program.`,
  databaseUrlInvalid: () =>
    'DATABASE_URL cannot be used. It should look like this: postgres://user:password@host:5432/database. Correct the value and start again.',
  databaseUnreachable: ({ file, code }: Facts) =>
    `The database ${file} does not answer (${code}). Check DATABASE_URL and that PostgreSQL is running, and start again.`,
  databaseRefuses: ({ file, code }: Facts) =>
    `The database ${file} does not let the program in (${code}). Check name, password and permissions in DATABASE_URL, and start again.`,
  databaseTooOld: ({ file, version, least }: Facts) =>
    `The database ${file} is PostgreSQL ${version}, but ${least} or later is needed. Upgrade and start again.`,
  databaseEncoding: ({ file, encoding }: Facts) =>
    `The database ${file} has the character encoding ${encoding}, which cannot hold all texts. Create it with the encoding UTF8 and start again.`,
  databaseUnsafe: ({ file, setting, value }: Facts) =>
    `The database ${file} has ${setting} = ${value}, and may then lose what has been saved if the computer stops. Change the setting, or take the risk with HELKALKYL_MAY_LOSE_WRITES=ja, and start again.`,
  backupNothing: () =>
    'The database is empty, so there is nothing to copy. Check HELKALKYL_DATA or DATABASE_URL.',
  backupDamaged: () =>
    'The backup is not whole: the file is cut short, changed or something else. Nothing has been restored. Use another backup.',
  backupKeyMissing: () =>
    'With sign-in set up the backup is only written encrypted, and there is no key. Save one (for example from openssl rand -base64 32) in a file in another place than the copies, and name the file with HELKALKYL_BACKUP_KEYS_FILE.',
  backupKeyNeeded: () =>
    'The backup is encrypted, and there is no key. Nothing has been restored. Give the key it was written with in HELKALKYL_BACKUP_KEYS_FILE.',
  backupKeyForeign: () =>
    'The backup is encrypted with another key than those given. Nothing has been restored. Give the key it was written with in HELKALKYL_BACKUP_KEYS_FILE.',
  backupNewer: ({ codeVersion }: Facts) =>
    `The backup was written by Helkalkyl ${codeVersion}, which has other tables than this program. Nothing has been restored. Update the program and try again.`,
  restoreNotEmpty: () =>
    'The database is not empty, and a backup is only restored to an empty one. Choose a new folder with HELKALKYL_DATA or a new database with DATABASE_URL, and restore before the server is started.',
} as const;
