import { spoken } from '../../language.ts';
import type { Facts } from '../../../errors.ts';
import { formatNumber, formatPercent } from '../../../formatSv.ts';

type Sentence = (facts: Facts) => string;

/** What stops the hard side from being calculated, where, and what to do. */
export const modelHardErrors = spoken({
  modelVatOnTransfer: (facts) =>
    `${entry(facts)}: moms finns på det som köps, inte på markpriser, bidrag, avgifter eller skatt. Ta bort momsen.`,
  modelVatNotRecovered: (facts) =>
    `${entry(facts)}: kommunen och VA-kollektivet får tillbaka momsen, så den är ingen kostnad för dem. Ange att momsen dras av.`,
  modelCounterpartMissing: (facts) =>
    `${entry(facts)}: det står inte vem marken köps av. Välj säljare, till exempel hushållen eller byggherren.`,
  modelComponentShares: (facts) =>
    `${entry(facts)}: komponenternas andelar blir ${percent(facts['sum'])}. Ändra någon så att summan blir 100 %.`,
  modelComponentsWithoutAsset: (facts) =>
    `${entry(facts)}: bara det som skrivs av kan delas i komponenter. Ta bort komponenterna eller välj ett annat slag av post.`,
  modelLandSoldAndLet: (facts) =>
    `${entry(facts)}: marken${ofBlock(facts)} säljs redan med posten ${text(facts['sale'])}. Ta bort avgälden om marken säljs, eller försäljningen om den upplåts med tomträtt.`,
  modelRentGrowthMissing: (facts) =>
    `Fastighetskalkylen för ${entry(facts)}: en presumtionshyra följer en del av den allmänna hyreshöjningen, men den saknas. Ange den, eller välj ett annat slag av hyra.`,
  modelSaleBlockUnknown: (facts) =>
    `Försäljningen av bostäder i ${entry(facts)}: kvarteret finns inte i programmet. Välj ett annat kvarter eller ta bort försäljningen.`,
} as const satisfies Record<string, Sentence>);

/** What calculates on the hard side but most likely should not stand as it does. */
export const modelHardWarnings = spoken({
  avoidedCostMissing: (facts) =>
    `${entry(facts)}: nollalternativet är tomt och inga kostnader försvinner. Behöver något repareras eller hyras även utan planen? Lägg till det som driftkostnad som försvinner eller investering som undviks.`,
  facilityLargerThanPlan: (facts) =>
    `${entry(facts)}: hela lokalen med ${amount(facts['places'])} platser läggs på planen, som behöver ${amount(facts['placesForPlan'])}. Räkna per plats som planen behöver, eller lägg det andra som investering som undviks.`,
  internalRateOld: (facts) =>
    `Internräntan är beslutad för ${text(facts['year'])}, men kalkylen börjar ${text(facts['baseYear'])}. Ange kommunens nya internränta och dess år under Antaganden.`,
  propertyFeeTooEarly: (facts) =>
    `Fastighetskalkylen för ${entry(facts)}: fastighetsavgiften börjar efter ${amount(facts['years'])} år, men nya bostäder betalar ingen de första ${amount(facts['exempt'])} åren. Ändra antalet år.`,
  followOnCostMissing: (facts) =>
    `${entry(facts)}: anläggningen har ingen driftkostnad. Lägg till posten ${text(facts['upkeep'])}, även om beloppet är litet.`,
  dwellingAreaAboveGross: (facts) =>
    `${entry(facts)}: boarean ${amount(facts['dwellingArea'])} m² är större än bruttoarean ${amount(facts['grossFloorArea'])} m². Byt plats på dem eller rätta den ena.`,
  areaBasesMixed: (facts) =>
    `${entry(facts)}: samma slag av post räknas på ett ställe per m² BTA och på ett annat per m² BOA. Använd samma yta för båda, så att de går att jämföra.`,
  productionPriceTwice: (facts) =>
    `${entry(facts)}: SCB:s produktionspris innehåller redan mark och moms, men kalkylen har också ${text(facts['also'])}. Ta bort den ena, eller ange byggkostnaden utan mark och moms.`,
  optimismInIntervals: (facts) =>
    `Investeringar är uppräknade med ${percent(facts['optimism'])} för att de brukar underskattas, och deras intervall ligger dessutom i medeltal ${percent(facts['skew'])} över det troliga. Sänk påslaget under Antaganden, eller gör intervallen jämnare, om båda täcker samma sak.`,
  optimismTwice: (facts) =>
    `${entry(facts)}: investeringar är redan uppräknade med ${percent(facts['optimism'])} för att de brukar underskattas, och posten har ${percent(facts['contingency'])} för oförutsett. Behåll det ena om båda täcker samma sak.`,
  serviceCountedTwice: (facts) =>
    `${entry(facts)}: verksamhetens kostnad räknas både här och i posten ${text(facts['also'])}. Ta bort den ena.`,
  stageTwoWithoutLine: (facts) =>
    `${entry(facts)}: kvarteret hör till etapp 2, men ingen post gör det. Ange etapp på posterna. Gator och ledningar som byggs för båda hör till etapp 1.`,
  phasingWithoutStageTwo: () =>
    `Etappindelningen värderas, men inget hör till etapp 2. Ange etapp på kvarter och poster, eller ta bort värderingen.`,
  soldWithoutSale: (facts) =>
    `${entry(facts)}: bostäderna byggs för att säljas men försäljningen saknas. Lägg till en försäljning under Hård kalkyl.`,
  saleOfRental: (facts) =>
    `${entry(facts)}: kvarteret är hyresrätt men bostäderna säljs. Ändra upplåtelseformen eller ta bort försäljningen.`,
} as const satisfies Record<string, Sentence>);

/** The entry by the name its reader gave it. */
function entry(facts: Facts): string {
  return text(facts['label']);
}

function ofBlock({ block }: Facts): string {
  return block === undefined ? '' : ` i ${block}`;
}

function text(fact: Facts[string]): string {
  return fact === undefined ? '' : String(fact);
}

function amount(fact: Facts[string]): string {
  return typeof fact === 'number' ? formatNumber(fact) : text(fact);
}

function percent(fact: Facts[string]): string {
  return typeof fact === 'number' ? formatPercent(fact, Number.isInteger(fact * 100) ? 0 : 1) : '';
}
