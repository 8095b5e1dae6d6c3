import { spoken } from '../language.ts';
import { formatNumber, labelWithYear } from '../../formatSv.ts';
import type { PriceBase } from '../../numbers.ts';
import { isLicenceKnown, licenceLabel } from '../../licences.ts';
import { inSentence, withoutStop } from './words.ts';

/** Whether others may use it too; nothing of what was imported before it was asked for. */
function licenceOf({ licence }: { readonly licence?: string | undefined }): string[] {
  if (licence === undefined) return [];
  return [
    isLicenceKnown(licence)
      ? `Licens ${licenceLabel(licence)}`
      : 'Licensen är okänd: får inte spridas vidare',
  ];
}

const ofInput: Readonly<Record<string, string>> = {
  perYearPerPerson: 'per person och år',
  'persons/dwelling': 'personer/bostad',
  'trips/week': 'resor/vecka',
  'minutes/week': 'minuter/vecka',
  'km/h': 'km/h',
  km: 'km',
  count: 'antal',
};

/** The annex's back matter: assumptions, sources, method, control, and its tables as files. */
export const annexRegisterTexts = spoken({
  assumptions: {
    heading: 'Antaganden (register)',
    intro:
      'Lågt och högt är satta så att värdet med 8 chanser av 10 ligger mellan dem. Saknas de är värdet känt eller inte bedömt. Hela registret, med källans uppgift till varje tal, är bifogat som antaganden.csv.',
    caption: 'Tal vars påverkan är prövad, störst först',
    known: {
      caption: 'Övriga tal',
      range: (central: string, low: string, high: string) => `${central} (${low} till ${high})`,
      values: 'Värden',
      value: (id: string, part: string, value: string) =>
        part === '' ? `${id} ${value}` : `${id} ${part} ${value}`,
      from: (values: string, source: string) => `${values} (${inSentence(source)})`,
    },
    settingsCaption: 'Gemensamma förutsättningar',
    impactNote:
      'Påverkan är hur långt samhällets samlade nettonuvärde rör sig mellan lågt och högt, mnkr. Noll vid är det värde som ger nettonuvärdet 0, allt annat lika; ett streck där inget värde räcker.',
    composition: {
      caption: 'Vad nettonuvärdena består av, mnkr',
      columns: { post: 'Post', entered: 'Räknad ur' },
      rest: (count: number) => (count === 1 ? 'En post till' : `${count} poster till`),
      sum: 'Summa, med restvärde',
    },
    columns: {
      id: 'Nr',
      zeroAt: 'Noll vid',
      impact: 'Påverkan',
      what: 'Antagande',
      low: 'Lågt',
      central: 'Troligt',
      high: 'Högt',
      unit: 'Enhet',
      source: 'Källa',
    },
    noSource: 'ej angiven',
    grade: (grade: string) => `underlag ${grade}`,
    copiedFrom: (label: string) => `hämtat från ${label}, ej bekräftat`,
    copiedCount: (count: number) =>
      count === 1
        ? 'Ett tal är hämtat från ett tidigare ärende och inte bekräftat. Det är märkt under Källa.'
        : `${count} tal är hämtade från ett tidigare ärende och inte bekräftade. De är märkta under Källa.`,
    pricesOf: ({ year, index }: PriceBase) =>
      index === undefined
        ? `${year} års priser`
        : `${year} års priser, omräknat med ${index.id}${
            index.toYear === undefined ? '' : ` till ${index.toYear}`
          }`,
    planned: {
      caption: 'Läst ur planens bestämmelser',
      what: 'Tal',
      provision: 'Bestämmelse',
    },
    changed: {
      caption: 'Tal som skiljer sig från bibliotekets värde',
      columns: {
        what: 'Antagande',
        catalogue: 'Biblioteket',
        here: 'Ärendet',
        reason: 'Varför',
      },
      noReason: 'ingen anledning angiven',
    },
    of: (whole: string, part: string) =>
      whole.toLowerCase() === part.toLowerCase() ? whole : `${whole}, ${part}`,
    growth: 'utveckling',
    appraisal: {
      rent: 'Hyra',
      vacancy: 'Vakans',
      operating: 'Drift och underhåll',
      maintenance: 'Underhåll',
      salePrice: 'Försäljningspris',
      saleSurplus: 'Boendets värde utöver priset',
      rentGrowth: 'Hyrans utveckling',
      costGrowth: 'Kostnadens utveckling',
      surplus: 'Boendets värde utöver hyran',
      fee: 'Fastighetsavgift',
    },
    effect: {
      persons: 'personer',
      share: 'effekt',
      deadweight: 'sker ändå',
      attribution: 'insatsens del',
      displacement: 'undanträngning',
      cashable: 'går att ta ur budget',
      overlap: 'räknas redan på annat håll',
      wholeValue: 'källans hela värde per person',
    },
    land: {
      whole: 'Kommunens mark',
      book: 'Markens bokförda värde',
      opportunity: 'Markens värde i annan användning',
    },
    units: {
      perYear: (unit: string) => (unit === 'kr' ? 'kr/år' : `${unit} och år`),
      rent: 'kr/m² och år',
      price: 'kr/m²',
      dwelling: 'kr/bostad och år',
      sekPerYear: 'kr/år',
      sekPerPerson: 'kr/person och år',
      share: '%',
      growth: '%/år',
      persons: 'personer',
      sek: 'kr',
      ofInput,
    },
    settings: {
      priceYear: 'Prisår',
      baseYear: 'Basår',
      priceAndBaseYear: 'Prisår och basår',
      inflation: 'Inflation',
      internalRate: 'Internränta för kommunens kapital',
      taxFactor: 'Skattefaktor',
      optimismCapex: 'Påslag på investeringar',
      optimismEffect: 'Avdrag på effekter',
      exitYield: 'Direktavkastning vid försäljning',
      marketYield: 'Marknadens direktavkastning',
      exitCost: 'Försäljningskostnad',
      rate: (label: string, years: number | undefined) =>
        years === undefined
          ? `Kalkylränta: ${inSentence(label)}`
          : `Kalkylränta: ${inSentence(label)}, ${years} år`,
    },
  },

  sources: {
    heading: 'Källor',
    none: 'Inga källor är inlagda. Talen är egna bedömningar eller saknar uppgift om källa.',
    layer: (facts: {
      label: string;
      version: string;
      source: string;
      importedOn: string;
      licence?: string | undefined;
      referenceDate?: string | undefined;
    }) =>
      sentences([
        facts.label.includes(facts.version)
          ? facts.label
          : `${facts.label}, version ${facts.version}`,
        facts.source,
        ...(facts.referenceDate === undefined ? [] : [`Gränser per ${facts.referenceDate}`]),
        `Inläst ${facts.importedOn}`,
        ...licenceOf(facts),
      ]),
    statistics: (facts: {
      label: string;
      year: number;
      source: string;
      importedOn: string;
      licence?: string | undefined;
    }) =>
      sentences([
        labelWithYear(facts.label, facts.year),
        facts.source,
        `Inläst ${facts.importedOn}`,
        ...licenceOf(facts),
      ]),
    catalogue: (source: string, vintage: string) => `${source}, ur bibliotekets utgåva ${vintage}`,
    entered: (kind: string, note: string) => `${note} (${inSentence(kind)})`,
  },

  method: {
    heading: 'Metod i korthet',
    sentences: (facts: {
      priceYear: number;
      baseYear: number;
      rate: string;
      inflation: string;
      draws: number;
      taxFactor: number;
    }) => [
      'Kalkylen är en huvudbok där varje krona går från någon till någon, år för år i 60 år.',
      `Överföringar mellan aktörer tar ut varandra för samhället men syns hos var och en.${facts.taxFactor > 1 ? ` Samhällets nuvärde räknar offentliga pengar med skattefaktorn ${formatNumber(facts.taxFactor, 2)}, så en inkomst till kommunen ger samhället bara det som skatten annars hade kostat.` : ''}`,
      'Hårt är mark, byggnad och anläggning. Mjukt är sociala insatser och deras effekter.',
      `Belopp står i ${facts.priceYear} års priser. Belopp från andra år räknas om med prisindex så långt serien räcker, och i övrigt med en antagen inflation på ${facts.inflation}. Driftbudgeten står i löpande priser med samma inflation.`,
      `Nuvärden räknas med real kalkylränta, ${facts.rate} för samhället. Basåret ${facts.baseYear} diskonteras inte.`,
      'Restvärde är den del av anläggningens livslängd som är kvar när perioden slutar. En investering som undviks ger inget restvärde. Efter livslängden byggs bara det på nytt som står som förnyat eller som egen post.',
      'En effekt är personer gånger effekt, utan det som skett ändå, det andra bidragit med och det som trängs undan. Värde som redan finns i hyra eller markpris räknas en gång.',
      'Det som trycks är avrundat. Summor är räknade på oavrundade tal och kan skilja i sista siffran.',
      `Osäkerheten kommer ur ${formatNumber(facts.draws)} dragningar där antagandena varierar tillsammans.`,
      'Kalkylen säger inte vilket beslut som är rätt. Effekter utan pris ingår inte i summorna.',
    ],
  },

  control: {
    heading: 'Kontrolluppgifter',
    facts: {
      snapshot: 'Ögonblicksbild',
      createdAt: 'Skapad',
      caseVersion: 'Ärendets sparning',
      draws: 'Slumptal',
      sha256: 'SHA-256',
    },
    created: (at: string, version: string) => `${at} med Helkalkyl ${version}`,
    draws: (draws: string, seed: number) => `${draws} dragningar, startvärde ${seed}`,
    howTo:
      'Ögonblicksbilden ligger i PDF-filen som bilaga, med indata, resultat och tabeller. Kör helkalkyl verify på filen för att räkna om den och jämföra varje tal.',
    notApproved: 'Bilagan är ett utkast tills en andra person har godkänt ögonblicksbilden.',
  },

  csv: {
    actorMatrix: 'aktorsmatris',
    operatingBudget: 'driftbudget',
    netPresentValues: 'nuvarden',
    assumptions: 'antaganden',
    socialMeasures: 'sociala-insatser',
    measure: 'Insats',
    effectTable: {
      name: 'effekter',
      columns: [
        'Effekt',
        'Andel som räknas',
        'Personer som får effekten',
        'Nuvärde för samhället, kr',
        'Del av nettonuvärdet vid lägst, kr',
        'Del av nettonuvärdet, trolig, kr',
        'Del av nettonuvärdet vid högst, kr',
        'Tillit',
      ],
    },
    committee: 'Nämnd',
    reserve: 'Att avsätta',
    /** What a header ends with whose amounts are in the case's prices. */
    inKr: ', kr',
    ofYear: (head: string, year: number) => `${head} i ${year} års priser`,
    realKr: (head: string) => `${head}, kr`,
    currentKr: (head: string) => `${head}, kr i löpande priser`,
    priceYear: 'Prisår',
    risks: 'risker',
    views: 'synpunkter',
    followUp: 'uppfoljning',
    measured: 'uppmatta-varden',
    measuredOn: 'Mätdag',
    budget: 'Budget, kr',
    year: 'År',
    society: 'Samhällets realekonomiska netto',
    horizon: 'Period, år',
    withResidual: 'Med restvärde, kr',
    withoutResidual: 'Utan restvärde, kr',
    perspective: 'Synvinkel',
    hard: 'Hårt vid huvudperiod, kr',
    soft: 'Mjukt vid huvudperiod, kr',
    total: 'Samlat vid huvudperiod, kr',
    mainHorizon: 'Huvudperiod, år',
    spread: {
      p5: '5 av 100 utfall är lägre, kr',
      p10: '10 av 100 utfall är lägre, kr',
      p25: '25 av 100 utfall är lägre, kr',
      p75: '75 av 100 utfall är lägre, kr',
      p90: '90 av 100 utfall är lägre, kr',
      p95: '95 av 100 utfall är lägre, kr',
      chanceAboveZero: 'Andel utfall över 0',
    },
    sourceNote: 'Källans uppgift',
    fraction: 'andel',
    impact: 'Påverkan på samhällets nettonuvärde, kr',
  },
} as const);

/** Parts as sentences, each with one full stop; empty ones are left out. */
function sentences(parts: readonly string[]): string {
  return parts
    .map(withoutStop)
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}
