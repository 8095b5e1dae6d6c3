import { actors, parentActor, REAL } from '../vocabulary/actors.ts';
import type { Ledger, LedgerRisk } from '../vocabulary/ledger.ts';
import type { Alternative, CaseContent } from '../vocabulary/planCase.ts';
import type { Settings } from '../vocabulary/settings.ts';
import { dwellingSeries } from './programme.ts';

/** The operating budget is judged after five years, so it is never made for fewer. */
export const REPAYMENT_YEARS = 5;

type HeadContent = Pick<CaseContent, 'settings' | 'title' | 'subtitle' | 'alternatives'>;

/** Everything in a ledger but its items. */
export function ledgerHead(content: HeadContent, alternative: Alternative): Omit<Ledger, 'items'> {
  const { settings, title, subtitle } = content;
  const ratesPerYear = ofDeveloper(settings.discountRatesPerYear, settings.developer);
  const horizons = ofDeveloper(settings.mainHorizons, settings.developer);
  const perspectives = perspectivesOf(horizons, settings.developer);
  return {
    schema: 'helkalkyl-combined/1',
    case: slugOf(title),
    title_sv: subtitle === '' ? title : `${title}: ${subtitle}`,
    currency: 'SEK',
    price_year: settings.priceYear,
    base_year: settings.baseYear,
    inflation: settings.inflationPerYear,
    internal_rate: settings.internalRatePerYear,
    tax_factor: settings.taxFactor,
    horizons: settings.horizons,
    optimism_bias: { capex: settings.optimismBiasCapex, effect: settings.optimismBiasEffect },
    budget_years: Math.max(settings.budgetYears, REPAYMENT_YEARS),
    real_discount_rates: ratesPerYear,
    actors: actorsOf(content),
    perspectives,
    main_horizon: horizons,
    series: dwellingSeries(alternative.programme),
    exit_cost: settings.exitCostShare,
    exit_yield_real: settings.exitYieldReal,
    ...propertyOf(alternative, settings),
    risk: riskOf(settings, perspectives),
    ...optionOf(alternative, settings),
  };
}

/** Stage 2 as something that may still be given up, when the alternative says in what states. */
function optionOf({ phasing }: Alternative, { developer }: Settings): Pick<Ledger, 'option'> {
  if (phasing === undefined) return {};
  const { perspective, probabilityGood, good, bad } = phasing;
  return {
    option: {
      perspective: perspective === 'bolag' ? developer : perspective,
      probability_good: probabilityGood,
      good,
      bad,
    },
  };
}

/** What only a property appraisal is read from. */
function propertyOf(
  { propertyAppraisals, hardLines }: Alternative,
  { marketYieldReal, stabilisedYear }: Settings,
): Pick<Ledger, 'market_yield_real' | 'stabilised_year' | 'land_item'> {
  const [sale, ...others] = hardLines.filter(({ kind }) => kind === 'landSale');
  return {
    ...(propertyAppraisals.length === 0
      ? {}
      : { market_yield_real: marketYieldReal, stabilised_year: stabilisedYear }),
    // With several sales there is no one price that decides.
    ...(sale === undefined || others.length > 0 ? {} : { land_item: sale.id }),
  };
}

function riskOf(settings: Settings, perspectives: readonly string[]): LedgerRisk {
  const shown: readonly string[] = [settings.developer, 'kommun', 'samhalle'];
  return {
    groups: settings.riskGroups.map(({ name, low, high, standardDeviation: sd }) => {
      return { name, low, high, sd };
    }),
    correlation: settings.correlation,
    discount_low: settings.discountLow,
    discount_high: settings.discountHigh,
    perspectives: perspectives.filter((perspective) => shown.includes(perspective)),
  };
}

/** With whoever builds and owns in the company's place, where it has no pair of its own (`heldUnder`). */
function ofDeveloper(
  byPerspective: Readonly<Record<string, number>>,
  developer: Settings['developer'],
): Record<string, number> {
  const { bolag, ...others } = byPerspective;
  if (developer === 'bolag' || bolag === undefined) return { ...byPerspective };
  return { [developer]: bolag, ...others };
}

/** The owner first, then who it concerns most; a fixed order, whatever order the file has. */
function perspectivesOf(
  horizons: Readonly<Record<string, number>>,
  developer: Settings['developer'],
): string[] {
  const first = [developer, 'kommun', 'offentlig', 'samhalle', 'hushall', 'region', 'stat'];
  const all = [...first, ...actors.map(({ id }) => id), ...Object.keys(horizons)];
  return [...new Set(all)].filter((perspective) => horizons[perspective] !== undefined);
}

/** Those who are always concerned, and whoever the case names; alike for alternatives. */
function actorsOf({ alternatives, settings }: HeadContent): string[] {
  const always = ['kommun', 'va', 'region', 'stat', 'ovriga_kommuner', settings.developer];
  const counterparts = alternatives.flatMap(({ hardLines }) =>
    hardLines.flatMap(({ counterpart }) => counterpart ?? []).map(parentActor),
  );
  const named = alternatives
    .flatMap(({ measures }) => measures)
    .flatMap(({ costs, effects }) => [...costs, ...effects.flatMap(({ flows }) => flows)])
    .flatMap(({ from, to }) => [parentActor(from), parentActor(to)])
    .filter((actor) => actor !== REAL);
  return [...new Set([...always, 'hushall', ...counterparts, ...named])];
}

/** "Kvarnbacken, etapp 2" -> "kvarnbacken-etapp-2". */
function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? 'plan' : plain;
}
