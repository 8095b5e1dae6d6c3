import { DomainError } from '../../vocabulary/errors.ts';
import type { Crs, Surface } from '../../vocabulary/geometry.ts';
import type {
  ImplementationPeriod,
  PlanDates,
  PlanFieldMap,
  PlanFileFormat,
  PlanHead,
  PlanSuggestion,
} from '../../vocabulary/planFile.ts';
import { readSurfaces, type AxisOrder } from '../geojson.ts';
import type { Notice } from '../notice.ts';
import { MAX_POSITIONS, planAreaOf, type PlanArea } from '../planArea.ts';
import { isDetaljplan41, readDetaljplan41 } from './detaljplan41.ts';
import { fieldMapFor, readGeojsonPlan } from './geojsonPlan.ts';
import { mergeProvisions, type PlanProvision } from './provisions.ts';
import { newRemarks, type RawPlan, type Remarks } from './rawPlan.ts';
import { readSs637040 } from './ss637040.ts';
import { suggestionsOf } from './suggestions.ts';
import { measureSurfaces } from './surfaces.ts';
import { distinctUseSurfaces, remarkUseSurfaces, type PlanUseSurface } from './useSurfaces.ts';

/** A file that was read as far as its outer form. */
export type PlanDocument =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'xml'; readonly text: string };

export type PlanFileOptions = {
  /** What the user says that the file is in. */
  readonly statedCrs?: Crs | undefined;
  /** What the user says of its axes; else the format's own order. */
  readonly axisOrder?: AxisOrder | undefined;
  /** The municipality's own zone, to measure in. */
  readonly municipalZone?: Crs | undefined;
  /** For GeoJSON whose properties are a municipality's own. */
  readonly fieldMap?: PlanFieldMap | undefined;
  /** What the user says that genomförandetid is in, where the format does not. */
  readonly implementationUnit?: ImplementationPeriod['unit'] | undefined;
};

export type PlanFile = {
  readonly format: PlanFileFormat;
  readonly planArea: PlanArea;
  readonly head: PlanHead;
  readonly dates: PlanDates;
  readonly implementationPeriod: ImplementationPeriod | undefined;
  readonly useSurfaces: readonly PlanUseSurface[];
  /** Sum of distinct surfaces; a surface with several uses counts once. */
  readonly useAreaM2: number;
  readonly provisions: readonly PlanProvision[];
  readonly suggestions: readonly PlanSuggestion[];
  readonly dropped: readonly Notice[];
  readonly looksWrong: readonly Notice[];
  readonly notices: readonly Notice[];
};

const MONTHS_PER_YEAR = 12;
/** Genomförandetid is at least five years and at most fifteen (PBL 4:21). */
const MIN_YEARS = 5;
const MAX_YEARS = 15;

/**
 * A plan file of any format we know: its plan area checked and measured, the provisions once each,
 * the uses by distinct surface, and what was dropped or looks wrong.
 *
 * Units:  areas in m² in `planArea.areaCrs`: the given zone, else the one that the file was made in.
 * Throws: DomainError with the place of the fault when there is no sound plan area in it. Faults of
 *         single provisions are told in `looksWrong`.
 */
export function readPlanFile(document: PlanDocument, options: PlanFileOptions = {}): PlanFile {
  const raw = readRaw(document, options);
  const remarks = newRemarks();
  const planArea = readArea(raw, options, remarks);
  const { crs, areaCrs } = planArea;
  const measured = measureSurfaces(raw.provisions, { crs, areaCrs }, remarks);
  const provisions = mergeProvisions(raw.provisions, measured, remarks);
  const useSurfaces = distinctUseSurfaces(provisions, measured);
  remarkUseSurfaces(useSurfaces, provisions, planArea, remarks);
  return {
    format: raw.format,
    planArea,
    head: raw.head,
    dates: raw.dates,
    implementationPeriod: readImplementation(raw, options, remarks),
    useSurfaces,
    useAreaM2: useSurfaces.reduce((sum, { areaM2 }) => sum + areaM2, 0),
    provisions,
    suggestions: suggestionsOf(provisions, useSurfaces),
    dropped: [
      ...planArea.notices.filter(({ code }) => code === 'heightsDropped'),
      ...raw.dropped,
      ...remarks.dropped,
    ],
    looksWrong: [...raw.looksWrong, ...remarks.looksWrong],
    notices: [
      ...planArea.notices.filter(({ code }) => code !== 'heightsDropped'),
      ...raw.notices,
      ...remarks.notices,
    ],
  };
}

