import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';
import { formatEntered } from '../../../formatSv.ts';
import { ledgerErrors } from './ledger.ts';
import { legalWarnings } from './legal.ts';
import { modelHardErrors, modelHardWarnings } from './modelHard.ts';
import { modelSoftErrors, modelSoftWarnings } from './modelSoft.ts';

type Sentence = (facts: Facts) => string;

/** What stops a case from being calculated, where, and what to do; facts as `model` gives them. */
export const modelErrors = spoken({
  ...modelHardErrors,
  modelAmountNegative: (facts) =>
    `${entry(facts)}: talet är ${amount(facts['value'])}, men belopp skrivs utan minus. Ta bort minustecknet och välj en post som går åt andra hållet.`,
  modelZeroWithInterval: (facts) =>
    `${entry(facts)}: det troliga värdet är 0 men det höga ${amount(facts['high'])}. Ange ett troligt värde över 0, eller ta bort intervallet.`,
  modelLognormalReachesZero: (facts) =>
    `${entry(facts)}: lågt är ${amount(facts['low'])}, men en lognormal fördelning når aldrig 0. Ange ett lågt värde över 0, eller välj en annan fördelning.`,
  modelQuantityMissing: (facts) =>
    `${entry(facts)}: beloppet är ${text(facts['basis'])}, men programmet innehåller inget sådant. Fyll i antal eller yta på raden under Plan och alternativ (nyckeltalen där räknar behov och fyller inte raden), eller ange beloppet totalt.`,
  modelQuantityOfUnknown: (facts) =>
    `${entry(facts)}: kvarteret eller lokalen ${text(facts['partId'])} finns inte i programmet. Välj en annan, eller lägg till den under Plan och alternativ.`,
  modelLifeMissing: (facts) =>
    `${entry(facts)}: livslängden saknas. Ange hur många år anläggningen håller, så att avskrivning och restvärde kan räknas.`,
  modelCommissionMissing: (facts) =>
    `${entry(facts)}: år för ibruktagande saknas. Ange året då anläggningen tas i bruk.`,
  modelAssetWithoutPayments: (facts) =>
    `${entry(facts)}: en anläggning betalas vid bestämda år. Ange vilka år och hur mycket.`,
  modelPaymentAfterCommission: (facts) =>
    `${entry(facts)}: en del betalas ${text(facts['year'])}, efter att anläggningen tagits i bruk ${text(facts['commission'])}, och skulle aldrig skrivas av. Flytta betalningen, ändra året för ibruktagande eller lägg den sena delen som en egen post.`,
  modelYearsReversed: (facts) =>
    `${entry(facts)}: slutåret ${text(facts['to'])} ligger före startåret ${text(facts['from'])}. Rätta åren.`,
  modelAppraisalBlockUnknown: (facts) =>
    `Fastighetskalkylen för ${entry(facts)}: kvarteret finns inte i programmet. Välj ett annat kvarter eller ta bort kalkylen.`,
  modelActorUnknown: (facts) =>
    `${entry(facts)}: aktören ${text(facts['actor'])} finns inte. Välj en ur listan; nämnder skrivs kommun/nämndens namn.`,
  modelSameActor: (facts) =>
    `${entry(facts)}: pengarna går från ${text(facts['actor'])} till samma part. Välj två olika.`,
  modelCashableNotAllowed: (facts) =>
    `${entry(facts)}: andelen som går att ta ur en budget får vara under 100 procent bara när en offentlig aktör får nytta av någon som inte är offentlig. Ange 100 procent eller ändra vem som får nyttan.`,
  modelIdRepeated: (facts) =>
    `${entry(facts)}: id ${text(facts['id'])} används redan i alternativet. Ta bort posten och lägg till den på nytt, eller byt id i ärendefilen.`,
  explanationUnknown: (facts) =>
    `${text(facts['path'])} är inget tal i resultatet. Ange vägen till ett tal, till exempel assessments, 0, results, npv_by_layer, kommun, total.`,
  explanationOutdated: (facts) =>
    `${entry(facts)}: talet räknades med en annan version av Helkalkyl, så posterna som de räknas nu summerar inte till det. Räkna om ärendet och öppna talet där.`,
} as const satisfies Record<string, Sentence>);

/** What calculates but most likely should not stand as it does. */
export const modelWarnings = spoken({
  ...modelHardWarnings,
  facilityChargedToDeveloper: (facts) =>
    `${entry(facts)}: förskola, skola och LSS-bostad får inte bekostas av byggherren genom exploateringsavtal (PBL 6 kap. 41 §). Lägg kostnaden på kommunen.`,
  paidBeforeBaseYear: (facts) =>
    `${entry(facts)}: betalningen ${text(facts['year'])} ligger före kalkylens första år ${text(facts['baseYear'])} och räknas inte. Det som redan är betalt ändras inte av beslutet.`,
  evidenceChangeUnexplained: (facts) =>
    `${entry(facts)}: talet är ${amount(facts['after'])} men bibliotekets värde ${amount(facts['before'])} (${text(facts['entryId'])}). Skriv varför det skiljer så mycket, eller återställ bibliotekets värde.`,
  intervalReachesBelowZero: (facts) =>
    `${entry(facts)}: ett tal mellan ${amount(facts['low'])} och ${amount(facts['high'])} med 8 chanser av 10 hamnar ibland under 0 med den fördelning som är vald. Välj lognormal fördelning, eller ett smalare spann.`,
  intervalReachesAboveWhole: (facts) =>
    `${entry(facts)}: en effekt mellan ${amount(facts['low'])} och ${amount(facts['high'])} med 8 chanser av 10 blir ibland större än det hela. Välj ett smalare spann.`,
  effectGradeAboveEvidence: (facts) =>
    `${entry(facts)}: effekten har tillit ${text(facts['grade'])} men ett av dess värden ur biblioteket bara ${text(facts['weakest'])}. Sänk effektens tillit till ${text(facts['weakest'])}, eller byt värdet.`,
  appraisalWithoutCompany: (facts) =>
    `${entry(facts)}: avkastning och restvärde räknas bara när bostadsbolaget bygger. Välj bostadsbolaget som byggherre under Antaganden, eller läs byggherrens nuvärde utan restvärde.`,
  appraisalNotRental: (facts) =>
    `${entry(facts)}: kvarteret är inte hyresrätt men har en hyreskalkyl. Ändra upplåtelseformen eller ta bort kalkylen.`,
  rentalWithoutAppraisal: (facts) =>
    `${entry(facts)}: hyresrätterna har en byggkostnad men ingen fastighetskalkyl, så hyran och boendets värde saknas. Lägg till en fastighetskalkyl.`,
} as const satisfies Record<string, Sentence>);

const messages: Readonly<Record<string, Sentence>> = {
  ...ledgerErrors,
  ...modelErrors,
  ...modelWarnings,
  ...modelSoftErrors,
  ...modelSoftWarnings,
  ...legalWarnings,
};

/** The sentence of a message from `checkCase`, error or warning. */
export const caseMessage = spoken(function caseMessage({
  code,
  facts,
}: {
  code: string;
  facts: Facts;
}): string {
  return messages[code]?.(facts) ?? code;
});

/** The entry by the name its reader gave it. */
function entry(facts: Facts): string {
  return text(facts['label']);
}

function text(fact: Facts[string]): string {
  return fact === undefined ? '' : String(fact);
}

function amount(fact: Facts[string]): string {
  return typeof fact === 'number' ? formatEntered(fact) : text(fact);
}
