import { actorLabelSv } from '../../actors.ts';
import {
  includedCosts,
  type CatalogueEntry,
  type CatalogueValue,
  type PriceMove,
} from '../../catalogue.ts';
import type { Facts } from '../../errors.ts';
import { formatMnkr, formatNumber } from '../../formatSv.ts';
import type { CatalogueUse } from '../../numbers.ts';
import { conclusionKinds, type CatalogueMove, type ConclusionChange } from '../../rerun.ts';
import { counted, inSentence, likelihood, listed } from './words.ts';

/** Decimals of a number as it is told: none when it has none, at most two else. */
function told(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

const fact = (value: string | number | undefined): string => String(value ?? '');
const number = (value: string | number | undefined): string => told(Number(value ?? 0));

/** What the catalogue says of its values, of reruns and of its own health. */
export const evidenceTexts = {
  fileName: 'evidence-library',
  /** As the source note of a number, at most 500 signs. */
  sourceNote: ({ id, labelSv, source }: CatalogueEntry): string => {
    const { publisher, title, edition, locator, publishedOn } = source;
    const parts = [`${publisher}: ${title}`, edition, publishedOn?.slice(0, 4), locator];
    const whole = [...parts, labelSv].filter((part) => part !== undefined).join(', ');
    return `${whole.slice(0, 480 - id.length)} (${id})`;
  },
  priceMove: (move: PriceMove): string[] => {
    switch (move.kind) {
      case 'notMoney':
        return [];
      case 'sameYear':
        return ['The amount is already in the price year of the case.'];
      case 'yearUnknown':
        return [
          `The source states no single price year (${inSentence(move.note)}). The amount is not converted; enter one of your own if needed.`,
        ];
      case 'indexed':
        return [
          `The amount is converted from ${move.from} to ${move.toYear} prices with ${move.indexLabel}.${
            move.isFinal
              ? ''
              : ` The index figure is ${move.isDerived ? 'derived' : 'preliminary'}.`
          }${
            move.toYear === move.to
              ? ''
              : ` The series does not reach ${move.to}: from there the assumed inflation of the case is used.`
          }`,
        ];
      case 'yearMissing':
        return [
          `${move.indexLabel} only exists for ${move.firstYear} to ${move.lastYear}. The amount is converted from ${move.from} to ${move.to} with the assumed inflation of the case.`,
        ];
    }
  },
  cautions: (
    { grade, includes = [], transferNoteSv, values }: CatalogueEntry,
    use: CatalogueUse,
  ): string[] => {
    const included = includes.map(
      (id) => includedCosts.find((cost) => cost.id === id)?.labelSv ?? id,
    );
    const value = values.find(({ validFrom }) => validFrom === use.validFrom);
    const hasEnds = use.low !== undefined && use.high !== undefined;
    return [
      ...(included.length === 0
        ? []
        : [`The amount already includes ${listed(included)}: do not add that once more.`]),
      ...(hasEnds
        ? [
            'Low and high are the range of the source. Check that the value lies within it with 8 chances of 10.',
          ]
        : []),
      ...(hasEnds && use.central === undefined
        ? [
            'The source states no central value. The probable value is set in the middle of the range: choose one of your own.',
          ]
        : []),
      ...(grade === 'D' || grade === 'E'
        ? [
            `The evidence has grade ${grade} and is not counted in the sums without a written reason.`,
          ]
        : []),
      ...(transferNoteSv === undefined ? [] : [transferNoteSv]),
      ...(value === undefined || !isOdd(value) ? [] : [evidenceTexts.outsidePeers('', value)]),
    ];
  },
  outsidePeers: (label: string, value: CatalogueValue): string =>
    `${label === '' ? '' : `${label}: `}${number(value.central)} in ${fact(value.priceYear)} lies outside what is usual in ${inSentence(value.peersSv ?? '')}, ${number(value.peerLow)} to ${number(value.peerHigh)} (the quartiles minus and plus 1.5 interquartile ranges, Tukey 1977). Check the value before it is used.`,
  koladaSkipped: (count: number): string =>
    `${counted(count, 'One key figure', 'key figures')} in the file ${count === 1 ? 'is' : 'are'} not among the unit costs of the library and ${count === 1 ? 'has' : 'have'} not been imported.`,
  koladaRevised: (label: string, stored: CatalogueValue, now: CatalogueValue): string =>
    `${label} in ${fact(now.priceYear)} is ${number(now.central)} in the file but ${number(stored.central)} from before. The saved value stays; import the new one as an entry of its own with a later date if it is to apply.`,
  health: {
    overdue: ({ nextCheckOn }: Facts) =>
      `Should have been checked on ${fact(nextCheckOn)}. Read the source again.`,
    yearNotPrinted: () => 'The amount has no price year. Enter it, or write what the source says.',
    notYetInForce: ({ day }: Facts) => `Applies only from ${fact(day)}.`,
    publishedAfterRead: ({ publishedOn, retrievedOn }: Facts) =>
      `The source was published on ${fact(publishedOn)} but read on ${fact(retrievedOn)}. Correct one of the dates.`,
    locatorVague: ({ locator }: Facts) =>
      `The place in the source is “${fact(locator)}”. Enter a page, table or section.`,
    noAddress: () => 'The source has no web address.',
    foreignCurrency: ({ currency }: Facts) =>
      `The amount is in ${fact(currency)} and is never converted to Swedish kronor.`,
    mayNotBeShared: () =>
      'The licence does not allow distribution: the entry is left out of exports.',
    overrideUnexplained: () =>
      'Replaces the library’s own entry without a reason or a name. Import it again with both.',
    seriesUnknown: ({ series }: Facts) =>
      `The price series ${fact(series)} does not exist or does not convert amounts. Correct movesWith.`,
    outsidePeers: ({ year, central, low, high, peersSv }: Facts) =>
      `${number(central)} in ${fact(year)} lies outside what is usual in ${inSentence(fact(peersSv))}, ${number(low)} to ${number(high)}. Check the value.`,
  },
  rerun: {
    summary: (facts: {
      uses: number;
      day: string;
      conclusions: number;
      flipped: number;
    }): string =>
      facts.uses === 0
        ? 'The case uses no values from the library, so there is nothing to recalculate.'
        : `${counted(facts.uses, 'One value', 'values')} from the library compared with those that apply on ${facts.day}. ${
            facts.flipped === 0
              ? 'No conclusion changes.'
              : `${counted(facts.flipped, 'One conclusion', 'conclusions')} of ${facts.conclusions} ${facts.flipped === 1 ? 'changes' : 'change'}.`
          }`,
    move: ({ kind, label, entryId, before, after }: CatalogueMove): string => {
      const name = label === '' ? entryId : `${label} (${entryId})`;
      const values =
        before.value === after?.value
          ? `${told(before.value)} stays, but is converted to the price year of the case with other index figures`
          : `${told(before.value)} becomes ${told(after?.value ?? 0)}`;
      if (kind === 'moved') return `${name}: ${values}.`;
      if (kind === 'gone')
        return `${name}: the library has no value today, the value of the case stays.`;
      return `${name}: the case has a value of its own, ${told(before.value)}, which stays. The library says ${told(after?.value ?? 0)}.`;
    },
    flipped: (change: ConclusionChange): string => {
      const { kind, alternativeName, perspective, before, after } = change;
      const label = conclusionKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
      const who = perspective === undefined ? [] : [inSentence(actorLabelSv(perspective))];
      const place = [...(alternativeName === undefined ? [] : [alternativeName]), ...who];
      return `${label}, ${place.join(', ')}: ${stated(kind, before)} becomes ${stated(kind, after)}.`;
    },
  },
} as const;

function isOdd({ central, peerLow, peerHigh }: CatalogueValue): boolean {
  if (central === undefined || peerLow === undefined || peerHigh === undefined) return false;
  return central < peerLow || central > peerHigh;
}

function stated(
  kind: ConclusionChange['kind'],
  { state, figure }: ConclusionChange['before'],
): string {
  if (figure === null) return state;
  if (kind === 'chanceBand') return likelihood(figure);
  const amount = formatMnkr(figure);
  if (kind === 'totalSign' || kind === 'softSign') return amount;
  return `${state === 'yes' ? 'yes' : 'no'} (${amount})`;
}
