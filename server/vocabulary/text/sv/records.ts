import { spoken } from '../language.ts';
import type { AuditFault } from '../../audit.ts';
import type { Facts } from '../../errors.ts';

type FaultSentence = (municipalityCode: string, sequence: number) => string;

const chainOf = (municipalityCode: string) =>
  municipalityCode === '0000' ? 'det gemensamma' : `kommun ${municipalityCode}`;

const faults: Readonly<Record<AuditFault['kind'], FaultSentence>> = {
  entriesMissing: (code, sequence) =>
    `Loggen för ${chainOf(code)}: rad ${sequence} saknas. Jämför med en säkerhetskopia från före luckan.`,
  entryChanged: (code, sequence) =>
    `Loggen för ${chainOf(code)}: rad ${sequence} är inte den som skrevs. Jämför raden med en säkerhetskopia.`,
  linkBroken: (code, sequence) =>
    `Loggen för ${chainOf(code)}: rad ${sequence} hör inte ihop med raden före eller med ett sparat huvud. Jämför med en säkerhetskopia.`,
  contentChanged: (code, sequence) =>
    `Loggen för ${chainOf(code)}: innehållet som rad ${sequence} gäller är ändrat eller saknas. Jämför med en säkerhetskopia.`,
  tailCut: (code, sequence) =>
    `Loggen för ${chainOf(code)}: raderna från ${sequence} saknas, trots att ett sparat huvud är längre fram. Jämför med en säkerhetskopia.`,
};

/** What is said of who did what, and of whether the log of it is whole. */
export const recordTexts = spoken({
  faults,
  chainWhole: (entries: number) =>
    entries === 1
      ? 'Loggen är hel: en rad, som den skrevs.'
      : `Loggen är hel: ${entries} rader, alla som de skrevs.`,
  chainBroken: (faults: number) =>
    `Loggen är inte som den skrevs: ${faults === 1 ? 'ett fel' : `${faults} fel`}.`,
  head: (municipalityCode: string, sequence: number, hash: string) =>
    `Huvud ${municipalityCode}: rad ${sequence}, ${hash}`,
});

export const recordErrors = spoken({
  idempotencyKeyMalformed: () =>
    'Idempotency-Key är inte 1–200 tecken ur ASCII utan blanksteg. Skicka till exempel ett UUID.',
  archiveUnreadable: () =>
    'Filen är ingen hel ZIP-fil: den är av ett annat slag, avklippt eller skadad. Hämta arkivfilen på nytt.',
  archiveTooLarge: ({ most }: Facts) =>
    `Arkivfilen packar upp till mer än ${String(most)} MB eller fler än 2 000 filer, och är inget ärende från Helkalkyl. Inget är inläst.`,
  archiveForeign: () =>
    'Filen har ingen innehållsförteckning (manifest.json) som Helkalkyl skriver den. Välj en arkivfil som hämtats ur ett ärende.',
  archiveIncomplete: ({ path }: Facts) =>
    `Filen ${String(path)} saknas i arkivfilen. Inget är inläst. Hämta arkivfilen på nytt.`,
  archiveTampered: ({ path }: Facts) =>
    `Filen ${String(path)} i arkivfilen är inte som den skrevs. Inget är inläst. Hämta arkivfilen på nytt där ärendet finns.`,
  archiveFrozen: () =>
    'Arkivfilen innehåller sådant som andra har kontrollerat, godkänt eller skickat tillbaka, och det läses bara in av en administratör. Inget är inläst. Be en administratör, eller läs in bara ärendefilen.',
  archiveCaseHere: ({ title, id }: Facts) =>
    `Ärendet ${String(title)} finns redan här, med samma id (${String(id)}). Inget är inläst. Hämta ärendefilen i stället om du vill ha en kopia.`,
  archiveCaseDisposed: ({ title, id }: Facts) =>
    `Ärendet ${String(title)} (${String(id)}) är gallrat här efter beslut. Inget är inläst.`,
  idempotencyKeyUsed: () =>
    'Nyckeln i Idempotency-Key har redan använts för ett anrop med annat innehåll. Skicka en ny nyckel för ett nytt anrop, eller samma innehåll som förra gången.',
  versionNotKept: ({ version }: Facts) =>
    `Sparning ${String(version)} av ärendet finns inte i historiken. Välj en annan sparning.`,
  auditKeyForeign: ({ file }: Facts) =>
    `Nyckeln i ${String(file)} är inte den som loggen är förseglad med. Lägg nyckelfilen som hör till databasen där, eller ange var den ligger med HELKALKYL_AUDIT_KEY.`,
  auditKeyMissing: ({ file }: Facts) =>
    `Loggens nyckel saknas: ${String(file)}. Lägg tillbaka den fil som loggen är skriven med, eller ange den i HELKALKYL_AUDIT_KEY.`,
  auditKeyOpen: ({ file }: Facts) =>
    `Loggens nyckel ${String(file)} kan läsas av andra än ägaren. Sätt rättigheterna till 0600 (chmod 600).`,
  auditKeyInvalid: ({ file }: Facts) =>
    `Filen ${String(file)} är ingen loggnyckel. Lägg tillbaka den fil som loggen är skriven med.`,
  auditHeadsInvalid: ({ file }: Facts) =>
    `Filen ${String(file)} innehåller inga logghuvuden. Ange en fil som helkalkyl audit verify --out har skrivit.`,
} as const);
