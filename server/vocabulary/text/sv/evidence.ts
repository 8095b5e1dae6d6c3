import { spoken } from '../language.ts';
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
export const evidenceTexts = spoken({
  fileName: 'evidensbibliotek',
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
        return ['Beloppet står redan i ärendets prisår.'];
      case 'yearUnknown':
        return [
          `Källan anger inget enskilt prisår (${inSentence(move.note)}). Beloppet räknas inte om; ange ett eget om det behövs.`,
        ];
      case 'indexed':
        return [
          `Beloppet räknas om från ${move.from} till ${move.toYear} års priser med ${move.indexLabel}.${
            move.isFinal ? '' : ` Indextalet är ${move.isDerived ? 'härlett' : 'preliminärt'}.`
          }${
            move.toYear === move.to
              ? ''
              : ` Serien når inte till ${move.to}: därifrån räknas med ärendets antagna inflation.`
          }`,
        ];
      case 'yearMissing':
        return [
          `${move.indexLabel} finns bara för ${move.firstYear} till ${move.lastYear}. Beloppet räknas om från ${move.from} till ${move.to} med ärendets antagna inflation.`,
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
        : [`Beloppet innehåller redan ${listed(included)}: lägg inte till det en gång till.`]),
      ...(hasEnds
        ? [
            'Lågt och högt är källans spann. Kontrollera att värdet med 8 chanser av 10 ligger däri.',
          ]
        : []),
      ...(hasEnds && use.central === undefined
        ? ['Källan anger inget mittvärde. Det troliga är satt mitt i spannet: välj ett eget.']
        : []),
      ...(grade === 'D' || grade === 'E'
        ? [`Underlaget har betyg ${grade} och räknas inte in i summorna utan en skriven anledning.`]
        : []),
      ...(transferNoteSv === undefined ? [] : [transferNoteSv]),
      ...(value === undefined || !isOdd(value) ? [] : [evidenceTexts.outsidePeers('', value)]),
    ];
  },
  outsidePeers: (label: string, value: CatalogueValue): string =>
    `${label === '' ? '' : `${label}: `}${number(value.central)} år ${fact(value.priceYear)} ligger utanför det vanliga i ${inSentence(value.peersSv ?? '')}, ${number(value.peerLow)} till ${number(value.peerHigh)} (kvartilerna minus och plus 1,5 kvartilavstånd, Tukey 1977). Kontrollera värdet innan det används.`,
  koladaSkipped: (count: number): string =>
    count === 1
      ? 'Ett nyckeltal i filen är ingen av bibliotekets enhetskostnader och är inte inläst.'
      : `${count} nyckeltal i filen hör inte till bibliotekets enhetskostnader och är inte inlästa.`,
  koladaRevised: (label: string, stored: CatalogueValue, now: CatalogueValue): string =>
    `${label} år ${fact(now.priceYear)} är ${number(now.central)} i filen men ${number(stored.central)} sedan tidigare. Det sparade står kvar; läs in det nya som egen post med en senare dag om det ska gälla.`,
  health: {
    overdue: ({ nextCheckOn }: Facts) =>
      `Skulle ha kontrollerats ${fact(nextCheckOn)}. Läs källan på nytt.`,
    yearNotPrinted: () => 'Beloppet saknar prisår. Ange det, eller skriv vad källan säger.',
    notYetInForce: ({ day }: Facts) => `Gäller först från ${fact(day)}.`,
    publishedAfterRead: ({ publishedOn, retrievedOn }: Facts) =>
      `Källan är utgiven ${fact(publishedOn)} men läst ${fact(retrievedOn)}. Rätta den ena dagen.`,
    locatorVague: ({ locator }: Facts) =>
      `Platsen i källan är ”${fact(locator)}”. Ange sida, tabell eller avsnitt.`,
    noAddress: () => 'Källan har ingen webbadress.',
    foreignCurrency: ({ currency }: Facts) =>
      `Beloppet är i ${fact(currency)} och räknas aldrig om till kronor.`,
    mayNotBeShared: () => 'Licensen tillåter inte spridning: posten utelämnas ur export.',
    overrideUnexplained: () =>
      'Ersätter bibliotekets egen post utan anledning eller namn. Läs in den på nytt med båda.',
    seriesUnknown: ({ series }: Facts) =>
      `Prisserien ${fact(series)} finns inte eller räknar inte om belopp. Rätta movesWith.`,
    outsidePeers: ({ year, central, low, high, peersSv }: Facts) =>
      `${number(central)} år ${fact(year)} ligger utanför det vanliga i ${inSentence(fact(peersSv))}, ${number(low)} till ${number(high)}. Kontrollera värdet.`,
  },
  rerun: {
    summary: (facts: {
      uses: number;
      day: string;
      conclusions: number;
      flipped: number;
    }): string =>
      facts.uses === 0
        ? 'Ärendet använder inga värden ur biblioteket, så det finns inget att räkna om.'
        : `${counted(facts.uses, 'Ett värde', 'värden')} ur biblioteket jämförda med dem som gäller ${facts.day}. ${
            facts.flipped === 0
              ? 'Ingen slutsats ändras.'
              : `${counted(facts.flipped, 'En slutsats', 'slutsatser')} av ${facts.conclusions} ändras.`
          }`,
    move: ({ kind, label, entryId, before, after }: CatalogueMove): string => {
      const name = label === '' ? entryId : `${label} (${entryId})`;
      const values =
        before.value === after?.value
          ? `${told(before.value)} står kvar, men räknas om till ärendets prisår med andra indextal`
          : `${told(before.value)} blir ${told(after?.value ?? 0)}`;
      if (kind === 'moved') return `${name}: ${values}.`;
      if (kind === 'gone') return `${name}: biblioteket har inget värde i dag, ärendets står kvar.`;
      return `${name}: ärendet har ett eget värde, ${told(before.value)}, som står kvar. Biblioteket säger ${told(after?.value ?? 0)}.`;
    },
    flipped: (change: ConclusionChange): string => {
      const { kind, alternativeName, perspective, before, after } = change;
      const label = conclusionKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
      const who = perspective === undefined ? [] : [inSentence(actorLabelSv(perspective))];
      const place = [...(alternativeName === undefined ? [] : [alternativeName]), ...who];
      return `${label}, ${place.join(', ')}: ${stated(kind, before)} blir ${stated(kind, after)}.`;
    },
  },
} as const);

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
  return `${state === 'yes' ? 'ja' : 'nej'} (${amount})`;
}
