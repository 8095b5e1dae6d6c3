import { DomainError } from '../../vocabulary/errors.ts';
import type { Position, Surface } from '../../vocabulary/geometry.ts';
import type { ProvisionKind, ProvisionValue } from '../../vocabulary/planFile.ts';
import type { AxisOrder, SurfaceFeature } from '../geojson.ts';
import { boundsOf, centreOf } from '../surface.ts';
import { crsMemberOfWords, crsOfWords } from './crsNames.ts';
import {
  assembleArea,
  crsNamesOf,
  readAreas,
  readBoundaryLines,
  referencesOf,
  unreadChildren,
  type AreaOfLines,
  type BoundaryLine,
  type PositionBudget,
} from './gmlAreas.ts';
import {
  MAX_FILE_POSITIONS,
  MAX_PROVISIONS,
  municipalityOf,
  newRemarks,
  readDay,
  readValue,
  unitOfCode,
  type RawPlan,
  type RawProvision,
  type RawSurface,
  type Remarks,
} from './rawPlan.ts';
import { descendantsOf, parseXml, textOf, type XmlElement } from './xml.ts';

/** A plan's own fields; the others are told as dropped. */
const planFields = [
  'uuid',
  'planid',
  'plantyp',
  'plannamn',
  'kommun',
  'registreringsdatum',
  'registerstatus',
  'hojdsystem',
  'koordinatsystem',
  'planomrade',
  'anvandningsbestammelse',
  'egenskapsbestammelse',
  'administrativBestammelse',
  'generellPlanbestammelse',
];
const provisionFields = [
  'uuid',
  'bestammelseid',
  'beteckning',
  'index',
  'omrade',
  'anvandningsslag',
  'bestammelsetyp',
  'precisering',
  'huvudsaklig',
  'variabel',
  'egenskapsbestammelse',
  'administrativBestammelse',
];
const provisionElements: Readonly<Record<string, ProvisionKind>> = {
  DP_Anvandningsbestammelse: 'use',
  DP_Egenskapsbestammelse: 'property',
  DP_AdministrativBestammelse: 'administrative',
};
const NUMBER_VARIABLES = ['DP_VarDecimaltal', 'DP_VarHeltal'];
const IMPLEMENTATION_CODE = 'DP_PO_Ad_Genomforande';
/** Beyond this from the plan's middle, a line belongs to something else. */
const STRAY_M = 10_000;

type Geometry = {
  readonly lines: ReadonlyMap<string, BoundaryLine>;
  readonly areas: ReadonlyMap<string, AreaOfLines>;
  /** Surface, or why there is none, by id of the area. */
  readonly assembled: Map<string, Surface | DomainError>;
  readonly budget: PositionBudget;
};

/**
 * A plan in SS 637040:2016 GML.
 *
 * Shape:  `DP_Data` with shared boundary lines, areas as signed references to them, and one plan.
 *         Positions are northing before easting unless `axisOrder` says otherwise. Curves are not
 *         read, since a chord would move the border.
 * Throws: DomainError with the file's line when it is not XML, not SS 637040, has no plan or
 *         several, or the plan's own area cannot be put together. Areas of provisions that cannot
 *         are told instead.
 */
export function readSs637040(text: string, axisOrder: AxisOrder = 'northEast'): RawPlan {
  const root = parseXml(text);
  if (root.name !== 'DP_Data') {
    throw new DomainError('planFileUnknownXml', { root: root.name.slice(0, 80) });
  }
  const plans = descendantsOf(root, 'DP_Plan');
  const [plan] = plans;
  if (plan === undefined) throw new DomainError('planFileWithoutPlan');
  if (plans.length > 1) throw new DomainError('planFileSeveralPlans', { count: plans.length });
  const remarks = newRemarks();
  const lines = readBoundaryLines(root, axisOrder);
  const geometry: Geometry = {
    lines,
    areas: readAreas(root),
    assembled: new Map(),
    budget: { left: MAX_FILE_POSITIONS },
  };
  const provisions = readProvisions(plan, geometry, remarks);
  const planSurfaces = readPlanSurfaces(plan, geometry);
  remarkLines(geometry, planSurfaces, remarks);
  remarkUnread(plan, remarks);
  const words = [textOf(plan, 'koordinatsystem'), ...crsNamesOf(root)].filter(
    (name) => name !== undefined,
  );
  return {
    format: 'ss637040',
    ...readHead(plan, remarks),
    implementation: readImplementation(provisions),
    crsMembers: words.map(crsMemberOfWords),
    ownZone: words.map(crsOfWords).find((crs) => crs !== undefined),
    planSurfaces,
    provisions,
    positionsWithHeight: 0,
    ...remarks,
  };
}

function readHead(plan: XmlElement, remarks: Remarks): Pick<RawPlan, 'head' | 'dates'> {
  const registryNumber = textOf(plan, 'planid');
  return {
    head: {
      id: textOf(plan, 'uuid'),
      name: textOf(plan, 'plannamn'),
      registryNumbers: registryNumber === undefined ? [] : [registryNumber],
      ...municipalityOf(textOf(plan, 'kommun')),
      status: textOf(plan, 'registerstatus'),
      planType: textOf(plan, 'plantyp'),
      heightSystem: textOf(plan, 'hojdsystem'),
    },
    dates: {
      registeredOn: readDay(textOf(plan, 'registreringsdatum'), 'registreringsdatum', remarks),
      legalForceOn: [],
    },
  };
}

/** The catalogue's wording is "Genomförandetiden är [antal] år": the unit is known. */
function readImplementation(provisions: readonly RawProvision[]): RawPlan['implementation'] {
  const period = provisions.find(({ catalogueReference = '' }) =>
    catalogueReference.startsWith(IMPLEMENTATION_CODE),
  );
  const stated = period?.values.find(({ value }) => typeof value === 'number')?.value;
  return typeof stated === 'number' ? { stated, unit: 'years' } : undefined;
}

