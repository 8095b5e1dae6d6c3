import { effects } from '../../server/model/effects/index.ts';
import type { FieldPath } from '../../server/model/fieldPath.ts';
import { indicators } from '../../server/model/indicators/index.ts';
import { followedGroups } from '../../server/vocabulary/equity.ts';
import { fieldUnits } from '../../server/model/explain/fields.ts';
import { valueAt } from '../../server/model/explain/trace.ts';
import { estimatesIn } from '../../server/model/rerun/estimatesIn.ts';
import type { HomeSale } from '../../server/vocabulary/hardSide.ts';
import { lineKindOf } from '../../server/vocabulary/lineKinds.ts';
import type { BuiltEffect } from '../../server/vocabulary/measures.ts';
import { estimateSchema, type Estimate } from '../../server/vocabulary/numbers.ts';
import type { Alternative } from '../../server/vocabulary/planCase.ts';
import { plannedNumbers } from '../../server/vocabulary/programme.ts';
import { whyTexts } from '../../server/vocabulary/text/sv/why.ts';
import { inSentence } from '../../server/vocabulary/text/sv/words.ts';
import type { Unit } from '../../server/vocabulary/units.ts';

/** One entered number with its place: what the register of assumptions lists. */
export type Assumption = {
  /** Unique in the alternative; also the id of its fields, and what its draws go by. */
  readonly id: string;
  readonly section:
    'hard' | 'property' | 'sale' | 'land' | 'cost' | 'effect' | 'flow' | 'built' | 'other';
  /** The row it belongs to, and which number of it when there are several. */
  readonly label: string;
  readonly part:
    | 'amount'
    | 'rent'
    | 'operating'
    | 'maintenance'
    | 'salePrice'
    | 'landBook'
    | 'landOpportunity'
    | 'costPerYear'
    | 'effectShare'
    | 'unitValue'
    | 'wholeValue'
    | 'ofField';
  /** What the amount is per, for hard lines. */
  readonly basis?: Alternative['hardLines'][number]['basis'];
  /** An amount of a hard line that is paid every year. */
  readonly isYearly?: boolean;
  /** What it is measured in, for numbers that are told by their field. */
  readonly unit?: Unit;
  readonly estimate: Estimate;
  /** Finds the same number in a draft of the alternative; absent where another page changes it. */
  readonly at?: (alternative: Alternative) => Estimate | undefined;
};

/** Every number of an alternative that may be an interval, in the order of the pages. */
export function assumptionsOf(alternative: Alternative): Assumption[] {
  return [
    ...plannedAssumptions(alternative),
    ...alternative.hardLines.map(hardAssumption),
    ...alternative.propertyAppraisals.flatMap((appraisal) =>
      propertyAssumptions(appraisal, alternative),
    ),
    ...(alternative.homeSales ?? []).map((sale) => saleAssumption(sale, alternative)),
    ...landAssumptions(alternative),
    ...alternative.measures.flatMap(measureAssumptions),
    ...(alternative.builtEffects ?? []).flatMap(builtAssumptions),
    ...otherAssumptions(alternative),
  ];
}

/** Parts of an alternative whose numbers are told one by one above. */
const told = new Set<string>([
  'hardLines',
  'propertyAppraisals',
  'homeSales',
  'municipalLand',
  'measures',
  'builtEffects',
] satisfies (keyof Alternative)[]);

/** Whatever else is entered as an estimate, by the name and unit of its field. */
function otherAssumptions(alternative: Alternative): Assumption[] {
  const others = Object.entries(alternative).filter(([part]) => !told.has(part));
  return estimatesIn(Object.fromEntries(others)).map(({ path, label, estimate }): Assumption => {
    const field = path.findLast((key) => Object.hasOwn(fieldUnits, key)) ?? '';
    const name = whyTexts.field(String(field));
    const of = label === '' ? subjectOf(alternative, path) : label;
    return {
      id: path.join('.'),
      section: 'other',
      label: of === '' ? name : `${of}: ${name}`,
      part: 'ofField',
      unit: fieldUnits[field] ?? 'factor',
      estimate,
      at: (from) => readEstimate(valueAt(from, path)),
    };
  });
}

/** What a share among those who move in is about: they tell it by an id. */
function subjectOf({ newcomers = [] }: Alternative, [part, at]: FieldPath): string {
  const id = part === 'newcomers' ? newcomers[Number(at)]?.id : undefined;
  return [...indicators, ...followedGroups].find((each) => each.id === id)?.labelSv ?? id ?? '';
}

/** Amounts of the programme that provisions gave; the programme is changed on its own page. */
function plannedAssumptions({ programme }: Alternative): Assumption[] {
  return plannedNumbers(programme)
    .filter(({ path: [, , field] }) => field !== 'buildingAreaM2')
    .map(({ path, rowLabel, estimate }): Assumption => {
      const [, , field] = path;
      const label = `${rowLabel}: ${whyTexts.field(field)}`;
      const unit = fieldUnits[field] ?? 'factor';
      return { id: path.join('.'), section: 'other', label, part: 'ofField', unit, estimate };
    });
}

function readEstimate(value: unknown): Estimate | undefined {
  return estimateSchema.safeParse(value).data;
}

