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
  noShare: 'the share today is not shown or is missing',
  householdSize: 'enter persons per home under Plan and alternatives',
  newcomerShare: 'enter the share among those who move in',
  baseShare: 'enter how large a part of those who move in the indicator applies to',
  residentShare: 'enter how large a part of those reached live in the plan area today',
  moreThanLive: 'the effects change more people than live there: check persons and effect',
  noCount: 'the number today is not shown or is missing',
};
const figures: Readonly<Record<string, string>> = {
  likely: 'likely',
  low: 'low',
  high: 'high',
  largestSekPerYear: 'largest single indicator',
  sumSekPerYear: 'the sum of the indicators',
  lowSekPerYear: 'lowest',
  highSekPerYear: 'highest',
};
const word = (id: string) => figures[id] ?? id;
const isSame = (one: number, other: number) => Math.abs(one - other) < 0.5;
/** Without a minus sign: the words say more or less. */
const size = (sek: number) => amountOfTwoFigures(Math.abs(sek));

function interval(low: string, high: string): string {
  return `probably ${low} to ${high}`;
}

function ends(low: number, high: number, shown: (value: number) => string): string {
  return shown(low) === shown(high) ? '' : interval(shown(low), shown(high));
}

function withInterval(likely: string, told: string): string {
  return told === '' ? likely : `${likely} (${told})`;
}

/** "+0.7": a share as percentage points, with its sign. */
function signedPoints(share: number): string {
  return `${share > 0 ? '+' : ''}${formatNumber(share * 100, 1)}`;
}

function sideOf(excess: number, direction: SociotopeRow['direction']): string {
  return excess > 0 === (direction === 'higherIsBetter') ? 'fewer' : 'more';
}

