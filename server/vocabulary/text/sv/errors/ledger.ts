import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';

type Sentence = (facts: Facts) => string;

/** What is wrong in a ledger, where, and what to do; facts as `engine/checks` gives them. */
export const ledgerErrors = spoken({
  ledgerNotObject: () =>
    'Filen är inte en kalkyl: den ska vara ett JSON-objekt med schema helkalkyl-combined/1. Välj en annan fil.',
  ledgerFieldMissing: (facts) => `${where(facts)} saknas. Lägg till det.`,
  ledgerFieldUnknown: (facts) =>
    `${where(facts)} finns inte i formatet. Rätta stavningen eller ta bort fältet.`,
  ledgerNumberNotFinite: (facts) =>
    `${where(facts)} är inget ändligt tal. Skriv ett vanligt tal, till exempel 1200000.`,
  ledgerNumberTooSmall: (facts) =>
    `${where(facts)} är ${shown(facts['value'])} men måste vara ${
      facts['reach'] === 'exclusive' ? 'större än' : 'minst'
    } ${shown(facts['limit'])}. Rätta talet.`,
  ledgerNumberTooLarge: (facts) =>
    `${where(facts)} är ${shown(facts['value'])} men måste vara ${
      facts['reach'] === 'exclusive' ? 'mindre än' : 'högst'
    } ${shown(facts['limit'])}. Rätta talet${
      facts['limit'] === 1 ? '; skriv andelar så att 0,05 betyder 5 %' : ''
    }.`,
  ledgerLengthWrong: (facts) =>
    `${where(facts)} har fel längd. Kontrollera att inget saknas och att inget är för mycket.`,
  ledgerTypeWrong: (facts) =>
    `${where(facts)} har fel slags värde. Skriv ${kindOf(facts['expected'])}.`,
  ledgerChoiceUnknown: (facts) =>
    `${where(facts)} är ${shown(facts['value'])}, som inte finns i formatet. Välj ett av: ${shown(facts['choices'], '')}.`,
  ledgerDuplicate: (facts) =>
    `${where(facts)}: ${shown(facts['value'])} förekommer två gånger. Byt namn på eller ta bort den ena.`,
  ledgerActorUnknown: (facts) =>
    `${where(facts)} är ${shown(facts['value'])}, som inte är någon av kalkylens aktörer. Lägg till aktören i actors eller välj en av: real, ${shown(facts['actors'], '')}.`,
  ledgerActorReserved: (facts) =>
    `${where(facts)}: ${shown(facts['value'])} kan inte vara namn på en aktör. Välj ett annat namn.`,
  ledgerRealToReal: (facts) =>
    `${where(facts)}: posten går från real till real. Ange den aktör som betalar eller får något.`,
  ledgerSameActor: (facts) =>
    `${where(facts)}: posten går från ${shown(facts['value'])} till sig själv. Ange två olika aktörer.`,
  ledgerInternalAsset: (facts) =>
    `${where(facts)}: en betalning inom kommunen kan inte vara en tillgång. Ta bort asset eller ange vem utanför kommunen som får betalt.`,
  ledgerCashableNotAllowed: (facts) =>
    `${where(facts)} är ${shown(facts['value'])}, men andelen får vara under 1 bara när en offentlig aktör får något av någon som inte är offentlig (här ${shown(facts['from'])} till ${shown(facts['to'])}). Ta bort fältet eller ändra aktörerna.`,
  ledgerYearsReversed: (facts) =>
    `${where(facts)}: slutåret ${shown(facts['to'])} ligger före startåret ${shown(facts['from'])}. Rätta åren.`,
  ledgerSeriesMissing: (facts) =>
    `${where(facts)} är ${shown(facts['value'])}, men kalkylen har ingen sådan serie. Lägg till den i series eller rätta namnet.`,
  ledgerPriceYearMissing: (facts) =>
    `${where(facts)} saknas, men posten har price_index. Ange vilket års priser beloppen står i.`,
  ledgerRangeReversed: (facts) =>
    `${where(facts)}: det låga värdet ${shown(facts['low'])} är större än det höga ${shown(facts['high'])}. Byt plats på dem.`,
  ledgerFixedAssetMissing: (facts) =>
    `${where(facts)}: en investering i driftbudgeten (budget capex) måste vara en anläggningstillgång. Ange class fixed med life och commission.`,
  ledgerContributionMissing: (facts) =>
    `${where(facts)} saknas, men posten har budget contribution. Ange life och commission för det som bidraget ska lösas upp mot.`,
  ledgerAmountTooLarge: (facts) =>
    `${where(facts)}: beloppen växer till orimlig storlek. Kontrollera belopp, tillväxt och prisår.`,
  ledgerPaymentAfterCommission: (facts) =>
    `${where(facts)}: posten betalas ${shown(facts['year'])}, efter att anläggningen tagits i bruk ${shown(facts['commission'])}, och den delen skulle aldrig skrivas av. Flytta betalningen, ändra året för ibruktagande eller lägg den sena delen som en egen post.`,
  ledgerPerspectiveUnknown: (facts) =>
    `${where(facts)}: ${shown(facts['value'])} är inget känt perspektiv. Använd en aktör, offentlig eller samhalle.`,
  ledgerRateMissing: (facts) => `${where(facts)} saknas. Ange kalkylräntan för perspektivet.`,
  ledgerMainHorizonMissing: (facts) =>
    `${where(facts)} saknas. Ange hur många år perspektivet ska bedömas över (0–60).`,
  ledgerExitMissing: (facts) =>
    `${where(facts)} saknas och behövs för bolagets restvärde. Lägg till det.`,
  ledgerBandsWrong: (facts) =>
    `${where(facts)}: räntetrappans steg ska ha stigande år, och det sista, bara det, ska ha null som slutår. Rätta stegen.`,
  ledgerYearOutside: (facts) =>
    `${where(facts)} är ${shown(facts['value'])}, utanför kalkylens år ${shown(facts['first'])}–${shown(facts['last'])}. Rätta året.`,
  ledgerLandItemMissing: (facts) =>
    `${where(facts)} är ${shown(facts['value'])}, men ingen post har det id:t. Rätta det eller lägg till posten.`,
  ledgerCorrelationSize: (facts) =>
    `${where(facts)} ska ha ${shown(facts['expected'])} rader och kolumner, en per riskgrupp, men har ${shown(facts['got'])}. Lägg till eller ta bort.`,
  ledgerCorrelationDiagonal: (facts) =>
    `${where(facts)} är ${shown(facts['value'])}, men en grupps samband med sig själv är alltid 1. Skriv 1.`,
  ledgerCorrelationAsymmetric: (facts) =>
    `${where(facts)} är ${shown(facts['value'])} åt ena hållet och ${shown(facts['mirrored'])} åt det andra. Skriv samma tal på båda ställena.`,
  ledgerCorrelationImpossible: (facts) =>
    `${where(facts)}: sambanden går inte ihop med varandra (matrisen är inte positivt semidefinit). Minska de starkaste sambanden.`,
  ledgerDrawLength: (facts) =>
    `${where(facts)} ska ha ${shown(facts['expected'])} tal, ett per riskgrupp, men har ${shown(facts['got'])}. Rätta dragningen.`,
} as const satisfies Record<string, Sentence>);