function hardAssumption(line: Alternative['hardLines'][number]): Assumption {
  return {
    id: `hardLines.${line.id}.amount`,
    section: 'hard',
    label: line.label,
    part: 'amount',
    basis: line.basis,
    isYearly: lineKindOf(line.kind).timing !== 'payments',
    estimate: line.amount,
    at: ({ hardLines }) => hardLines.find(({ id }) => id === line.id)?.amount,
  };
}

function propertyAssumptions(
  appraisal: Alternative['propertyAppraisals'][number],
  alternative: Alternative,
): Assumption[] {
  const { blockId } = appraisal;
  const block = alternative.programme.blocks.find(({ id }) => id === blockId);
  const shared = { section: 'property', label: block?.label ?? blockId } as const;
  const found = (from: Alternative) =>
    from.propertyAppraisals.find((each) => each.blockId === blockId);
  return [
    {
      ...shared,
      id: `propertyAppraisals.${blockId}.rentSekPerM2`,
      part: 'rent',
      estimate: appraisal.rentSekPerM2,
      at: (from) => found(from)?.rentSekPerM2,
    },
    {
      ...shared,
      id: `propertyAppraisals.${blockId}.operatingAndMaintenanceSekPerM2`,
      part: 'operating',
      estimate: appraisal.operatingAndMaintenanceSekPerM2,
      at: (from) => found(from)?.operatingAndMaintenanceSekPerM2,
    },
    ...(appraisal.maintenanceSekPerM2 === undefined
      ? []
      : [
          {
            ...shared,
            id: `propertyAppraisals.${blockId}.maintenanceSekPerM2`,
            part: 'maintenance',
            estimate: appraisal.maintenanceSekPerM2,
            at: (from: Alternative) => found(from)?.maintenanceSekPerM2,
          } as const,
        ]),
  ];
}

function saleAssumption({ blockId, priceSekPerM2 }: HomeSale, { programme }: Alternative) {
  const block = programme.blocks.find(({ id }) => id === blockId);
  return {
    id: `homeSales.${blockId}.priceSekPerM2`,
    section: 'sale',
    label: block?.label ?? blockId,
    part: 'salePrice',
    estimate: priceSekPerM2,
    at: ({ homeSales = [] }) => homeSales.find((each) => each.blockId === blockId)?.priceSekPerM2,
  } as const satisfies Assumption;
}

function landAssumptions({ municipalLand = {} }: Alternative): Assumption[] {
  const fields = { landBook: 'bookValueSek', landOpportunity: 'opportunityValueSek' } as const;
  return (['landBook', 'landOpportunity'] as const).flatMap((part): Assumption[] => {
    const field = fields[part];
    const estimate = municipalLand[field];
    if (estimate === undefined) return [];
    const at = (from: Alternative) => from.municipalLand?.[field];
    return [{ id: `municipalLand.${field}`, section: 'land', label: '', part, estimate, at }];
  });
}

/** What was entered for an effect of what is built; what it reads elsewhere stands there. */
function builtAssumptions({ id, effect, label, inputs }: BuiltEffect): Assumption[] {
  const declared = effects.find((each) => each.id === effect)?.inputs ?? [];
  return Object.entries(inputs).map(([key, estimate]): Assumption => {
    const { labelSv = key, unit = 'factor' } = declared.find((each) => each.key === key) ?? {};
    return {
      id: `builtEffects.${id}.inputs.${key}`,
      section: 'built',
      label: `${label}: ${inSentence(labelSv)}`,
      part: 'ofField',
      unit,
      estimate,
      at: ({ builtEffects = [] }) => builtEffects.find((each) => each.id === id)?.inputs[key],
    };
  });
}

function measureAssumptions(measure: Alternative['measures'][number]): Assumption[] {
  const base = `measures.${measure.id}`;
  const own = (from: Alternative) => from.measures.find(({ id }) => id === measure.id);
  const costs = measure.costs.map((cost): Assumption => ({
    id: `${base}.costs.${cost.id}.sekPerYear`,
    section: 'cost',
    label: `${measure.label}: ${cost.label}`,
    part: 'costPerYear',
    estimate: cost.sekPerYear,
    at: (from) => own(from)?.costs.find(({ id }) => id === cost.id)?.sekPerYear,
  }));
  const numbers = measure.effects.flatMap((effect): Assumption[] => {
    const ownEffect = (from: Alternative) => own(from)?.effects.find(({ id }) => id === effect.id);
    return [
      {
        id: `${base}.effects.${effect.id}.effectShare`,
        section: 'effect',
        label: effect.label,
        part: 'effectShare',
        estimate: effect.effectShare,
        at: (from) => ownEffect(from)?.effectShare,
      },
      ...(effect.unitValueTotalSek === undefined
        ? []
        : [
            {
              id: `${base}.effects.${effect.id}.wholeValue`,
              section: 'effect',
              label: effect.label,
              part: 'wholeValue',
              estimate: effect.unitValueTotalSek,
              at: (from: Alternative) => ownEffect(from)?.unitValueTotalSek,
            } as const,
          ]),
      ...effect.flows.map((flow): Assumption => ({
        id: `${base}.effects.${effect.id}.flows.${flow.id}.unitValueSek`,
        section: 'flow',
        label: `${effect.label}: ${flow.label}`,
        part: 'unitValue',
        estimate: flow.unitValueSek,
        at: (from) => ownEffect(from)?.flows.find(({ id }) => id === flow.id)?.unitValueSek,
      })),
    ];
  });
  return [...costs, ...numbers];
}
