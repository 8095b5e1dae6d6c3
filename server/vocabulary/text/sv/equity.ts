import { spoken } from '../language.ts';
import type {
  EquityLack,
  Likely,
  OverlapRange,
  SociotopeRow,
  SociotopeTotal,
} from '../../equityFindings.ts';
import { formatNumber, formatPercent } from '../../formatSv.ts';
import { isOwnCountId } from '../../ownCounts.ts';
import { amountOfTwoFigures, counted, inSentence, listed } from './words.ts';

const lacks: Readonly<Record<EquityLack, string>> = {
  noShare: 'andelen i dag visas inte eller saknas',
  householdSize: 'ange personer per bostad under Plan och alternativ',
  newcomerShare: 'ange andelen bland dem som flyttar in',
  baseShare: 'ange hur stor del av dem som flyttar in som måttet gäller',
  residentShare: 'ange hur stor del av dem som nås som bor i planområdet i dag',
  moreThanLive: 'effekterna ändrar fler än som bor där: se över personer och effekt',
  noCount: 'antalet i dag visas inte eller saknas',
};
const figures: Readonly<Record<string, string>> = {
  likely: 'troligt',
  low: 'lågt',
  high: 'högt',
  largestSekPerYear: 'största enskilda mått',
  sumSekPerYear: 'summan av måtten',
  lowSekPerYear: 'lägst',
  highSekPerYear: 'högst',
};
const word = (id: string) => figures[id] ?? id;
const isSame = (one: number, other: number) => Math.abs(one - other) < 0.5;
/** Without a minus sign: the words say more or less. */
const size = (sek: number) => amountOfTwoFigures(Math.abs(sek));

function interval(low: string, high: string): string {
  return `troligen ${low} till ${high}`;
}

function ends(low: number, high: number, shown: (value: number) => string): string {
  return shown(low) === shown(high) ? '' : interval(shown(low), shown(high));
}

function withInterval(likely: string, told: string): string {
  return told === '' ? likely : `${likely} (${told})`;
}

/** "+0,7": a share as percentage points, with its sign. */
function signedPoints(share: number): string {
  return `${share > 0 ? '+' : ''}${formatNumber(share * 100, 1)}`;
}

function sideOf(excess: number, direction: SociotopeRow['direction']): string {
  return excess > 0 === (direction === 'higherIsBetter') ? 'färre' : 'fler';
}

