import { DomainError } from '../../vocabulary/errors.ts';
import type { ProvisionValue } from '../../vocabulary/planFile.ts';
import {
  isList,
  isMembers,
  membersOf,
  newTally,
  readSurface,
  typeError,
  type AxisOrder,
  type Tally,
  type Where,
} from '../geojson.ts';
import { crsMemberOfWords } from './crsNames.ts';
import { detaljplanRemarks, type Detaljplan41 } from './detaljplan41Rules.ts';
import {
  MAX_FILE_POSITIONS,
  kindOfWords,
  MAX_PROVISIONS,
  municipalityOf,
  newRemarks,
  readDay,
  readText,
  readValue,
  type RawPlan,
  type RawProvision,
  type RawSurface,
  type Remarks,
} from './rawPlan.ts';

type Members = Readonly<Record<string, unknown>>;
type Feature = { readonly properties: Members; readonly where: Where };
type Reading = { readonly tally: Tally; readonly crsNames: Set<string>; readonly remarks: Remarks };

const PLAN_TYPE = 'detaljplan';
const MEDIA_TYPE = 'application/vnd.lm.detaljplan.v4+json';
const bounds: Readonly<Record<string, ProvisionValue['bound']>> = {
  min: 'min',
  max: 'max',
  exakt: 'exact',
};
const surfaceTypes = ['Polygon', 'MultiPolygon'];
const lesserTypes = ['Point', 'MultiPoint', 'LineString', 'MultiLineString'];

/** Whether parsed JSON is of the exchange format, whose geometry is not where GeoJSON has it. */
export function isDetaljplan41(input: unknown): boolean {
  if (!isMembers(input)) return false;
  if ('feature:mediatyp' in input) return true;
  const features = input['features'];
  if (!isList(features)) return false;
  return features.some(
    (feature) =>
      isMembers(feature) &&
      isMembers(feature['properties']) &&
      'plangeometri' in feature['properties'],
  );
}

/**
 * A plan in the exchange format Detaljplan 4.1.
 *
 * Shape:  a FeatureCollection of one `detaljplan` and its provisions, every `geometry` null and the
 *         surfaces inside `properties`, east before north, each with its coordinate system.
 * Throws: DomainError with the object's number when the structure is not that, there is no plan or
 *         several, or a surface is malformed.
 */
export function readDetaljplan41(input: unknown, axisOrder: AxisOrder = 'eastNorth'): RawPlan {
  const root = membersOf(input, {});
  const listed = root['features'];
  if (!isList(listed)) throw new DomainError('geojsonMemberWrong', { member: 'features' });
  if (listed.length > MAX_PROVISIONS) {
    throw new DomainError('planFileTooManyProvisions', { max: MAX_PROVISIONS });
  }
  const features = listed.map((feature, at) => readFeature(feature, { feature: at + 1 }));
  const typeOf = ({ properties }: Feature) => properties['feature:typ'];
  const plans = features.filter((feature) => typeOf(feature) === PLAN_TYPE);
  const [plan] = plans;
  if (plan === undefined) throw new DomainError('planFileWithoutPlan');
  if (plans.length > 1) throw new DomainError('planFileSeveralPlans', { count: plans.length });
  const limits = { maxPositions: MAX_FILE_POSITIONS, axisOrder };
  const remarks = newRemarks();
  const reading: Reading = { tally: newTally(limits), crsNames: new Set(), remarks };
  const mediaType = readText(root['feature:mediatyp']);
  if (mediaType !== MEDIA_TYPE) {
    remarks.looksWrong.push({ code: 'mediaTypeOther', facts: { mediaType: mediaType ?? '' } });
  }
  const planSurfaces = readGeometries(plan, 'plangeometri', reading).map(({ surface, where }) => {
    return { surface, properties: {}, where };
  });
  if (planSurfaces.length === 0) throw new DomainError('geometryMissing', { ...plan.where });
  const provisions = features
    .filter((feature) => feature !== plan)
    .flatMap((feature) => readProvision(feature, reading));
  const raw = { ...readHead(plan, remarks), planSurfaces, provisions };
  detaljplanRemarks(
    { plan: plan.properties, provisions: features, raw } satisfies Detaljplan41,
    remarks,
  );
  return {
    format: 'detaljplan41',
    ...raw,
    crsMembers: [...reading.crsNames].map(crsMemberOfWords),
    positionsWithHeight: reading.tally.positionsWithHeight,
    ...remarks,
  };
}

function readFeature(value: unknown, where: Where): Feature {
  const feature = membersOf(value, where);
  if (feature['type'] !== 'Feature') throw typeError(feature, where);
  const { properties } = feature;
  if (!isMembers(properties)) {
    throw new DomainError('geojsonMemberWrong', { member: 'properties', ...where });
  }
  return { properties, where };
}