const kinds: Readonly<Record<string, string>> = {
  number: 'ett tal',
  int: 'ett heltal',
  string: 'en text',
  boolean: 'true eller false',
  array: 'en lista',
  tuple: 'en lista',
  object: 'ett objekt',
  record: 'ett objekt',
};

function kindOf(expected: Facts[string]): string {
  return (typeof expected === 'string' ? kinds[expected] : undefined) ?? 'det som formatet anger';
}

/** In a case as its reader knows the place; in a ledger by the names of the format. */
function where(facts: Facts): string {
  if (typeof facts['place'] === 'string') return facts['place'];
  const field = `fältet ${shown(facts['field'], '')}`;
  if (facts['itemId'] !== undefined) return `Posten ${shown(facts['itemId'])}, ${field}`;
  if (facts['itemNumber'] !== undefined)
    return `Post nummer ${shown(facts['itemNumber'])}, ${field}`;
  return `Kalkylen, ${field}`;
}

/** Numbers with a decimal comma, texts in quotation marks, both short enough for a sentence. */
function shown(value: Facts[string], quote = '”'): string {
  if (typeof value === 'number') return String(value).replace('.', ',').replace('-', '−');
  if (value === undefined) return 'tomt';
  const short = value.length > 200 ? `${value.slice(0, 200)}…` : value;
  return `${quote}${short}${quote}`;
}
