import { convertPrice } from '../../catalogue/convertPrice.ts';
import { valueInForce } from '../../catalogue/lookup.ts';
import type { CatalogueEntry, CatalogueValue, PriceIndex } from '../../vocabulary/catalogue.ts';
import { DomainError, invariant, type Facts } from '../../vocabulary/errors.ts';
import type { Grade } from '../../vocabulary/grades.ts';
import type { CatalogueUse, Estimate } from '../../vocabulary/numbers.ts';
import type { Traced } from '../../vocabulary/traced.ts';
import { priceFactorOf } from '../prices.ts';
import type { Effect, EffectInput, ProgrammeQuantity } from './effect.ts';

/** What an effect is worked out from: the case's own numbers, and the catalogue by id. */
export type EffectSources = {
  /** As entered, by the effect's own keys; what may be left out is read elsewhere. */
  readonly inputs: Readonly<Record<string, Estimate>>;
  readonly programme: Readonly<Partial<Record<ProgrammeQuantity, number>>>;
  /**
   * The catalogue; throws when it has no such entry. A case that is calculated has none: what it
   * uses was entered from the catalogue, and stays as it was.
   */
  readonly entryFor?: (id: string) => CatalogueEntry;
  /** The day whose values are in force. */
  readonly day: string;
  /** The case's price year and inflation, and the series that moves catalogue amounts to it. */
  readonly price: {
    readonly year: number;
    readonly inflationPerYear: number;
    readonly index?: PriceIndex;
  };
  /** Where the effect stands in the case. */
  readonly path: readonly (string | number)[];
};

/** Why an effect has no value; its sentence is a text. */
export type NotValued = {
  readonly code:
    | 'inputMissing'
    | 'programmeMissing'
    | 'evidenceUnknown'
    | 'evidenceSignOnly'
    | 'evidenceRangeOnly'
    | 'evidenceNil'
    | 'priceYearMissing';
  readonly facts: Facts;
};

/** An amount used as it is printed, because its source says no single price year. */
export type UnmovedPrice = {
  readonly code: 'priceYearNotPrinted';
  readonly facts: Facts;
};

/** An input with its number, or without one and why. */
export type ResolvedInput = {
  readonly key: string;
  readonly traced: Traced;
  /** Of the evidence it is; null for a fact of the place. */
  readonly grade: Grade | null;
  readonly reason: NotValued | null;
  readonly unmovedPrice: UnmovedPrice | null;
};

/** The number of one input: entered, else from the programme or the catalogue, else none. */
export function resolveInput(
  effect: Effect,
  input: EffectInput,
  sources: EffectSources,
): ResolvedInput {
  const entered = sources.inputs[input.key];
  if (entered !== undefined) return enteredInput(effect, input, entered, sources);
  switch (input.from.kind) {
    case 'programme':
      return programmeInput(effect, input, input.from.quantity, sources);
    case 'catalogue': {
      const entry = sources.entryFor?.(input.from.entryId);
      if (entry === undefined) return missingInput(effect, input, sources);
      return catalogueInput(effect, input, entry, sources);
    }
    case 'entered':
    case 'enteredEvidence':
      return missingInput(effect, input, sources);
  }
}

function missingInput(effect: Effect, input: EffectInput, sources: EffectSources): ResolvedInput {
  return {
    key: input.key,
    traced: inputTraced(effect, input, null, ['inputs', input.key], sources),
    grade: null,
    reason: { code: 'inputMissing', facts: { label: input.labelSv } },
    unmovedPrice: null,
  };
}

function enteredInput(
  effect: Effect,
  input: EffectInput,
  { central, source, catalogue, priceBase }: Estimate,
  sources: EffectSources,
): ResolvedInput {
  if (input.unit === 'share' && (central < 0 || central > 1)) {
    throw new DomainError('effectShareOutside', { label: input.labelSv, value: central });
  }
  const { year: priceYear, inflationPerYear } = sources.price;
  const moved = central * priceFactorOf(priceBase, { priceYear, inflationPerYear });
  const traced = inputTraced(effect, input, moved, ['inputs', input.key], sources);
  const isFact = input.from.kind === 'entered' || input.from.kind === 'programme';
  const isCatalogues =
    catalogue?.central !== undefined && catalogue.central * catalogue.unitFactor === central;
  return {
    key: input.key,
    traced: {
      ...traced,
      origin: {
        ...traced.origin,
        ...(source === undefined ? {} : { source }),
        ...(catalogue === undefined ? {} : { catalogue }),
      },
    },
    grade: isFact ? null : isCatalogues ? catalogue.grade : 'own',
    reason: null,
    unmovedPrice: null,
  };
}

