import { DomainError } from '../../vocabulary/errors.ts';
import type { Surface } from '../../vocabulary/geometry.ts';
import type { PlanFieldMap, ProvisionValue } from '../../vocabulary/planFile.ts';
import {
  isList,
  isMembers,
  readFeatures,
  readSurface,
  type AxisOrder,
  type FeatureFile,
  type ReadFeature,
} from '../geojson.ts';
import { crsOfWords } from './crsNames.ts';
import { presetFor, propertyAt } from './fieldPresets.ts';
import {
  kindOfCode,
  kindOfWords,
  MAX_FILE_POSITIONS,
  MAX_PROVISIONS,
  municipalityOf,
  newRemarks,
  readDay,
  readText,
  readValue,
  unitOfCode,
  type RawPlan,
  type RawProvision,
  type Remarks,
} from './rawPlan.ts';
import { named } from '../../vocabulary/text/language.ts';

type Members = Readonly<Record<string, unknown>>;
/** A surface, or the type of what is none. */
type Drawn = { readonly surface: Surface } | { readonly type: string } | undefined;
type Feature = ReadFeature<Drawn>;

const PLAN_KIND = 'detaljplan';
/** For the whole plan: its code says of which kind. */
const generalKind = named({ labelSv: 'generell planbestämmelse' });
const lesserTypes = ['Point', 'MultiPoint', 'LineString', 'MultiLineString'];

/**
 * Which field map a GeoJSON document is read with: the given one, else the preset that it fits;
 * undefined when it is surfaces and nothing more.
 */
export function fieldMapFor(
  input: unknown,
  given: PlanFieldMap | undefined,
): { readonly map: PlanFieldMap; readonly presetId?: string } | undefined {
  if (given !== undefined) return { map: given };
  const preset = presetFor(propertiesOf(input));
  return preset === undefined ? undefined : { map: preset.map, presetId: preset.id };
}

/** The properties of every object of a GeoJSON document, as they are. */
export function propertiesOf(input: unknown): Members[] {
  if (!isMembers(input)) return [];
  const features = input['type'] === 'Feature' ? [input] : input['features'];
  if (!isList(features)) return [];
  return features.map((feature) => {
    const properties = isMembers(feature) ? feature['properties'] : undefined;
    return isMembers(properties) ? properties : {};
  });
}

/**
 * A plan, with or without its provisions, in GeoJSON whose properties `map` explains.
 *
 * Throws: DomainError with the object's number when the structure is not RFC 7946, the plan has no
 *         surface, or there are several plans.
 */
export function readGeojsonPlan(
  input: unknown,
  map: PlanFieldMap,
  axisOrder: AxisOrder = 'eastNorth',
): RawPlan {
  const limits = { maxPositions: MAX_FILE_POSITIONS, axisOrder };
  const file: FeatureFile<Drawn> = readFeatures(input, limits, (value, where, tally): Drawn => {
    if (value === null || value === undefined) return undefined;
    const type = isMembers(value) ? value['type'] : undefined;
    if (typeof type === 'string' && lesserTypes.includes(type)) return { type };
    return { surface: readSurface(value, where, tally) };
  });
  if (file.features.length > MAX_PROVISIONS) {
    throw new DomainError('planFileTooManyProvisions', { max: MAX_PROVISIONS });
  }
  const remarks = newRemarks();
  const kindOf = ({ properties }: Feature) => readText(propertyAt(properties, map.kind));
  const plans = file.features.filter(
    (feature) => map.kind === undefined || kindOf(feature) === PLAN_KIND,
  );
  const ids = new Set(plans.map(({ properties }) => readText(propertyAt(properties, map.id))));
  if (ids.size > 1) throw new DomainError('planFileSeveralPlans', { count: ids.size });
  const [plan] = plans;
  const provisions = file.features
    .filter((feature) => !plans.includes(feature))
    .flatMap((feature) => readProvision(feature, kindOf(feature), map, remarks));
  remarkUnread(file.features, map, remarks);
  const properties = plan?.properties ?? {};
  const years = propertyAt(properties, map.implementationYears);
  return {
    format: 'geojson',
    ...readHead(properties, map, remarks),
    implementation: typeof years === 'number' ? { stated: years, unit: 'years' } : undefined,
    crsMembers: file.crsMembers,
    ownZone: crsOfWords(readText(propertyAt(properties, map.ownZone)) ?? ''),
    planSurfaces: plans.map(planSurface),
    provisions,
    positionsWithHeight: file.positionsWithHeight,
    ...remarks,
  };
}

