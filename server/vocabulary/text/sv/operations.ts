import { spoken } from '../language.ts';
import { formatNumber } from '../../formatSv.ts';

type Copy = { readonly at: string; readonly file: string; readonly isEncrypted: boolean };

/** What the page about operations says of each check, by its id. */
export const operationTexts = spoken({
  database: {
    label: 'Databasens inställningar',
    good: (engine: string) => `${engine}: det som är sparat finns kvar också om datorn stannar.`,
    bad: 'PostgreSQL får tappa det senast sparade (HELKALKYL_MAY_LOSE_WRITES). Ta bort inställningen.',
  },
  tables: {
    label: 'Tabeller',
    good: 'Alla steg är tagna.',
    bad: 'Databasen är inte i samma version som programmet. Starta om programmet.',
  },
  disk: {
    label: 'Ledigt på disken',
    good: (gigabytes: number) => `${formatNumber(gigabytes)} GB ledigt.`,
    low: (gigabytes: number) =>
      `Bara ${formatNumber(gigabytes)} GB ledigt. Frigör utrymme innan inget mer går att spara.`,
    unknown: {
      sqlite: 'Det går inte att se hur mycket som är ledigt. Kontrollera datamappen.',
      postgres: 'Databasens disk syns inte härifrån. Kontrollera den på databasservern.',
    },
  },
  backup: {
    label: 'Säkerhetskopia',
    unknown:
      'Ingen säkerhetskopia är känd. Ta en med helkalkyl backup, eller kontrollera att databasen kopieras på annat sätt.',
    at: (day: string, clock: string) => `${day} kl. ${clock.replace(':', '.')} UTC`,
    taken: ({ at, file, isEncrypted }: Copy) =>
      `Senaste kopian är från ${at} (${file}). Den är ${isEncrypted ? 'krypterad' : 'inte krypterad'} och lästes igenom när den var skriven.`,
    restored: (at: string) =>
      `Databasen är återläst ur kopian från ${at}. Ingen ny kopia är känd sedan dess.`,
    old: {
      sqlite: (hours: number) =>
        `Det är ${formatNumber(hours)} timmar sedan. Högst ett dygns arbete bör kunna gå förlorat: ta kopior oftare.`,
      postgres: (hours: number) =>
        `${hours < 1 ? 'Det är mer än 15 minuter sedan' : `Det är ${formatNumber(hours)} ${hours === 1 ? 'timme' : 'timmar'} sedan`}. Högst 15 minuters arbete bör kunna gå förlorat: kontrollera att databasens egen logg (WAL) arkiveras, eller ta kopior oftare.`,
    },
  },
  signIn: {
    label: 'Inloggning',
    good: 'Inloggning är inställd.',
    missing: 'Ingen inloggning är inställd, så servern svarar bara på den egna datorn.',
  },
  secrets: {
    label: 'Hemligheter',
    good: 'Hemligheterna är långa nog, och filer med dem är stängda för andra.',
    missing: 'Ingen hemlighet för mätvärden är satt, så /metrics lämnas bara till den egna datorn.',
  },
  clock: {
    label: 'Klocka',
    good: 'Klockan går rätt mot databasen.',
    own: 'Databasen har ingen egen klocka att jämföra med.',
    bad: (seconds: number) =>
      `Klockan skiljer ${formatNumber(seconds)} ${seconds === 1 ? 'sekund' : 'sekunder'} mot databasens. Ställ datorns klocka efter en tidsserver.`,
  },
  jobs: {
    label: 'Jobb',
    good: (queued: number, running: number) => `${queued} i kö, ${running} pågår.`,
    many: (queued: number) => `${queued} jobb väntar. Kontrollera att något av dem blir klart.`,
  },
  threads: {
    label: 'Beräkningstrådar',
    good: (threads: number, waiting: number) => `${threads} igång, ${waiting} väntar.`,
    many: (waiting: number) =>
      `${waiting} beräkningar väntar på en tråd. Fler processer behövs om det fortsätter.`,
  },
  version: { label: 'Version', good: (version: string) => `Helkalkyl ${version}.` },
} as const);
