import type { HardLine } from '../../vocabulary/hardSide.ts';
import { lineKindOf, type LineKindId } from '../../vocabulary/lineKinds.ts';
import type { Alternative, CaseContent } from '../../vocabulary/planCase.ts';
import type { Facility } from '../../vocabulary/programme.ts';
import type { FieldPath } from '../fieldPath.ts';
import type { Guard } from '../guard.ts';
import { named } from '../../vocabulary/text/language.ts';

type LinePlace = {
  readonly content: CaseContent;
  readonly alternative: Alternative;
  readonly path: FieldPath;
};

/** What is doubtful in one line. */
export function lineGuards(line: HardLine, place: LinePlace): Guard[] {
  return [
    ...facilityCharged(line, place),
    ...paidBeforeBaseYear(line, place),
    ...facilityLargerThanPlan(line, place),
    ...followOnCostMissing(line, place),
    ...areaBasesMixed(line, place),
    ...productionPriceTwice(line, place),
    ...optimismTwice(line, place),
    ...serviceCountedTwice(line, place),
  ];
}

/** Preschools, schools and LSS homes may not be charged to the developer (PBL 6 kap. 41 §). */
function facilityCharged(
  { kind, label, basis, quantityOf }: HardLine,
  { alternative: { programme }, path }: LinePlace,
): Guard[] {
  if (kind !== 'developmentContribution') return [];
  const isOfFacility = programme.facilities.some(({ id }) => id === quantityOf);
  if (!isOfFacility && basis !== 'place' && basis !== 'placeForPlan') return [];
  return [{ code: 'facilityChargedToDeveloper', path: [...path, 'kind'], facts: { label } }];
}

/** What is already paid is the same in every alternative, and years before the first are not read. */
function paidBeforeBaseYear(
  { timing, label }: HardLine,
  { content: { settings }, path }: LinePlace,
): Guard[] {
  const { baseYear } = settings;
  if (timing.type !== 'payments') return [];
  const early = timing.payments.findIndex(({ year }) => year < baseYear);
  if (early < 0) return [];
  const facts = { label, year: timing.payments[early]?.year, baseYear };
  const at = [...path, 'timing', 'payments', early, 'year'];
  return [{ code: 'paidBeforeBaseYear', path: at, facts }];
}

const premisesKinds: readonly LineKindId[] = ['publicInvestment', 'preschool', 'school', 'lss'];

/** Capacity that meets a shortage from before is not charged to this plan alone. */
function facilityLargerThanPlan(
  { kind, label, basis, quantityOf }: HardLine,
  { alternative: { programme }, path }: LinePlace,
): Guard[] {
  if (!premisesKinds.includes(kind) || basis === 'placeForPlan') return [];
  const isRead = (facility: Facility) =>
    quantityOf === undefined
      ? facility.kind === kind || (basis === 'place' && kind === 'publicInvestment')
      : facility.id === quantityOf;
  const split = programme.facilities.filter(
    (facility) => isRead(facility) && (facility.placesForPlan ?? facility.places) < facility.places,
  );
  if (split.length === 0) return [];
  const places = split.reduce((sum, facility) => sum + facility.places, 0);
  const placesForPlan = split.reduce((sum, facility) => sum + (facility.placesForPlan ?? 0), 0);
  const facts = { label, places, placesForPlan };
  return [{ code: 'facilityLargerThanPlan', path: [...path, 'basis'], facts }];
}

/** What is built is run: streets, parks and premises cost something every year. */
function followOnCostMissing(
  { kind, label }: HardLine,
  { alternative: { hardLines }, path }: LinePlace,
): Guard[] {
  const { upkeep } = lineKindOf(kind);
  if (upkeep === undefined) return [];
  if (hardLines.some((other) => other.kind === upkeep || other.kind === 'upkeep')) return [];
  const facts = { label, upkeep: lineKindOf(upkeep).labelSv };
  return [{ code: 'followOnCostMissing', path: [...path, 'kind'], facts }];
}

/** Prices per m² BTA and per m² BOA look alike and are not. */
function areaBasesMixed(
  { id, kind, label, basis }: HardLine,
  { alternative: { hardLines }, path }: LinePlace,
): Guard[] {
  if (basis !== 'dwellingArea') return [];
  const isMixed = hardLines.some(
    (other) => other.id !== id && other.kind === kind && other.basis === 'grossFloorArea',
  );
  return isMixed ? [{ code: 'areaBasesMixed', path: [...path, 'basis'], facts: { label } }] : [];
}

/** Entries of the catalogue whose price has land and VAT in it already. */
const WITH_LAND_AND_TAX = 'prodpris_';

function productionPriceTwice(
  { kind, label, amount, vat }: HardLine,
  { alternative: { hardLines }, path }: LinePlace,
): Guard[] {
  if (kind !== 'construction') return [];
  if (amount.catalogue?.entryId.startsWith(WITH_LAND_AND_TAX) !== true) return [];
  const land = hardLines.find((other) => other.kind === 'landSale');
  const isTaxedAgain = vat !== undefined && !vat.isIncluded;
  const also = land?.label ?? (isTaxedAgain ? VAT_ON_TOP.labelSv : undefined);
  if (also === undefined) return [];
  return [{ code: 'productionPriceTwice', path: [...path, 'amount'], facts: { label, also } }];
}

const VAT_ON_TOP = named({ labelSv: 'moms som läggs till' });

/** One allowance for what is usually underestimated: in the settings or on the line. */
function optimismTwice(
  { kind, label, contingencyShare = 0 }: HardLine,
  { content: { settings }, path }: LinePlace,
): Guard[] {
  const optimism = settings.optimismBiasCapex;
  if (lineKindOf(kind).optimism === undefined || optimism === 0 || contingencyShare === 0)
    return [];
  const facts = { label, optimism, contingency: contingencyShare };
  return [{ code: 'optimismTwice', path: [...path, 'contingencyShare'], facts }];
}

/** Service to new residents holds what a new preschool or school costs to run. */
function serviceCountedTwice(
  { kind, label }: HardLine,
  { alternative: { hardLines }, path }: LinePlace,
): Guard[] {
  if (kind !== 'serviceRunning') return [];
  const other = hardLines.find((line) => line.kind === 'residentServices');
  if (other === undefined) return [];
  const facts = { label, also: other.label };
  return [{ code: 'serviceCountedTwice', path: [...path, 'kind'], facts }];
}