function planSurface({ geometry, properties, where }: Feature) {
  if (geometry === undefined) throw new DomainError('geometryMissing', { ...where });
  if ('type' in geometry) {
    throw new DomainError('geometryNotSurface', { type: geometry.type, ...where });
  }
  return { surface: geometry.surface, properties, where };
}

function readHead(
  properties: Members,
  map: PlanFieldMap,
  remarks: Remarks,
): Pick<RawPlan, 'head' | 'dates'> {
  const text = (path: string | undefined) => readText(propertyAt(properties, path));
  const day = (path: string | undefined) =>
    path === undefined ? undefined : readDay(propertyAt(properties, path), path, remarks);
  const registryNumber = text(map.registryNumber);
  const legalForce = [propertyAt(properties, map.legalForceOn)].flat();
  return {
    head: {
      id: text(map.id),
      name: text(map.name),
      designation: text(map.designation),
      registryNumbers: registryNumber === undefined ? [] : [registryNumber],
      ...municipalityOf(text(map.municipality)),
      status: text(map.status),
      planType: text(map.planType),
      purpose: text(map.purpose),
      heightSystem: text(map.heightSystem),
    },
    dates: {
      registeredOn: day(map.registeredOn),
      startedOn: day(map.startedOn),
      adoptedOn: day(map.adoptedOn),
      legalForceOn: legalForce.flatMap(
        (value) => readDay(value, map.legalForceOn ?? '', remarks) ?? [],
      ),
      statusChangedOn: day(map.statusChangedOn),
      implementationStartsOn: day(map.implementationStartsOn),
    },
  };
}

function readProvision(
  { properties, geometry, where }: Feature,
  type: string | undefined,
  map: PlanFieldMap,
  remarks: Remarks,
): RawProvision[] {
  const text = (path: string | undefined) => readText(propertyAt(properties, path));
  const code = text(map.catalogueReference);
  const isGeneral = type === generalKind.labelSv;
  const kind = isGeneral ? (kindOfCode(code) ?? 'property') : kindOfWords(type);
  const id = text(map.provisionId);
  if (kind === undefined || id === undefined) {
    remarks.dropped.push({ code: 'objectNotRead', facts: { type: type ?? '', ...where } });
    return [];
  }
  if (geometry !== undefined && 'type' in geometry) {
    remarks.dropped.push({ code: 'geometryNotRead', facts: { type: geometry.type, ...where } });
  }
  const surfaceId = text(map.surfaceId);
  const surface = geometry !== undefined && 'surface' in geometry ? geometry.surface : undefined;
  return [
    {
      id,
      kind,
      catalogueReference: code,
      designation: text(map.provisionDesignation),
      wording: text(map.wording),
      precision: text(map.precision),
      isMain: propertyAt(properties, map.isMain) === true,
      values: readValues(propertyAt(properties, map.values), id, code, remarks),
      regulates: [propertyAt(properties, map.regulates)]
        .flat()
        .flatMap((one) => readText(one) ?? []),
      surfaces:
        surface === undefined
          ? []
          : [{ surface, where, ...(surfaceId === undefined ? {} : { id: surfaceId }) }],
    },
  ];
}

/** `[{typ, namn, varde}]`, where `typ` says whether the text is a number. */
function readValues(
  value: unknown,
  provisionId: string,
  code: string | undefined,
  remarks: Remarks,
): ProvisionValue[] {
  if (!isList(value)) return [];
  const unit = unitOfCode(code);
  return value.filter(isMembers).map((variable) => {
    const name = readText(variable['namn']) ?? '';
    const text = readText(variable['varde']) ?? '';
    const isNumber = variable['typ'] === 'decimaltal' || variable['typ'] === 'heltal';
    const read = readValue({ name, text, isNumber }, provisionId, remarks);
    return isNumber && unit !== undefined ? { ...read, unit } : read;
  });
}

function remarkUnread(features: readonly Feature[], map: PlanFieldMap, remarks: Remarks): void {
  const read = Object.values(map).flatMap((path) => [path, path.split('.')[0] ?? path]);
  const counts = new Map<string, number>();
  for (const { properties } of features) {
    for (const field of Object.keys(properties).filter((key) => !read.includes(key))) {
      counts.set(field, (counts.get(field) ?? 0) + 1);
    }
  }
  for (const [field, count] of counts) {
    remarks.dropped.push({ code: 'fieldNotRead', facts: { field: field.slice(0, 80), count } });
  }
}
