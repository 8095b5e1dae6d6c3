import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

/** Faults of opening the database, and of keeping in it. */
export const databaseErrors = spoken({
  storageBusy: () => 'Databasen är upptagen och inget är sparat. Försök igen om en stund.',
  storageAway: () => 'Databasen svarar inte just nu och inget är sparat. Försök igen om en stund.',
  storageUnsure: () =>
    'Databasen slutade svara medan den sparade, och det kan ha hunnit bli sparat. Läs om sidan och se efter innan du försöker igen.',
  storageFull: () =>
    'Disken är full och inget är sparat. Frigör utrymme och försök igen; det går att läsa under tiden.',
  storageReadOnly: () =>
    'Databasen går inte att skriva i och inget är sparat. Kontrollera rättigheter och disk.',
  databaseUnreadable: ({ file }: Facts) =>
    `${file} går inte att öppna som databas. Kontrollera sökväg och rättigheter, eller läs tillbaka en säkerhetskopia.`,
  databaseNewer: ({ file }: Facts) =>
    `${file} är skriven av en nyare version av Helkalkyl. Uppdatera programmet.`,
  databaseUrlInvalid: () =>
    'DATABASE_URL går inte att använda. Den ska se ut så här: postgres://användare:lösenord@värd:5432/databas. Rätta värdet och starta igen.',
  databaseUnreachable: ({ file, code }: Facts) =>
    `Databasen ${file} svarar inte (${code}). Kontrollera DATABASE_URL och att PostgreSQL är igång, och starta igen.`,
  databaseRefuses: ({ file, code }: Facts) =>
    `Databasen ${file} släpper inte in (${code}). Kontrollera namn, lösenord och rättigheter i DATABASE_URL, och starta igen.`,
  databaseTooOld: ({ file, version, least }: Facts) =>
    `Databasen ${file} är PostgreSQL ${version}, men ${least} eller senare behövs. Uppgradera och starta igen.`,
  databaseEncoding: ({ file, encoding }: Facts) =>
    `Databasen ${file} har teckenkodningen ${encoding}, som inte rymmer alla texter. Skapa den med kodningen UTF8 och starta igen.`,
  databaseUnsafe: ({ file, setting, value }: Facts) =>
    `Databasen ${file} har ${setting} = ${value}, och kan då tappa det som är sparat om datorn stannar. Ändra inställningen, eller ta risken med HELKALKYL_MAY_LOSE_WRITES=ja, och starta igen.`,
  backupNothing: () =>
    'Databasen är tom, så det finns inget att kopiera. Kontrollera HELKALKYL_DATA eller DATABASE_URL.',
  backupDamaged: () =>
    'Säkerhetskopian är inte hel: filen är avkortad, ändrad eller något annat. Inget är återläst. Ta en annan kopia.',
  backupKeyMissing: () =>
    'Med inloggning inställd skrivs säkerhetskopian bara krypterad, och det finns ingen nyckel. Spara en (till exempel ur openssl rand -base64 32) i en fil på en annan plats än kopiorna, och ange filen med HELKALKYL_BACKUP_KEYS_FILE.',
  backupKeyNeeded: () =>
    'Säkerhetskopian är krypterad, och det finns ingen nyckel. Inget är återläst. Ange nyckeln som den skrevs med i HELKALKYL_BACKUP_KEYS_FILE.',
  backupKeyForeign: () =>
    'Säkerhetskopian är krypterad med en annan nyckel än de som är angivna. Inget är återläst. Ange nyckeln som den skrevs med i HELKALKYL_BACKUP_KEYS_FILE.',
  backupNewer: ({ codeVersion }: Facts) =>
    `Säkerhetskopian är skriven av Helkalkyl ${codeVersion}, som har andra tabeller än det här programmet. Inget är återläst. Uppdatera programmet och försök igen.`,
  restoreNotEmpty: () =>
    'Databasen är inte tom, och en säkerhetskopia läses bara tillbaka till en tom. Välj en ny mapp med HELKALKYL_DATA eller en ny databas med DATABASE_URL, och läs tillbaka innan servern startas.',
} as const);
