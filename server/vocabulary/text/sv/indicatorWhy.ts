import { spoken } from '../language.ts';
import type { InequalityMeasureId } from '../../inequality.ts';

const ends = { estimate: '', low: ', nedre gräns', high: ', övre gräns' };
const levels: Readonly<Record<string, string>> = {
  planArea: 'planområdet',
  municipality: 'kommunen',
  nation: 'riket',
};
const drawn = 'Gränserna är de mittersta 95 procenten av dragningar ur områdenas osäkerhet.';
const ranked = 'Områdena är rangordnade efter låg ekonomisk standard, sämst först.';

const measureHow: Readonly<Record<InequalityMeasureId, string>> = {
  d: `Skillnaden mellan ytterlighetsområdena. ${ranked}`,
  r: `Kvoten mellan ytterlighetsområdena. ${ranked}`,
  aci: `2 × summan av andel av befolkningen × värde × (rang − ½). ${ranked}`,
  rci: `Absolut koncentrationsindex ÷ medelvärdet. ${ranked}`,
  sii: `Lutningen av den linje som passar värdena bäst mot rangen. ${ranked}`,
  rii: `Linjens värde i ena änden ÷ värdet i den andra. ${ranked}`,
  bgv: 'Summan av andel av befolkningen × (värde − medelvärde)²',
  bgsd: `Roten ur variansen mellan områden. ${drawn}`,
  covar: `100 × standardavvikelsen ÷ medelvärdet. ${drawn}`,
  idisu: `100 × oviktat medelavstånd till medelvärdet ÷ medelvärdet. ${drawn}`,
  idisw: `100 × viktat medelavstånd till medelvärdet ÷ medelvärdet. ${drawn}`,
  mdbu: `Oviktat medelavstånd till det bästa området. ${drawn}`,
  mdbw: `Viktat medelavstånd till det bästa området. ${drawn}`,
  mdmu: `Oviktat medelavstånd till medelvärdet. ${drawn}`,
  mdmw: `Viktat medelavstånd till medelvärdet. ${drawn}`,
  mdru: `Oviktat medelavstånd till det minst utsatta området. ${ranked}`,
  mdrw: `Viktat medelavstånd till det minst utsatta området. ${ranked}`,
  ti: '1 000 × summan av andel av befolkningen × kvot till medelvärdet × dess logaritm',
  mld: '1 000 × summan av andel av befolkningen × −logaritmen av kvoten till medelvärdet',
  paf: '100 × tillskriven risk ÷ medelvärdet',
  parisk: 'Värdet i referensområdet − medelvärdet',
};

/** Why the numbers that rest on the municipality's areas and key figures are what they are. */
export const indicatorWhyTexts = spoken({
  measure: (indicator: string, measure: string, end: keyof typeof ends) =>
    `${indicator}: ${measure}${ends[end]}`,
  measureHow,
  noise: {
    observedVariance: {
      label: (indicator: string) => `${indicator}: varians mellan områden`,
      expressionSv: 'Summan av andel av befolkningen × (värde − medelvärde)²',
    },
    expectedNoise: {
      label: (indicator: string) => `${indicator}: varians som slumpen ger`,
      expressionSv: 'Summan av w × (1 − w) × standardfelet², w är andelen av befolkningen',
    },
    shownVariance: {
      label: (indicator: string) => `${indicator}: varians utan slump`,
      expressionSv: 'Variansen − den som slumpen ger, lägst 0',
    },
    noiseShare: {
      label: (indicator: string) => `${indicator}: slumpens del av variansen`,
      expressionSv: 'Variansen som slumpen ger ÷ variansen',
    },
  },
  areas: {
    areas: {
      label: (indicator: string) => `${indicator}: områden med värde`,
      expressionSv: 'Antalet områden i kommunen som har ett värde som får visas',
    },
    leftOut: {
      label: (indicator: string) => `${indicator}: områden utan värde`,
      expressionSv: 'Antalet områden i kommunen utan värde som får visas',
    },
  },
  count: (what: string, where: string, count: 'cases' | 'base') =>
    `${what}, ${where}: ${count === 'cases' ? 'fall' : 'bas'}`,
  amount: (label: string, level: string) => `${label}, ${levels[level] ?? level}, tkr`,
  amountHow: 'summan av områdenas bas × värde ÷ summan av baserna',
  difference: (label: string) => `${label}: planområdet jämfört med kommunen, tkr`,
  differenceHow: 'det första värdet − det andra',
  marginHow: 'skillnaden minus eller plus undersökningens egen felmarginal, 95 %',
  municipal: {
    difference: (label: string) => `${label}: kommunen jämförd med riket`,
    low: (label: string) => `${label}: skillnadens nedre gräns, 95 %`,
    high: (label: string) => `${label}: skillnadens övre gräns, 95 %`,
    figure: (
      label: string,
      sourceId: string,
      field: 'year' | 'municipality' | 'nation' | 'margin' | 'before',
    ) =>
      `${label} (${sourceId}), ${{ year: 'år', municipality: 'kommunen', nation: 'riket', margin: 'felmarginal', before: 'tidigare år' }[field]}`,
  },
  surroundings: {
    cases: (label: string) => `${label}: fall, hela området som planen ligger i`,
    base: (label: string) => `${label}: bas, hela området som planen ligger i`,
    wholeHow: 'summan av hela områdenas antal',
    share: (label: string) => `${label}, hela området som planen ligger i`,
    gapToRest: (label: string) =>
      `${label}: området som planen ligger i jämfört med resten av kommunen`,
    gapToRestHow: 'andelen i hela området − andelen i resten av kommunen',
    gapInErrorsHow: 'skillnaden ÷ √(p(1 − p)/n för hela området + p(1 − p)/n för resten)',
    excessHow: 'basen i hela området × (andelen där − andelen i resten av kommunen)',
    excessIntervalHow: 'basen i hela området × skillnadens gräns',
    ground: 'Yta av de områden som planen ligger i',
    groundHow: 'summan av områdenas ytor',
    groundOf: (area: string) => `Område ${area}: yta`,
    residents: 'Invånare i de områden som planen ligger i',
    residentsOf: (area: string) => `Område ${area}: invånare`,
    residentsOfMunicipality: 'Invånare i kommunen',
    residentsYear: 'Invånare: statistikens år',
  },
  year: (label: string) => `${label}: statistikens år`,
  inYear: (label: string, level: string, year: number) =>
    `${label}, ${levels[level] ?? level}, ${year}`,
  shareHow: 'antal fall ÷ antal i basen, områdena vägda med den del som ligger i planen',
  weight: (area: string) => `Område ${area}: del i planen`,
  areaTypeYear: 'Områdestyp: statistikens år',
  areaType: (type: number, level: string) =>
    `Boende i områdestyp ${type}, ${levels[level] ?? level}`,
  areaTypeHow: 'boende i områden av typen ÷ boende i alla områden',
  planAreaTypeHow:
    'boende i områden av typen, viktade med hur stor del av varje RegSO som ligger i planen, ÷ alla viktade boende',
  areaTypeCoverage: 'Del av planområdet som RegSO med områdestyp täcker',
  weightedResidents: (code: string, type: number) => `${code} (typ ${type}): viktade boende`,
  weightedResidentsHow: 'boende × del av området i planen',
  residentsOf: (code: string) => `${code}: boende`,
} as const);
