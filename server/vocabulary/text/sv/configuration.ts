/** What `helkalkyl settings` prints, and faults of the variables. */
export const configurationTexts = {
  hidden: '(dold)',
  notSet: '(ej satt)',
  isDefault: (value: string) => `${value} (förval)`,
  columns: { name: 'Variabel', value: 'Värde', meaning: 'Betydelse' },
  secretFiles: (names: string) =>
    `En hemlighet kan stå i en fil som bara ägaren får läsa (chmod 600). Ange då sökvägen i ${names}.`,
  meanings: {
    PORT: 'Port som servern svarar på: heltal 0–65535, där 0 väljer en ledig.',
    HELKALKYL_DATA: 'Mapp där databasen ligger.',
    HELKALKYL_AUDIT_KEY:
      'Fil med nyckeln som loggen över vem som gjort vad är förseglad med. Utan den ligger den bredvid datamappen och skapas vid första starten.',
    DATABASE_URL: 'Adress till en PostgreSQL-databas. Utan den är databasen en fil i datamappen.',
    HELKALKYL_MAY_LOSE_WRITES:
      'Om PostgreSQL får ha inställningar som kan tappa det senast sparade: ja eller nej.',
    HELKALKYL_SMALLEST_COUNT: 'Minsta antal som visas. En kommun kan dölja mer, aldrig mindre.',
    HELKALKYL_SMALLEST_BASE:
      'Minsta underlag som en andel visas på. En kommun kan dölja mer, aldrig mindre.',
    HELKALKYL_INTERNET: 'Om öppna data får hämtas från internet: ja eller nej.',
    HELKALKYL_KOLADA: 'Adress till Koladas tjänst. Börjar med http.',
    HELKALKYL_SCB: 'Adress till SCB:s statistikdatabas. Börjar med http.',
    HELKALKYL_SCB_WFS: 'Adress till SCB:s öppna geodata. Börjar med http.',
    HELKALKYL_CALLS_PER_SECOND: 'Högsta antal frågor per sekund till öppna data: heltal 1–50.',
    HELKALKYL_TIMEOUT_S: 'Längsta väntan på ett svar från öppna data: heltal 1–600 sekunder.',
    HELKALKYL_METRICS_TOKEN:
      'Hemlighet som mätvärdena på /metrics lämnas ut mot. Utan den lämnas de bara till den egna datorn.',
    HELKALKYL_HOST:
      'Namn eller adress som servern lyssnar på. Annat än den egna datorn kräver att inloggning är inställd.',
    HELKALKYL_URL:
      'Adressen som webbläsare når Helkalkyl på, utan sökväg: https://kalkyl.kommunen.se.',
    HELKALKYL_PROXY:
      'Adresser till den proxy som tar emot webbläsarna, med komma emellan: 10.0.0.5 eller 10.0.0.0/24. Utan den antas proxyn stå på samma dator.',
    HELKALKYL_OIDC_ISSUER: 'Adress till kommunens inloggningstjänst (OpenID Connect).',
    HELKALKYL_OIDC_CLIENT: 'Namnet som Helkalkyl har hos inloggningstjänsten.',
    HELKALKYL_OIDC_SECRET: 'Hemligheten som Helkalkyl har hos inloggningstjänsten.',
    HELKALKYL_BACKUP_KEYS:
      'Nycklar som säkerhetskopior krypteras med, skilda med komma: den första krypterar, alla öppnar. Behövs när inloggning är inställd.',
    HELKALKYL_SESSION_KEYS:
      'Nycklar som inloggningar skrivs under med, skilda med komma: den första skriver, alla gäller.',
    HELKALKYL_ROLES: 'Fil (JSON) som säger vilka grupper som har vilka roller i vilken kommun.',
    HELKALKYL_OIDC_GROUPS: 'Uppgiften i inloggningstjänstens svar som räknar upp grupper.',
    HELKALKYL_OIDC_ACR:
      'Sätt att logga in som krävs, skilda med blanksteg, till exempel tvåfaktor. Tomt: alla sätt.',
    HELKALKYL_OIDC_AUDIENCE:
      'Mottagaren som ett anslutet systems nyckel ska gälla för. Ej satt: inga system släpps in.',
  },
} as const;

export const configurationErrors: Readonly<
  Record<string, (facts: Readonly<Record<string, string | number | undefined>>) => string>
> = {
  portInvalid: ({ port }) =>
    `PORT är ”${port}” men ska vara ett heltal mellan 0 och 65535. Rätta värdet och starta igen.`,
  disclosureInvalid: ({ name, value, smallestCount, smallestBase }) =>
    `${name} är ”${value}”. Det ska vara ett heltal, minst ${smallestCount} för antal och minst ${smallestBase} för underlag: en kommun kan dölja mer än så, aldrig mindre. Rätta värdet och starta igen.`,
  settingInvalid: ({ name, given, meaning }) =>
    `${name} är ”${given}”, som inte går att använda. ${meaning} Rätta värdet och starta igen.`,
  signInIncomplete: ({ missing }) =>
    `Inloggning är påbörjad i inställningarna men ${missing} saknas. Sätt det som saknas, eller ta bort HELKALKYL_OIDC_ISSUER, och starta igen.`,
  hostNeedsSignIn: ({ host }) =>
    `HELKALKYL_HOST är ”${host}”, så att andra datorer når servern, men ingen inloggning är inställd. Sätt HELKALKYL_OIDC_ISSUER med tillhörande värden, eller ta bort HELKALKYL_HOST.`,
  urlNeedsTls: ({ url }) =>
    `HELKALKYL_URL är ”${url}”. En adress som andra datorer når ska börja med https. Rätta värdet och starta igen.`,
  rolesInvalid: ({ file, place, message }) =>
    `Rollfilen ${file} går inte att använda. ${place === '' ? 'Filen' : place}: ${message} Rätta filen och starta igen.`,
  settingUnknown: ({ name, nearest }) =>
    `${name} är ingen inställning. Närmast är ${nearest}; skriv helkalkyl settings för att se alla. Rätta eller ta bort den och starta igen.`,
  secretWeak: ({ name }) =>
    `${name} är för kort eller lätt att gissa. Den ska ha minst 32 tecken tagna av slumpen; skapa en med: openssl rand -base64 32`,
  secretFileUnreadable: ({ name, file }) =>
    `${name} pekar på ${file}, som inte går att läsa. Kontrollera sökvägen och att programmet får läsa filen.`,
  secretFileOpen: ({ name, file }) =>
    `${name} pekar på ${file}, som andra än ägaren får läsa. Stäng den med: chmod 600 ${file}`,
};