function readPlanSurfaces(plan: XmlElement, geometry: Geometry): SurfaceFeature[] {
  return referencesOf(plan, 'planomrade').map((areaId) => {
    const surface = surfaceOfArea(areaId, geometry);
    if (surface === undefined)
      throw new DomainError('gmlAreaMissing', { area: areaId.slice(0, 80) });
    if (surface instanceof DomainError) throw surface;
    return { surface, properties: {}, where: {} };
  });
}

function surfaceOfArea(areaId: string, geometry: Geometry): Surface | DomainError | undefined {
  const { areas, assembled } = geometry;
  const area = areas.get(areaId);
  if (area === undefined) return undefined;
  const known = assembled.get(areaId);
  if (known !== undefined) return known;
  const made = tryAssemble(area, geometry);
  assembled.set(areaId, made);
  return made;
}

/** A file that is too large is refused whole; other faults are the area's own. */
function tryAssemble(area: AreaOfLines, { lines, budget }: Geometry): Surface | DomainError {
  try {
    return assembleArea(area, lines, budget);
  } catch (error) {
    if (error instanceof DomainError && budget.left >= 0) return error;
    throw error;
  }
}

function readProvisions(plan: XmlElement, geometry: Geometry, remarks: Remarks): RawProvision[] {
  const found: RawProvision[] = [];
  const visit = (element: XmlElement, parentId: string | undefined): void => {
    const kind = provisionElements[element.name];
    if (kind === undefined) {
      for (const child of element.children) visit(child, parentId);
      return;
    }
    const provision = readProvision(element, kind, parentId, geometry, remarks);
    found.push(provision);
    if (found.length > MAX_PROVISIONS) {
      throw new DomainError('planFileTooManyProvisions', { max: MAX_PROVISIONS });
    }
    for (const child of element.children) visit(child, provision.id);
  };
  visit(plan, undefined);
  return found;
}

function readProvision(
  element: XmlElement,
  kind: ProvisionKind,
  parentId: string | undefined,
  geometry: Geometry,
  remarks: Remarks,
): RawProvision {
  const { line } = element;
  const id = textOf(element, 'uuid') ?? textOf(element, 'bestammelseid');
  if (id === undefined) throw new DomainError('gmlIdWrong', { line, id: undefined });
  const code = textOf(element, kind === 'use' ? 'anvandningsslag' : 'bestammelsetyp');
  return {
    id,
    kind,
    catalogueReference: code,
    designation: textOf(element, 'beteckning'),
    precision: textOf(element, 'precisering'),
    isMain: textOf(element, 'huvudsaklig') === 'true',
    values: readValues(element, id, code, remarks),
    regulates: parentId === undefined ? [] : [parentId],
    surfaces: readSurfaces(element, id, geometry, remarks),
  };
}

function readValues(
  provision: XmlElement,
  id: string,
  code: string | undefined,
  remarks: Remarks,
): ProvisionValue[] {
  const unit = unitOfCode(code);
  return provision.children
    .filter(({ name }) => name === 'variabel')
    .flatMap(({ children }) => children)
    .map((variable) => {
      const isNumber = NUMBER_VARIABLES.includes(variable.name);
      const name = textOf(variable, 'namn') ?? '';
      const text = textOf(variable, 'varde') ?? '';
      const value = readValue({ name, text, isNumber }, id, remarks);
      return isNumber && unit !== undefined ? { ...value, unit } : value;
    });
}

function readSurfaces(
  provision: XmlElement,
  id: string,
  geometry: Geometry,
  remarks: Remarks,
): RawSurface[] {
  return referencesOf(provision, 'omrade').flatMap((areaId): RawSurface[] => {
    const surface = surfaceOfArea(areaId, geometry);
    if (surface !== undefined && !(surface instanceof DomainError)) {
      return [{ id: areaId, surface, where: {} }];
    }
    const facts = { provision: id, area: areaId.slice(0, 80), line: provision.line };
    remarks.looksWrong.push({ code: 'areaNotAssembled', facts });
    return [];
  });
}

/** Lines that no area uses: exports keep old ones, and those far away ruin the file's extent. */
function remarkLines(
  { lines, areas }: Geometry,
  planSurfaces: readonly SurfaceFeature[],
  { dropped, looksWrong }: Remarks,
): void {
  const used = new Set([...areas.values()].flatMap(({ parts }) => parts.map((one) => one.lineId)));
  const [plan] = planSurfaces;
  for (const { id, positions } of lines.values()) {
    if (used.has(id)) continue;
    const [first] = positions;
    const distanceM =
      plan === undefined || first === undefined
        ? 0
        : distanceBetween(first, centreOf(boundsOf(plan.surface)));
    dropped.push({ code: 'lineUnused', facts: { boundary: id } });
    if (distanceM > STRAY_M) {
      const facts = { boundary: id, distanceKm: Math.round(distanceM / 1000) };
      looksWrong.push({ code: 'lineStray', facts });
    }
  }
}

function distanceBetween([x1, y1]: Position, [x2, y2]: Position): number {
  return Math.hypot(x1 - x2, y1 - y2);
}

function remarkUnread(plan: XmlElement, { dropped }: Remarks): void {
  const provisions = Object.keys(provisionElements).flatMap((name) => descendantsOf(plan, name));
  const unread = [
    ...unreadChildren(plan, planFields),
    ...provisions.flatMap((provision) => unreadChildren(provision, provisionFields)),
  ];
  const counts = new Map<string, number>();
  for (const name of unread) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [field, count] of counts) {
    dropped.push({ code: 'fieldNotRead', facts: { field, count } });
  }
}