/** What pages and annex say of what the difference costs and what the plan changes. */
export const equityTexts = {
  enteredIncome: 'Entered income',

  /** Why an indicator has no cost, or that it has. */
  state: {
    costed: '',
    noUnitCost: 'no unit cost chosen',
    notSeparable: 'cannot be told apart from the rest of the municipality',
    notJudged: 'describes who lives there, not something that is worse',
    smallBase: 'not shown, too few people',
    secondary: 'not shown, because a hidden figure could then be worked out',
    noData: 'no data',
  } satisfies Record<SociotopeRow['state'], string>,
  /** "14 more", of the municipality's own counts "14 more a year"; and their 95 per cent, "6 to 24". */
  excessCount: ({ indicatorId, excess, direction }: SociotopeRow): string =>
    excess === null
      ? '–'
      : `${formatNumber(Math.abs(excess))} ${sideOf(excess, direction)}${isOwnCountId(indicatorId) ? ' a year' : ''}`,
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
    return ends.join(' to ');
  },
  excess: (row: SociotopeRow): string =>
    row.excess === null
      ? '–'
      : `${equityTexts.excessCount(row)} (${equityTexts.excessInterval(row)})`,
  /** The likely amount; "probably … to …", nothing when it is known. */
  amount: ({ likely }: Likely): string => amountOfTwoFigures(likely),
  amountInterval: ({ low, high }: Likely): string =>
    isSame(low, high) ? '' : interval(amountOfTwoFigures(low), amountOfTwoFigures(high)),
  yearly: (yearly: Likely): string =>
    withInterval(equityTexts.amount(yearly), equityTexts.amountInterval(yearly)),
  /** "between … and …"; "with uncertainty … to …". */
  between: ({ largestSekPerYear, sumSekPerYear }: OverlapRange): string =>
    isSame(largestSekPerYear, sumSekPerYear)
      ? `about ${size(sumSekPerYear)}`
      : `between ${size(largestSekPerYear)} and ${size(sumSekPerYear)}`,
  outermost: ({ lowSekPerYear, highSekPerYear }: OverlapRange): string => {
    const ends = [size(lowSekPerYear), size(highSekPerYear)];
    return `with uncertainty ${(lowSekPerYear < 0 ? ends.reverse() : ends).join(' to ')}`;
  },
  range: (range: OverlapRange): string =>
    `${equityTexts.between(range)} (${equityTexts.outermost(range)})`,
  total: ({ side, isTransfer, range, isWholeAreas }: SociotopeTotal): string => {
    const what = isTransfer ? 'Transfers' : 'Costs';
    const than = side === 'more' ? 'more' : 'less';
    const where = isWholeAreas === true ? 'the whole areas that the plan lies in' : 'the plan area';
    return `${what}: ${equityTexts.range(range)} ${than} a year than if ${where} were like the rest of the municipality.`;
  },
  totalLabel: ({
    side,
    isTransfer,
    isWholeAreas,
  }: Pick<SociotopeTotal, 'side' | 'isTransfer' | 'isWholeAreas'>): string =>
    `${isTransfer ? 'Transfers' : 'Costs'}${isWholeAreas === true ? ' in the whole areas' : ''}, ${side === 'more' ? 'more than expected' : 'less than expected'}`,
  ofWholeAreas: (label: string) => `${label}, the whole areas`,
  /** Overlap is always said with a total of several. */
  overlap: (
    groups: readonly { readonly group: string | null; readonly labels: readonly string[] }[],
  ) =>
    groups
      .filter(({ labels }) => labels.length > 1)
      .map(
        ({ group, labels }) =>
          `Those counted in ${listed(labels.map(inSentence))} may be the same people${group === null ? '' : ` (${group})`}. The sum therefore lies between the largest indicator and all the indicators together.`,
      ),
  yearlyNote:
    'The cost is a flow per year today, before the plan. It is not part of the net present value of the plan.',
  intervalNote:
    'The interval for the number of people is 95 per cent. The interval for the cost is 8 chances of 10: the limits of the number are converted to that level and combined with those of the unit cost, as independent of each other.',
  notSummed: (label: string) =>
    `${label}: the evidence has confidence D or E. Shown but not counted in the sums.`,
  unborne: (label: string, part: string) => `${label}: ${part} has no stated payer.`,
  overborne: (label: string) =>
    `${label}: the parts add up to more than the whole cost. Reduce one of them.`,
  /** Why there is no total: nobody has said what a case costs, or chance explains every gap. */
  nothingSummed: (rows: readonly Pick<SociotopeRow, 'state'>[]) => {
    const uncosted = rows.filter(({ state }) => state === 'noUnitCost').length;
    const isNoneShown = rows.every(({ state }) => state === 'smallBase' || state === 'secondary');
    if (rows.length > 0 && isNoneShown) {
      return 'No cost is calculated: no indicator can be shown for the plan area.';
    }
    return uncosted === 0
      ? 'No indicator has a cost that can be told apart from the rest of the municipality.'
      : `No cost is calculated: ${counted(uncosted, 'one indicator differs', 'indicators differ')} more than chance usually gives but ${uncosted === 1 ? 'has' : 'have'} no unit cost.`;
  },

  lack: (ids: readonly EquityLack[]) => ids.map((id) => lacks[id]).join('; '),
  /** "26.1 %"; and "probably 24.0 % to 28.2 %" where its ends differ as shown. */
  shareLikely: ({ likely }: Likely): string => formatPercent(likely, 1),
  shareInterval: ({ low, high }: Likely): string =>
    ends(low, high, (value) => formatPercent(value, 1)),
  share: (value: Likely): string =>
    withInterval(equityTexts.shareLikely(value), equityTexts.shareInterval(value)),
  /** Percentage points with their sign; what does not change at all is said so. */
  pointsLikely: ({ likely, low, high }: Likely): string =>
    likely === 0 && low === 0 && high === 0 ? 'no change' : signedPoints(likely),
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
        ? 'No indicator changes for those who stay.'
        : `For those who stay, in percentage points: ${listed(stayers)}.`,
      ...(composition.length === 0
        ? []
        : [`Only because other people move in: ${listed(composition)}.`]),
    ].join(' ');
  },
  compositionNote:
    'When other people move in, the share in the area changes without anyone who lives there being better or worse off. That part is no improvement. Nobody is assumed to move out.',

  rent: (facts: { rent: string; areaM2: string; month: string }) =>
    `${facts.rent} per m² and year, ${facts.areaM2} m²: ${facts.month} a month`,
  abovePresent: (sek: number) =>
    `${size(sek)} ${sek < 0 ? 'lower' : 'higher'} a month than the rent today for a home of the same size`,
  incomeLabel: (label: string, year: number | null) =>
    year === null ? label : `${label}, ${year}`,
  limit: (share: string, source: string) =>
    `The municipality’s own limit is ${share} of income${source === '' ? '' : ` (${source})`}.`,
  noLimit: 'No limit is entered, so only the figures are given here.',
  aboveLimit: 'above the limit',
  belowLimit: 'within the limit',
  incomeYearNote: (years: readonly number[], priceYear: number) =>
    `The income is from ${listed(years.map(String))} and the rent in ${priceYear} prices. The income has not been adjusted upwards, so the share may be too high.`,

  places: (facts: { need: number; planned: number; balance: number }) =>
    `The homes need ${counted(facts.need, 'one place', 'places')}, the plan gives ${formatNumber(facts.planned)}: ${facts.balance < 0 ? `${formatNumber(-facts.balance)} too few` : `${formatNumber(facts.balance)} over`}.`,
  placesUnknown: (planned: number) =>
    `The need is not known: enter a key figure for children per home. The plan gives ${counted(planned, 'one place', 'places')}.`,
  childCount: (now: string, newcomers: string, after: string) =>
    `Children and young people aged 0–19 in the plan area: about ${now} today, ${newcomers} moving in, ${after} after the plan.`,
  unknownCount: 'unknown number',
  preschool: 'Preschool',
  school: 'School',
  article: (number: number) =>
    `Convention on the Rights of the Child, Article ${number} (SFS 2018:1197)`,
  unanswered: (questions: number, all: number) =>
    questions === all
      ? 'None of the questions has been answered.'
      : `${counted(questions, 'One question', 'questions')} of ${all} ${questions === 1 ? 'has' : 'have'} not been answered.`,
  noChildEffects: 'No effects without a price are marked as the children’s.',

  why: {
    excess: (label: string) =>
      `${label}: more than if the share were as in the rest of the municipality`,
    ownExcess: (label: string) => `${label}: more a year than expected`,
    ownHow: (years: number) =>
      years === 1
        ? 'the cases beyond those expected'
        : `the cases beyond those expected during ${formatNumber(years)} years, divided by the years`,
    excessEnd: (label: string, end: string) =>
      `${label}: more than expected, ${end === 'excessLow' ? 'lower' : 'upper'} limit, 95 %`,
    excessHow: 'the number more; with the opposite sign for indicators where high is good',
    excessEndHow:
      'the base in the plan area × the limit of the difference from the rest of the municipality',
    cost: (label: string, figure: string) => `${label}: cost per year, ${word(figure)}`,
    costHow: 'number more × cost per case and year',
    costEndHow:
      'the 95 % limits of the number converted to 8 chances of 10; the distances to the limits of number and cost are combined as independent on a logarithmic scale',
    bearer: (label: string, actor: string, figure: string) =>
      `${label}: ${inSentence(actor)}, ${word(figure)}`,
    bearerHow: 'the cost × the share of the actor',
    residual: (label: string) => `${label}: without a stated payer`,
    residualHow: 'the cost × (1 − the shares of the actors)',
    total: (label: string, figure: string) => `${label}: ${word(figure)}`,
    totalHow:
      'the indicators that are counted: in each group from the largest to the sum, and groups are added together; the uncertainty from the lowest of the largest to the sum of all the highest',
    change: (label: string, what: string, figure: string) =>
      `${label}: ${changeWords[what] ?? what}, ${word(figure)}`,
    before: (label: string) => `${label}: share today`,
    base: (label: string) => `${label}: base today`,
    sameHow: 'the same figure as for the plan area',
    linked: (label: string, figure: string) => `${label}: cases more or fewer, ${word(figure)}`,
    linkedHow: 'persons × effect × the part that the measure itself brings about',
    residentHow: 'cases more or fewer × the part living in the plan area today',
    stayersHow: '(cases today + cases that the effects change) ÷ base today',
    movedHow: 'cases that the effects change ÷ base today',
    newcomersHow: 'homes × persons per home × the part of them that the indicator applies to',
    newcomerShareHow: 'the share as it is entered, or read from the programme',
    afterHow: '(cases after the effects + newcomers × their share) ÷ (base today + newcomers)',
    compositionHow: 'the share among all afterwards − the share among those who stay',
    rent: (label: string, what: string, figure: string) =>
      `${label}: ${rentWords[what] ?? what}${figure === '' ? '' : `, ${word(figure)}`}`,
    rentHow: 'the rent in the prices of the calculation; times the dwelling area for rent per year',
    area: (label: string) => `${label}: dwelling area per home`,
    areaHow: 'dwelling area ÷ homes',
    presentHow: '(the rent − the rent today) × dwelling area per home ÷ 12',
    burdenHow: 'rent per year ÷ one or two incomes',
    income: (label: string) => `${label}: median income`,
    incomeHow: 'net income per person and year',
    incomeTkr: (label: string) => `${label}: median income, SEK thousand`,
    incomeYear: (label: string) => `${label}: year of the income`,
    group: (label: string, what: string) => `${label}: ${groupWords[what] ?? what}`,
    nowHow:
      'the sum over statistical areas of the number in the area × the part of it that lies in the plan',
    arrivingHow: 'homes, or homes × persons per home × the share among those who move in',
    groupAfterHow: 'today + newcomers',
    part: (group: string, label: string) => `${label}: part that reaches ${inSentence(group)}`,
    places: (kind: string, what: string) => `${kind}: ${placeWords[what] ?? what}`,
    placesHow: 'homes × children per home, rounded up; places in the plan − the need',
    count: (area: string) => `Area ${area}: number in the part that lies in the plan`,
    weight: (area: string) => `Area ${area}: part in the plan`,
  },
} as const;

const changeWords: Readonly<Record<string, string>> = {
  stayersShare: 'share among those who stay',
  ofStayers: 'change for those who stay',
  newcomers: 'newcomers that the indicator applies to',
  newcomerShare: 'share among those who move in',
  shareAfter: 'share among all afterwards',
  ofComposition: 'change because other people move in',
};
const rentWords: Readonly<Record<string, string>> = {
  rentSekPerM2: 'rent per m² and year',
  rentSekPerYear: 'rent per home and year',
  abovePresentSekPerMonth: 'above the rent today, per month',
  shareOfOne: 'rent as a share of one income',
  shareOfTwo: 'rent as a share of two incomes',
};
const groupWords: Readonly<Record<string, string>> = {
  now: 'today',
  newcomers: 'moving in',
  after: 'after the plan',
};
const placeWords: Readonly<Record<string, string>> = {
  need: 'places that the homes need',
  planned: 'places in the plan',
  balance: 'places above or below the need',
};