/** What pages and annex say of what the difference costs and what the plan changes. */
export const equityTexts = spoken({
  enteredIncome: 'Angiven inkomst',

  /** Why an indicator has no cost, or that it has. */
  state: {
    costed: '',
    noUnitCost: 'ingen enhetskostnad vald',
    notSeparable: 'kan inte skiljas från kommunen i övrigt',
    notJudged: 'beskriver vilka som bor där, inte något som är sämre',
    smallBase: 'visas inte, för få personer',
    secondary: 'visas inte, annars går ett dolt tal att räkna fram',
    noData: 'uppgift saknas',
  } satisfies Record<SociotopeRow['state'], string>,
  /**
   * "14 fler": persons to the area's disadvantage, as they live there; cases of the municipality's
   * own counts "14 fler om året". And their 95 per cent, "6 till 24".
   */
  excessCount: ({ indicatorId, excess, direction }: SociotopeRow): string =>
    excess === null
      ? '–'
      : `${formatNumber(Math.abs(excess))} ${sideOf(excess, direction)}${isOwnCountId(indicatorId) ? ' om året' : ''}`,
  excessInterval: ({ excessLow, excessHigh, direction }: SociotopeRow): string => {
    if (excessLow === null || excessHigh === null) return '';
    const shown = (value: number) => formatNumber(Math.abs(value));
    const isClear = excessLow > 0 || excessHigh < 0;
    const ends = isClear
      ? [excessLow, excessHigh]
          .map(Math.abs)
          .sort((a, b) => a - b)
          .map(shown)
      : [excessLow, excessHigh].map((end) => `${shown(end)} ${sideOf(end, direction)}`);
    return ends.join(' till ');
  },
  excess: (row: SociotopeRow): string =>
    row.excess === null
      ? '–'
      : `${equityTexts.excessCount(row)} (${equityTexts.excessInterval(row)})`,
  /** "1,2 mnkr"; "troligen 0,6 mnkr till 2,0 mnkr", nothing when it is known. */
  amount: ({ likely }: Likely): string => amountOfTwoFigures(likely),
  amountInterval: ({ low, high }: Likely): string =>
    isSame(low, high) ? '' : interval(amountOfTwoFigures(low), amountOfTwoFigures(high)),
  yearly: (yearly: Likely): string =>
    withInterval(equityTexts.amount(yearly), equityTexts.amountInterval(yearly)),
  /** "mellan 1,1 mnkr och 3,2 mnkr"; "med osäkerhet 0,6 mnkr till 5,0 mnkr". */
  between: ({ largestSekPerYear, sumSekPerYear }: OverlapRange): string =>
    isSame(largestSekPerYear, sumSekPerYear)
      ? `omkring ${size(sumSekPerYear)}`
      : `mellan ${size(largestSekPerYear)} och ${size(sumSekPerYear)}`,
  outermost: ({ lowSekPerYear, highSekPerYear }: OverlapRange): string => {
    const ends = [size(lowSekPerYear), size(highSekPerYear)];
    return `med osäkerhet ${(lowSekPerYear < 0 ? ends.reverse() : ends).join(' till ')}`;
  },
  range: (range: OverlapRange): string =>
    `${equityTexts.between(range)} (${equityTexts.outermost(range)})`,
  total: ({ side, isTransfer, range, isWholeAreas }: SociotopeTotal): string => {
    const what = isTransfer ? 'Överföringar' : 'Kostnader';
    const than = side === 'more' ? 'mer' : 'mindre';
    const where = isWholeAreas === true ? 'hela områdena som planen ligger i' : 'planområdet';
    return `${what}: ${equityTexts.range(range)} ${than} om året än om ${where} vore som kommunen i övrigt.`;
  },
  totalLabel: ({
    side,
    isTransfer,
    isWholeAreas,
  }: Pick<SociotopeTotal, 'side' | 'isTransfer' | 'isWholeAreas'>): string =>
    `${isTransfer ? 'Överföringar' : 'Kostnader'}${isWholeAreas === true ? ' i hela områdena' : ''}, ${side === 'more' ? 'mer än väntat' : 'mindre än väntat'}`,
  ofWholeAreas: (label: string) => `${label}, hela områdena`,
  /** Overlap is always said with a total of several. */
  overlap: (
    groups: readonly { readonly group: string | null; readonly labels: readonly string[] }[],
  ) =>
    groups
      .filter(({ labels }) => labels.length > 1)
      .map(
        ({ group, labels }) =>
          `De som räknas i ${listed(labels.map(inSentence))} kan vara samma personer${group === null ? '' : ` (${group})`}. Summan ligger därför mellan det största måttet och alla måtten tillsammans.`,
      ),
  yearlyNote:
    'Kostnaden är ett flöde per år i dag, före planen. Den ingår inte i planens nettonuvärde.',
  intervalNote:
    'Intervallet för antal personer är 95 procent. Kostnadens intervall är 8 chanser av 10: antalets gränser räknas om till den nivån och vägs ihop med enhetskostnadens, som oberoende av varandra.',
  notSummed: (label: string) =>
    `${label}: underlaget har tillit D eller E. Visas men räknas inte i summorna.`,
  unborne: (label: string, part: string) => `${label}: ${part} har ingen angiven betalare.`,
  overborne: (label: string) =>
    `${label}: delarna blir mer än hela kostnaden. Minska någon av dem.`,
  /** Why there is no total: nobody has said what a case costs, or chance explains every gap. */
  nothingSummed: (rows: readonly Pick<SociotopeRow, 'state'>[]) => {
    const uncosted = rows.filter(({ state }) => state === 'noUnitCost').length;
    const isNoneShown = rows.every(({ state }) => state === 'smallBase' || state === 'secondary');
    if (rows.length > 0 && isNoneShown) {
      return 'Ingen kostnad är räknad: inget mått kan visas för planområdet.';
    }
    return uncosted === 0
      ? 'Inget mått har en kostnad som kan skiljas från kommunen i övrigt.'
      : `Ingen kostnad är räknad: ${counted(uncosted, 'ett mått', 'mått')} skiljer sig mer än slumpen brukar ge men saknar enhetskostnad.`;
  },

  lack: (ids: readonly EquityLack[]) => ids.map((id) => lacks[id]).join('; '),
  /** "26,1 %"; and "troligen 24,0 % till 28,2 %" where its ends differ as shown. */
  shareLikely: ({ likely }: Likely): string => formatPercent(likely, 1),
  shareInterval: ({ low, high }: Likely): string =>
    ends(low, high, (value) => formatPercent(value, 1)),
  share: (value: Likely): string =>
    withInterval(equityTexts.shareLikely(value), equityTexts.shareInterval(value)),
  /** Percentage points with their sign; what does not change at all is said so. */
  pointsLikely: ({ likely, low, high }: Likely): string =>
    likely === 0 && low === 0 && high === 0 ? 'ingen ändring' : signedPoints(likely),
  signedPoints,
  pointsInterval: ({ low, high }: Likely): string => ends(low, high, signedPoints),
  points: (value: Likely): string =>
    withInterval(equityTexts.pointsLikely(value), equityTexts.pointsInterval(value)),
  /** Both parts in words, apart, so that the second is never taken for an improvement. */
  split: (
    changes: readonly {
      readonly label: string;
      readonly ofStayers: Likely;
      readonly ofComposition: Likely;
    }[],
  ): string => {
    const told = (part: 'ofStayers' | 'ofComposition') =>
      changes
        .filter((change) => Math.abs(change[part].likely) >= 0.0005)
        .map((change) => `${inSentence(change.label)} ${signedPoints(change[part].likely)}`);
    const [stayers, composition] = [told('ofStayers'), told('ofComposition')];
    return [
      stayers.length === 0
        ? 'Inget mått ändras för dem som bor kvar.'
        : `För dem som bor kvar, i procentenheter: ${listed(stayers)}.`,
      ...(composition.length === 0
        ? []
        : [`Enbart för att andra flyttar in: ${listed(composition)}.`]),
    ].join(' ');
  },
  compositionNote:
    'Att andra flyttar in ändrar områdets andel utan att någon som bor där får det bättre eller sämre. Den delen är ingen förbättring. Ingen antas flytta ut.',

  rent: (facts: { rent: string; areaM2: string; month: string }) =>
    `${facts.rent} per m² och år, ${facts.areaM2} m²: ${facts.month} i månaden`,
  abovePresent: (sek: number) =>
    `${size(sek)} ${sek < 0 ? 'lägre' : 'högre'} i månaden än dagens hyra för en lika stor bostad`,
  incomeLabel: (label: string, year: number | null) =>
    year === null ? label : `${label}, ${year}`,
  limit: (share: string, source: string) =>
    `Kommunens egen gräns är ${share} av inkomsten${source === '' ? '' : ` (${source})`}.`,
  noLimit: 'Ingen gräns är angiven, så här står bara talen.',
  aboveLimit: 'över gränsen',
  belowLimit: 'inom gränsen',
  incomeYearNote: (years: readonly number[], priceYear: number) =>
    `Inkomsten är från ${listed(years.map(String))} och hyran i ${priceYear} års priser. Inkomsten är inte uppräknad, så andelen kan vara för hög.`,

  places: (facts: { need: number; planned: number; balance: number }) =>
    `Bostäderna behöver ${counted(facts.need, 'en plats', 'platser')}, planen ger ${formatNumber(facts.planned)}: ${facts.balance < 0 ? `${formatNumber(-facts.balance)} fattas` : `${formatNumber(facts.balance)} över`}.`,
  placesUnknown: (planned: number) =>
    `Behovet är inte känt: ange nyckeltal för barn per bostad. Planen ger ${counted(planned, 'en plats', 'platser')}.`,
  childCount: (now: string, newcomers: string, after: string) =>
    `Barn och unga 0–19 år i planområdet: omkring ${now} i dag, ${newcomers} flyttar in, ${after} efter planen.`,
  unknownCount: 'okänt antal',
  preschool: 'Förskola',
  school: 'Skola',
  article: (number: number) => `Barnkonventionen artikel ${number} (SFS 2018:1197)`,
  unanswered: (questions: number, all: number) =>
    questions === all
      ? 'Ingen av frågorna är besvarad.'
      : `${counted(questions, 'En fråga', 'frågor')} av ${all} är inte ${questions === 1 ? 'besvarad' : 'besvarade'}.`,
  noChildEffects: 'Inga effekter utan pris är märkta som barnens.',

  why: {
    excess: (label: string) => `${label}: fler än om andelen vore som i kommunen i övrigt`,
    ownExcess: (label: string) => `${label}: fler om året än väntat`,
    ownHow: (years: number) =>
      years === 1
        ? 'fallen utöver de väntade'
        : `fallen utöver de väntade under ${formatNumber(years)} år, delat med åren`,
    excessEnd: (label: string, end: string) =>
      `${label}: fler än väntat, ${end === 'excessLow' ? 'nedre' : 'övre'} gräns, 95 %`,
    excessHow: 'antalet fler; med omvänt tecken för mått där högt är bra',
    excessEndHow: 'basen i planområdet × gränsen för skillnaden mot resten av kommunen',
    cost: (label: string, figure: string) => `${label}: kostnad per år, ${word(figure)}`,
    costHow: 'antal fler × kostnad per fall och år',
    costEndHow:
      'antalets 95 %-gränser räknade om till 8 chanser av 10; avstånden till gränserna för antal och kostnad vägs ihop som oberoende på logaritmisk skala',
    bearer: (label: string, actor: string, figure: string) =>
      `${label}: ${inSentence(actor)}, ${word(figure)}`,
    bearerHow: 'kostnaden × aktörens del',
    residual: (label: string) => `${label}: utan angiven betalare`,
    residualHow: 'kostnaden × (1 − aktörernas delar)',
    total: (label: string, figure: string) => `${label}: ${word(figure)}`,
    totalHow:
      'måtten som räknas: i varje grupp från det största till summan, och grupper läggs ihop; osäkerheten från det störstas lägsta till summan av alla högsta',
    change: (label: string, what: string, figure: string) =>
      `${label}: ${changeWords[what] ?? what}, ${word(figure)}`,
    before: (label: string) => `${label}: andel i dag`,
    base: (label: string) => `${label}: bas i dag`,
    sameHow: 'samma tal som för planområdet',
    linked: (label: string, figure: string) => `${label}: fall fler eller färre, ${word(figure)}`,
    linkedHow: 'personer × effekt × den del som insatsen själv åstadkommer',
    residentHow: 'fall fler eller färre × den del som bor i planområdet i dag',
    stayersHow: '(fall i dag + fall som effekterna ändrar) ÷ bas i dag',
    movedHow: 'fall som effekterna ändrar ÷ bas i dag',
    newcomersHow: 'bostäder × personer per bostad × den del av dem som måttet gäller',
    newcomerShareHow: 'andelen som den är angiven, eller läst ur programmet',
    afterHow: '(fall efter effekterna + inflyttade × deras andel) ÷ (bas i dag + inflyttade)',
    compositionHow: 'andelen bland alla efteråt − andelen bland dem som bor kvar',
    rent: (label: string, what: string, figure: string) =>
      `${label}: ${rentWords[what] ?? what}${figure === '' ? '' : `, ${word(figure)}`}`,
    rentHow: 'hyran i kalkylens priser; gånger boarean för hyra per år',
    area: (label: string) => `${label}: boarea per bostad`,
    areaHow: 'boarea ÷ bostäder',
    presentHow: '(hyran − dagens hyra) × boarea per bostad ÷ 12',
    burdenHow: 'hyra per år ÷ en eller två inkomster',
    income: (label: string) => `${label}: medianinkomst`,
    incomeHow: 'nettoinkomst per person och år',
    incomeTkr: (label: string) => `${label}: medianinkomst, tusental kronor`,
    incomeYear: (label: string) => `${label}: inkomstens år`,
    group: (label: string, what: string) => `${label}: ${groupWords[what] ?? what}`,
    nowHow: 'summan över statistikområden av områdets antal × den del som ligger i planen',
    arrivingHow:
      'bostäder, eller bostäder × personer per bostad × andelen bland dem som flyttar in',
    groupAfterHow: 'i dag + inflyttade',
    part: (group: string, label: string) => `${label}: del som når ${inSentence(group)}`,
    places: (kind: string, what: string) => `${kind}: ${placeWords[what] ?? what}`,
    placesHow: 'bostäder × barn per bostad, avrundat uppåt; planens platser − behovet',
    count: (area: string) => `Område ${area}: antal i den del som ligger i planen`,
    weight: (area: string) => `Område ${area}: del i planen`,
  },
} as const);

const changeWords: Readonly<Record<string, string>> = {
  stayersShare: 'andel bland dem som bor kvar',
  ofStayers: 'ändring för dem som bor kvar',
  newcomers: 'inflyttade som måttet gäller',
  newcomerShare: 'andel bland dem som flyttar in',
  shareAfter: 'andel bland alla efteråt',
  ofComposition: 'ändring för att andra flyttar in',
};
const rentWords: Readonly<Record<string, string>> = {
  rentSekPerM2: 'hyra per m² och år',
  rentSekPerYear: 'hyra per bostad och år',
  abovePresentSekPerMonth: 'över dagens hyra, per månad',
  shareOfOne: 'hyra som del av en inkomst',
  shareOfTwo: 'hyra som del av två inkomster',
};
const groupWords: Readonly<Record<string, string>> = {
  now: 'i dag',
  newcomers: 'flyttar in',
  after: 'efter planen',
};
const placeWords: Readonly<Record<string, string>> = {
  need: 'platser som bostäderna behöver',
  planned: 'platser i planen',
  balance: 'platser över eller under behovet',
};