/** Surfaces of `plangeometri` or `bestammelsegeometri`; points and lines are told as dropped. */
function readGeometries(
  { properties, where }: Feature,
  member: string,
  { tally, crsNames, remarks }: Reading,
): RawSurface[] {
  const entries = properties[member];
  if (entries === undefined || entries === null) return [];
  if (!isList(entries)) throw new DomainError('geojsonMemberWrong', { member, ...where });
  return entries.flatMap((entry, at): RawSurface[] => {
    const place = { ...where, part: at + 1 };
    const geometry = membersOf(membersOf(entry, place)['geometri'], place);
    const { position } = geometry;
    if (position === undefined || position === null) {
      throw new DomainError('geometryMissing', { ...place });
    }
    const type = membersOf(position, place)['type'];
    if (typeof type === 'string' && lesserTypes.includes(type)) {
      remarks.dropped.push({ code: 'geometryNotRead', facts: { type, ...place } });
      return [];
    }
    const crsName = readText(geometry['koordinatsystemPlan']);
    if (crsName !== undefined) crsNames.add(crsName);
    const surface = readSurface(position, place, tally);
    if (surface.type !== surfaceTypes[0]) {
      remarks.looksWrong.push({ code: 'multiGeometry', facts: { ...place } });
    }
    return [{ surface, where: place }];
  });
}

function readHead(
  { properties }: Feature,
  remarks: Remarks,
): Pick<RawPlan, 'head' | 'dates' | 'implementation'> {
  const decisions = membersList(properties['beslutsinformation']);
  const textsOf = (member: string) => decisions.flatMap((one) => readText(one[member]) ?? []);
  const dayOf = (member: string) =>
    decisions.flatMap((one) => readDay(one[member], member, remarks) ?? [])[0];
  const stated = decisions.map((one) => one['genomforandetid']).find(isFiniteNumber);
  return {
    head: {
      id: readText(properties['objektidentitet']),
      name: readText(properties['namn']),
      designation: readText(properties['beteckning']),
      registryNumbers: [
        ...new Set([...textsOf('diarienummerKommun'), ...textsOf('diarienummerFullmaktige')]),
      ],
      ...municipalityOf(readText(properties['kommun'])),
      status: readText(properties['status']),
      planType: readText(properties['typ']),
      purpose: readText(properties['syfte']),
    },
    dates: {
      startedOn: dayOf('datumPaborjat'),
      adoptedOn: dayOf('datumAntagande'),
      legalForceOn: decisions
        .flatMap((one) => [one['datumLagakraft']].flat())
        .flatMap((day) => readDay(day, 'datumLagakraft', remarks) ?? []),
      statusChangedOn: readDay(
        properties['datumStatusforandring'],
        'datumStatusforandring',
        remarks,
      ),
      implementationStartsOn: dayOf('genomforandetidStartar'),
    },
    implementation: stated === undefined ? undefined : { stated },
  };
}

function readProvision(feature: Feature, reading: Reading): RawProvision[] {
  const { properties, where } = feature;
  const { remarks } = reading;
  const type = readText(properties['feature:typ']);
  const kind = kindOfWords(type);
  if (kind === undefined) {
    remarks.dropped.push({ code: 'objectNotRead', facts: { type: type ?? '', ...where } });
    return [];
  }
  const id = readText(properties['objektidentitet']);
  if (id === undefined) {
    throw new DomainError('geojsonMemberWrong', { member: 'objektidentitet', ...where });
  }
  return [
    {
      id,
      kind,
      catalogueReference: readText(properties['planbestammelsekatalogreferens']),
      wording: readText(properties['bestammelseformulering']),
      isMain: false,
      values: membersList(properties['bestammelsevarde']).map((value) =>
        readProvisionValue(value, id, remarks),
      ),
      regulates: listOf(properties['reglerarAnvandningsbestammelse']).flatMap(
        (one) => readText(one) ?? [],
      ),
      surfaces: readGeometries(feature, 'bestammelsegeometri', reading),
    },
  ];
}

/** Values are written as text even when they are numbers. */
function readProvisionValue(
  members: Members,
  provisionId: string,
  remarks: Remarks,
): ProvisionValue {
  const text = readText(members['variabelvarde']) ?? '';
  const name = readText(members['beskrivning']) ?? '';
  const isNumber = members['datatyp'] === 'decimaltal';
  const unit = readText(members['enhet']);
  const bound = bounds[readText(members['vardetyp']) ?? ''];
  return {
    ...readValue({ name, text, isNumber }, provisionId, remarks),
    ...(unit === undefined ? {} : { unit }),
    ...(bound === undefined ? {} : { bound }),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

function membersList(value: unknown): Members[] {
  return listOf(value).filter(isMembers);
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
