import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';
import { formatNumber, formatPercent } from '../../../formatSv.ts';
import { valueKinds } from '../../../measures.ts';
import { notValuedTexts } from '../effects.ts';
import { inSentence } from '../words.ts';

type Sentence = (facts: Facts) => string;

/** What stops the soft side from being calculated: where, why and what to do. */
export const modelSoftErrors = spoken({
  modelBuiltEffectUnknown: (facts) =>
    `${entry(facts)}: effekten ${text(facts['id'])} finns inte i denna version. Ta bort den, eller lägg till en av dem som finns.`,
  modelTransferNotBetween: (facts) =>
    `${entry(facts)}: en överföring flyttar pengar mellan två aktörer och är ingen vinst för samhället. Välj vem som betalar och vem som får, eller välj ett annat slag.`,
  modelKindBetweenActors: (facts) =>
    `${entry(facts)}: värdet går mellan två aktörer men är märkt ${kind(facts)}. Välj slaget överföring, eller låt värdet skapas.`,
  modelLagTooLong: (facts) =>
    `${entry(facts)}: aktören märker effekten först ${text(facts['year'])}, efter effektens sista år ${text(facts['lastYear'])}. Korta eftersläpningen eller flytta sista året.`,
  modelSharesNotWhole: (facts) =>
    `${entry(facts)}: andelarna för ${whose(facts)} blir ${percent(facts['sum'])} tillsammans. Ändra dem så att de blir 100 procent.`,
} as const satisfies Record<string, Sentence>);

/** What calculates on the soft side but most likely should not stand as it does. */
export const modelSoftWarnings = spoken({
  builtNotValued: ({ of, reason, ...facts }) => {
    const sentences: Readonly<Record<string, Sentence>> = notValuedTexts;
    return `${text(of)}. ${sentences[text(reason)]?.(facts) ?? ''}`;
  },
  effectWithoutDeadweight: (facts) =>
    `${entry(facts)}: ingenting antas ha skett ändå. Alla som nås antas annars ha varit kvar i samma läge hela tiden, som i Upphandlingsmyndighetens kalkyl. Ange hur stor del som hade skett utan insatsen.`,
  effectNotSummed: (facts) =>
    `${entry(facts)}: underlaget har tillit ${text(facts['grade'])}, så effekten visas men räknas inte in i summorna. Skriv varför om den ändå ska räknas.`,
  evidenceFromClosure: (facts) =>
    `${entry(facts)}: underlaget gäller en nedläggning. Att öppna ger inte säkert lika mycket som en nedläggning tog. Sänk effekten eller sök annat underlag.`,
  evidenceFromMoving: (facts) =>
    `${entry(facts)}: underlaget gäller människor som flyttade. Det visar inte vad som händer dem som bor kvar. Sänk effekten eller sök annat underlag.`,
  activeTravelReplaced: (facts) =>
    `${entry(facts)}: den som börjar cykla går ofta mindre. Ange under Flyttas från andra hur stor del som bara ersätter gång.`,
  crimeOnlyMoves: (facts) =>
    `${entry(facts)}: inget av brotten antas flytta till en annan plats. Ange under Flyttas från andra hur stor del som gör det.`,
  unitValuesAboveTotal: (facts) =>
    `${entry(facts)}: aktörernas delar är ${sek(facts['assigned'])} per person, men källans hela värde är ${sek(facts['total'])}. Minska delarna eller rätta värdet.`,
  averageCostCashable: (facts) =>
    `${entry(facts)}: styckkostnaden är ett genomsnitt, men hela går att ta hem. Ett fall färre sparar mindre än genomsnittet. Sänk andelen som går att ta hem.`,
  valueIsNoMoney: (facts) =>
    `${entry(facts)}: hälsa och välbefinnande är värde men inga pengar i en budget. Ta bort raden i driftbudgeten.`,
  cashableOutsideBudget: (facts) =>
    `${entry(facts)}: kommunen sägs kunna ta hem pengarna, men ingen rad i driftbudgeten är vald. Välj en rad, eller ange 0 procent som går att ta hem.`,
  taxBeforeEqualisation: (facts) =>
    `${entry(facts)}: kommunen får behålla hela skatten. Det mesta av ökad skatt utjämnas bort. Lägg till delen som går till övriga kommuner och minska kommunens.`,
  benefitBesideProduction: (facts) =>
    `${entry(facts)}: produktionen räknas redan för hushållet. Minskade bidrag och ökad skatt är överföringar. Låt värdet gå från hushållen, eller märk det som resurskostnad om det är det.`,
  overlapWithRent: (facts) =>
    `${entry(facts)}: hyra eller markpris räknas också och kan redan innehålla värdet. Nu räknas ${sek(facts['gross'])} per person i sin helhet. Välj hur effekten räknas, och ange hur stor del som räknas redan.`,
  landValueCountedAgain: (facts) =>
    `${entry(facts)}: effekten räknas i hyra eller markpris. Av ${sek(facts['gross'])} per person räknas ändå ${sek(facts['counted'])} en gång till. Dra av hela värdet, eller välj att effekten räknas för sig.`,
  householdsInPublicSaving: (facts) =>
    `${entry(facts)}: effekten räknas som offentlig besparing, men ${sek(facts['counted'])} per person räknas också för hushållen. Ta bort värdet, eller välj att effekten räknas för sig.`,
  sameEffectTwice: (facts) =>
    `${entry(facts)}: ${inSentence(text(facts['other']))} gäller samma sak, samma aktör och samma år. Låt en av dem gå, eller ange olika grupper under Vilka som får nyttan.`,
  builtEffectBesideMeasure: (facts) =>
    `${entry(facts)}: ${inSentence(text(facts['other']))} gäller samma sak. Kontrollera att samma personer inte räknas i båda.`,
  personsAboveTarget: (facts) =>
    `${entry(facts)}: ${number(facts['persons'])} personer räknas ${facts['effects'] === 1 ? '' : `i ${number(facts['effects'])} effekter på samma sak `}men målgruppen är ${number(facts['targetPersons'])}. Räkna varje person en gång.`,
  incomeBesideHealth: (facts) =>
    `${entry(facts)}: hälsovärdet räknas bredvid produktionen i ${inSentence(text(facts['other']))}. Ett levnadsår innehåller ofta inkomsten redan. Räkna bara en av dem, om inte källan säger att inkomst är borttagen.`,
  wellbeingBesideHealth: (facts) =>
    `${entry(facts)}: hälsovärdet räknas bredvid välbefinnandet i ${inSentence(text(facts['other']))}. Båda mäter hur samma personer mår. Räkna bara en av dem.`,
} as const satisfies Record<string, Sentence>);

function entry(facts: Facts): string {
  return text(facts['label']);
}

function kind(facts: Facts): string {
  const found = valueKinds.find(({ id }) => id === facts['kind']);
  return found === undefined ? text(facts['kind']) : inSentence(found.labelSv);
}

function whose(facts: Facts): string {
  return facts['field'] === 'incomeThirds' ? 'inkomsttredjedelarna' : 'dem som får nyttan';
}

function percent(fact: Facts[string]): string {
  return typeof fact === 'number' ? formatPercent(fact, 1) : text(fact);
}

function sek(fact: Facts[string]): string {
  return `${number(fact)}\u00a0kr`;
}

function number(fact: Facts[string]): string {
  return typeof fact === 'number' ? formatNumber(fact, Number.isInteger(fact) ? 0 : 1) : text(fact);
}

function text(fact: Facts[string]): string {
  return fact === undefined ? '' : String(fact);
}
