import { z } from 'zod';
import type { BudgetTag } from './ledger.ts';

/**
 * The posts of a hard calculation: what a line of each kind does in the ledger.
 * `developer` stands for the case's developer actor (bolag or byggherre).
 */
export type LineKind = {
  readonly id: string;
  readonly labelSv: string;
  readonly from: 'kommun' | 'va' | 'developer' | 'real' | 'ovriga_kommuner';
  readonly to: 'kommun' | 'va' | 'developer' | 'real' | 'ovriga_kommuner';
  readonly group: string;
  readonly timing: 'payments' | 'years' | 'perDwelling';
  readonly budget?: BudgetTag;
  /** `fixed` and contributions need a life and a commissioning year. */
  readonly asset?: 'fixed' | 'current';
  readonly isContribution?: true;
  readonly optimism?: 'capex';
  /** Counts in the property owner's total investment. */
  readonly isInvestment?: true;
};

// prettier-ignore -- one row a post, in the order of tables and forms.
export const lineKinds = [
  {
    id: 'landSale',
    labelSv: 'Markförsäljning',
    from: 'developer',
    to: 'kommun',
    group: 'land',
    timing: 'payments',
    budget: 'exploitation_result',
    isInvestment: true,
  },
  {
    id: 'developmentContribution',
    labelSv: 'Exploateringsbidrag',
    from: 'developer',
    to: 'kommun',
    group: 'land',
    timing: 'payments',
    budget: 'contribution',
    isContribution: true,
    isInvestment: true,
  },
  {
    id: 'planFee',
    labelSv: 'Planavgift',
    from: 'developer',
    to: 'kommun',
    group: 'other',
    timing: 'payments',
    budget: 'exploitation_result',
    isInvestment: true,
  },
  {
    id: 'planWork',
    labelSv: 'Planarbete',
    from: 'kommun',
    to: 'real',
    group: 'other',
    timing: 'payments',
    budget: 'exploitation_result',
    asset: 'current',
  },
  {
    id: 'sitePreparation',
    labelSv: 'Sanering, arkeologi, ledningsflytt',
    from: 'kommun',
    to: 'real',
    group: 'capex',
    timing: 'payments',
    budget: 'exploitation_result',
    asset: 'current',
    optimism: 'capex',
  },
  {
    id: 'publicInvestment',
    labelSv: 'Kommunal anläggning',
    from: 'kommun',
    to: 'real',
    group: 'capex',
    timing: 'payments',
    budget: 'capex',
    asset: 'fixed',
    optimism: 'capex',
  },
  {
    id: 'waterInvestment',
    labelSv: 'VA-utbyggnad',
    from: 'va',
    to: 'real',
    group: 'capex',
    timing: 'payments',
    asset: 'fixed',
    optimism: 'capex',
  },
  {
    id: 'waterFee',
    labelSv: 'Anläggningsavgift VA',
    from: 'developer',
    to: 'va',
    group: 'other',
    timing: 'payments',
    isInvestment: true,
  },
  {
    id: 'construction',
    labelSv: 'Nybyggnad',
    from: 'developer',
    to: 'real',
    group: 'capex',
    timing: 'payments',
    asset: 'fixed',
    optimism: 'capex',
    isInvestment: true,
  },
  {
    id: 'upkeep',
    labelSv: 'Drift av anläggning',
    from: 'kommun',
    to: 'real',
    group: 'upkeep',
    timing: 'years',
    budget: 'upkeep_running',
  },
  {
    id: 'avoidedRunningCost',
    labelSv: 'Driftkostnad som försvinner',
    from: 'real',
    to: 'kommun',
    group: 'upkeep',
    timing: 'years',
    budget: 'savings_cashable',
  },
  {
    id: 'avoidedInvestment',
    labelSv: 'Investering som undviks',
    from: 'real',
    to: 'kommun',
    group: 'capex',
    timing: 'payments',
  },
  {
    id: 'taxEqualisation',
    labelSv: 'Skatt och utjämning',
    from: 'ovriga_kommuner',
    to: 'kommun',
    group: 'demography',
    timing: 'perDwelling',
    budget: 'tax_equalisation',
  },
  {
    id: 'residentServices',
    labelSv: 'Service till nya invånare',
    from: 'kommun',
    to: 'ovriga_kommuner',
    group: 'demography',
    timing: 'perDwelling',
    budget: 'service_running',
  },
] as const satisfies readonly LineKind[];

export type LineKindId = (typeof lineKinds)[number]['id'];
export const lineKindSchema = z.enum(lineKinds.map((kind) => kind.id));

/** What an entered amount is per; the quantity is read from the programme. */
export const amountBases = [
  { id: 'total', labelSv: 'totalt', unitSv: 'kr' },
  { id: 'grossFloorArea', labelSv: 'per m² BTA', unitSv: 'kr/m² BTA' },
  { id: 'dwelling', labelSv: 'per bostad', unitSv: 'kr/bostad' },
  { id: 'dwellingArea', labelSv: 'per m² BOA', unitSv: 'kr/m² BOA' },
  { id: 'place', labelSv: 'per plats', unitSv: 'kr/plats' },
] as const;
export const amountBasisSchema = z.enum(amountBases.map((basis) => basis.id));
export type AmountBasis = z.infer<typeof amountBasisSchema>;

export function lineKindOf(id: LineKindId): LineKind {
  const found: LineKind | undefined = lineKinds.find((kind) => kind.id === id);
  if (found === undefined) throw new Error(`unknown line kind ${id}`);
  return found;
}