function programmeInput(
  effect: Effect,
  input: EffectInput,
  quantity: ProgrammeQuantity,
  sources: EffectSources,
): ResolvedInput {
  const value = sources.programme[quantity];
  return {
    key: input.key,
    traced: inputTraced(effect, input, value ?? null, ['programme', quantity], sources),
    grade: null,
    reason:
      value === undefined ? { code: 'programmeMissing', facts: { label: input.labelSv } } : null,
    unmovedPrice: null,
  };
}

function catalogueInput(
  effect: Effect,
  input: EffectInput,
  entry: CatalogueEntry,
  sources: EffectSources,
): ResolvedInput {
  const found = usableValue(input, entry, sources);
  const nil = entry.kind === 'effectSize' ? nilBeside(effect, sources) : undefined;
  const reason =
    found.reason ??
    (nil === undefined
      ? null
      : ({
          code: 'evidenceNil',
          facts: { label: input.labelSv, evidence: nil.labelSv, entry: nil.id },
        } as const));
  return {
    key: input.key,
    traced: {
      id: `${effect.id}.${input.key}`,
      labelSv: input.labelSv,
      value: reason === null ? found.value : null,
      unit: input.unit,
      origin: { kind: 'parameter', catalogue: catalogueUse(entry, found) },
      uses: [],
    },
    grade: entry.grade,
    reason,
    unmovedPrice: unmovedPrice(input, entry, found, sources),
  };
}

function unmovedPrice(
  { labelSv }: EffectInput,
  { id, unit }: CatalogueEntry,
  { inForce }: Found,
  { price }: EffectSources,
): UnmovedPrice | null {
  if (!unit.startsWith('SEK') || inForce?.priceYearNoteSv === undefined) return null;
  const facts = { label: labelSv, entry: id, note: inForce.priceYearNoteSv, year: price.year };
  return { code: 'priceYearNotPrinted', facts };
}

type Found = {
  readonly value: number | null;
  readonly inForce: CatalogueValue | undefined;
  readonly factor: number;
  readonly reason: NotValued | null;
};

/** The one number of an entry in the case's prices; a middle that no source prints is never made. */
function usableValue(
  { labelSv, unit }: EffectInput,
  entry: CatalogueEntry,
  { day, price }: EffectSources,
): Found {
  const facts = { label: labelSv, evidence: entry.labelSv, entry: entry.id };
  const without = (code: NotValued['code'], inForce?: CatalogueValue, more: Facts = {}): Found => ({
    value: null,
    inForce,
    factor: 1,
    reason: { code, facts: { ...facts, ...more } },
  });
  if (entry.state === 'unknown') return without('evidenceUnknown');
  const inForce = valueInForce(entry, day);
  const { central, low, high, sign, priceYear } = inForce;
  if (sign !== undefined) return without('evidenceSignOnly', inForce, { sign });
  if (central === undefined) return without('evidenceRangeOnly', inForce, { low, high });
  if (entry.unit !== unit) {
    throw new DomainError('effectUnitDiffers', { ...facts, unit: entry.unit, needed: unit });
  }
  if (priceYear === undefined || priceYear === price.year) {
    return { value: central, inForce, factor: 1, reason: null };
  }
  const { index } = price;
  invariant(index !== undefined, 'a catalogue value needs a series to be moved by');
  const years = new Set(index.points.map(({ year }) => year));
  if (!years.has(priceYear) || !years.has(price.year)) {
    return without('priceYearMissing', inForce, {
      index: index.labelSv,
      from: priceYear,
      to: price.year,
    });
  }
  const { amount: factor } = convertPrice(1, { from: priceYear, to: price.year, index });
  return { value: central * factor, inForce, factor, reason: null };
}

/** Evidence beside the effect that found nothing: a sign of 0. */
function nilBeside(
  { besideEntryIds }: Effect,
  { entryFor, day }: EffectSources,
): CatalogueEntry | undefined {
  return besideEntryIds
    .flatMap((id) => entryFor?.(id) ?? [])
    .find((entry) => entry.state === 'sign' && valueInForce(entry, day).sign === 0);
}

function catalogueUse(entry: CatalogueEntry, { inForce, factor }: Found): CatalogueUse {
  const { central, low, high } = inForce ?? {};
  return {
    entryId: entry.id,
    vintage: entry.vintage,
    // An entry without values is as old as its edition.
    validFrom: inForce?.validFrom ?? `${entry.vintage}-01`,
    grade: entry.grade,
    ...(central === undefined ? {} : { central }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    unitFactor: factor,
  };
}

function inputTraced(
  effect: Effect,
  { key, labelSv, unit }: EffectInput,
  value: number | null,
  path: readonly string[],
  sources: EffectSources,
): Traced & { readonly origin: { readonly kind: 'input' } } {
  return {
    id: `${effect.id}.${key}`,
    labelSv,
    value,
    unit,
    origin: { kind: 'input', path: [...sources.path, ...path] },
    uses: [],
  };
}
