import { formatNumber, formatPercent } from '../../../server/vocabulary/formatSv.ts';

/** A municipality's own counts: what they tell, and how they are read in. */
export const ownCountsText = {
  ownCounts: {
    title: 'Kommunens egna uppgifter',
    lead: 'Räknat ur kommunens egna register, för hela de områden som planen ligger i. Jämförelsen gäller kommunen i övrigt.',
    said: (sets: number) => (sets === 1 ? '1 uppgift' : `${sets} uppgifter`),
    caption: (label: string) => `${label}, tal`,
    to: 'till',
    head: {
      what: 'Tal',
      value: 'Värde',
      used: { byar: '95 %, Byar', exact: '95 %, exakt' },
      other: { byar: '95 %, exakt', exact: '95 %, Byar' },
    },
    rows: {
      observed: 'Fall',
      expected: 'Väntade fall',
      excess: 'Fler fall än väntat',
      ratio: 'Fall delat med väntade (indirekt standardisering)',
    },
    rates: {
      planAreas: 'Fall per 1 000 personår, planens områden (direkt standardisering, Dobson)',
      rest: 'Fall per 1 000 personår, kommunen i övrigt (direkt standardisering, Dobson)',
    },
    noDirect:
      'Direkt standardisering visas inte: fallen är för få i någon ålder, eller färre än tio.',
    noise: (isSeparable: boolean) =>
      isSeparable
        ? 'Skillnaden är större än slumpen brukar ge. Sannolikheten för en så stor skillnad av slump är'
        : 'Skillnaden kan vara slump. Sannolikheten för en så stor skillnad av slump är',
    probability: (share: number) =>
      share < 0.001 ? 'under 0,1\u00a0%' : formatPercent(share, share < 0.1 ? 1 : 0),
    casesHow:
      'Väntade fall är planområdenas personår i varje ålder gånger kommunens takt där, utan planens områden. De tas för säkra, så intervallen gäller bara fallens slump. Byars gränser används från tio fall, exakta under tio. Täcker intervallet noll kallas skillnaden inte en skillnad. Direkt standardisering väger åldrarna som i hela kommunen. Tal som är för små för att visas följer inte med i ärendet. Ett annat ärende i delvis samma områden kan ändå röja dem, om båda lämnas ut.',
    careNeedHow:
      'Personer i sju grupper gånger gruppens vikt, delat med invånarna, delat med samma tal för riket. 1 är riket, högre är större behov. Samma person kan vara i flera grupper. Alla räknas, så det finns inget slumpintervall.',
    careNeedRows: { index: 'Care Need Index', perPerson: 'Vägd summa per person' },
    levels: { planAreas: 'Planens områden', municipality: 'Kommunen' },
    difference: 'Skillnad mellan planens områden och kommunen:',
    source: (source: string) => `Källa: ${source}`,
  },
  ownCountImport: {
    title: 'Kommunens egna uppgifter',
    lead: 'Antal ur kommunens egna register, per område. De hör till kommunen och visas bara i dess ärenden. Tal som är för små för att visas följer aldrig med till ett ärende. Men två ärenden kan dras från varandra: ligger det ena i ett område mer än det andra ger skillnaden det områdets fall. Lämna inte ut båda om området har få fall.',
    municipality: 'Kommunkod',
    municipalityHint: 'Fyra siffror, till exempel 1480',
    none: 'Kommunen har inga egna uppgifter inlästa.',
    head: {
      label: 'Vad som räknas',
      areas: 'Områden',
      source: 'Källa och uttag',
      cases: 'Ärenden',
      importedOn: 'Inläst',
    },
    areas: (kind: string, version: string) => `${kind} ${version}`,
    asOf: (day: string) => `uttag ${day}`,
    form: 'Läs in egna uppgifter',
    formLead:
      'CSV med en rad per område, år och ålder, eller grupperna i Care Need Index. Vilken fil det är syns på kolumnerna. En ny fil med samma namn ersätter den förra i nya beräkningar.',
    columns: 'Kolumner i filen',
    caseColumns:
      'Fall efter ålder: omradeskod, ar, alder (0–17, 80+ eller alla), kon (kvinnor eller män, kan utelämnas), fall och befolkning. Skriv 0 där ingen finns; rader som saknas går inte att skilja från dolda.',
    careNeedColumns: (groups: readonly string[]) =>
      `Care Need Index: omradeskod, ar, befolkning och ${groups.join(', ')}.`,
    fields: {
      label: 'Vad som räknas',
      version: 'Områdesversion',
      source: 'Källa',
      asOf: 'Uttagsdag',
      perPerson: 'Rikets vägda summa per person',
      year: 'År för rikets summa',
    },
    hints: {
      label: 'Till exempel Fallskador som krävt vård',
      version: 'Samma som den inlästa indelningen, till exempel 2025',
      source: 'Register och förvaltning',
      asOf: 'År-månad-dag då uppgifterna togs ut',
      perPerson: 'Bara för Care Need Index, så som SCB lämnar den',
      year: 'Bara för Care Need Index',
    },
    choose: 'Välj fil',
    codeFault: 'Ange kommunkoden med fyra siffror innan du väljer fil.',
    nationFault: 'Ange både rikets vägda summa per person och dess år, eller ingetdera.',
    done: (label: string, rows: number) => `${label} är inläst med ${formatNumber(rows)} rader.`,
  },
} as const;