/**
 * The plan area of a plan file alone, checked and measured.
 *
 * Throws: as `readPlanFile`.
 */
export function readPlanFileArea(document: PlanDocument, options: PlanFileOptions): PlanArea {
  return readArea(readRaw(document, options), options, newRemarks());
}

function readRaw(document: PlanDocument, { axisOrder, fieldMap }: PlanFileOptions): RawPlan {
  if (document.kind === 'xml') return readSs637040(document.text, axisOrder);
  const { value } = document;
  if (isDetaljplan41(value)) return readDetaljplan41(value, axisOrder);
  const fields = fieldMapFor(value, fieldMap);
  if (fields !== undefined) {
    const plan = readGeojsonPlan(value, fields.map, axisOrder);
    return fields.presetId === 'ngpReference' ? { ...plan, format: 'ngpReference' } : plan;
  }
  const file = readSurfaces(value, {
    maxPositions: MAX_POSITIONS,
    axisOrder: axisOrder ?? 'eastNorth',
  });
  return {
    format: 'geojson',
    head: { registryNumbers: [] },
    dates: { legalForceOn: [] },
    crsMembers: file.crsMembers,
    planSurfaces: file.features,
    provisions: [],
    positionsWithHeight: file.positionsWithHeight,
    ...newRemarks(),
  };
}

/** The plan's own surface, else the ground that its uses cover together. */
function readArea(raw: RawPlan, options: PlanFileOptions, { notices }: Remarks): PlanArea {
  const { crsMembers, positionsWithHeight, planSurfaces, format } = raw;
  const fromUses = planSurfaces.length === 0 ? usedGround(raw) : [];
  if (fromUses.length > 0) {
    notices.push({ code: 'planAreaFromUses', facts: { count: fromUses.length } });
  }
  const features = planSurfaces.length === 0 ? fromUses : planSurfaces;
  const { statedCrs, axisOrder, municipalZone = raw.ownZone } = options;
  // Only GeoJSON's own order is east first: there the other order is worth a notice.
  const saidOrder = format === 'ss637040' ? 'eastNorth' : axisOrder;
  try {
    return planAreaOf(
      { features, crsMembers, positionsWithHeight },
      { statedCrs, municipalZone, axisOrder: saidOrder },
    );
  } catch (error) {
    const isSwapped = error instanceof DomainError && error.code === 'outsideSwedenAxesSwapped';
    if (isSwapped && format === 'ss637040') {
      throw new DomainError('planFileAxesSwapped', error.facts);
    }
    throw error;
  }
}

function usedGround({ provisions }: RawPlan) {
  const surfaces = new Map<string, { surface: Surface; where: object }>();
  for (const { kind, surfaces: own } of provisions) {
    if (kind !== 'use') continue;
    for (const { surface, where } of own) surfaces.set(JSON.stringify(surface), { surface, where });
  }
  return [...surfaces.values()].map((one) => ({ ...one, properties: {} }));
}

/**
 * Months and years are told apart by the law's five to fifteen years; what the format does not say
 * is read and asked about.
 */
function readImplementation(
  { implementation }: RawPlan,
  { implementationUnit }: PlanFileOptions,
  { looksWrong }: Remarks,
): ImplementationPeriod | undefined {
  if (implementation === undefined) return undefined;
  const { stated } = implementation;
  const looksLikeYears = stated <= MAX_YEARS;
  const said = implementation.unit ?? implementationUnit;
  const unit = said ?? (looksLikeYears ? 'years' : 'months');
  const months = unit === 'years' ? stated * MONTHS_PER_YEAR : stated;
  const isAsked = said === undefined;
  if (isAsked) {
    const code = unit === 'years' ? 'implementationInYears' : 'implementationInMonths';
    looksWrong.push({ code, facts: { stated, years: months / MONTHS_PER_YEAR } });
  }
  if (months < MIN_YEARS * MONTHS_PER_YEAR || months > MAX_YEARS * MONTHS_PER_YEAR) {
    const facts = { years: months / MONTHS_PER_YEAR, min: MIN_YEARS, max: MAX_YEARS };
    looksWrong.push({ code: 'implementationNotLawful', facts });
  }
  return { stated, unit, months, isAsked };
}
