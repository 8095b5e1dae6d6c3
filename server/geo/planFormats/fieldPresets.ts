import type { PlanFieldMap } from '../../vocabulary/planFile.ts';
import { named } from '../../vocabulary/text/language.ts';

/** `needs` are the properties that tell a file of this kind from others. */
export type FieldPreset = {
  readonly id: string;
  readonly labelSv: string;
  readonly needs: readonly string[];
  readonly map: PlanFieldMap;
};

/** Field maps that are recognised by the properties of a file, the most particular first. */
export const fieldPresets: readonly FieldPreset[] = named([
  {
    id: 'ngpReference',
    labelSv: 'Referensobjekt ur nationella geodataplattformen',
    needs: ['detaljplan.objektidentitet', 'detaljplan.namn'],
    map: {
      id: 'detaljplan.objektidentitet',
      name: 'detaljplan.namn',
      designation: 'detaljplan.beteckning',
      status: 'detaljplan.status',
      planType: 'detaljplan.typ',
      startedOn: 'detaljplan.datumPaborjat',
      legalForceOn: 'detaljplan.datumLagakraft',
      statusChangedOn: 'detaljplan.datumStatusforandring',
      municipality: 'providers.0.kod',
    },
  },
  {
    id: 'planWithProvisions',
    labelSv: 'Plan med bestämmelser, fält som i Detaljplan',
    needs: ['feature:typ', 'objektidentitet'],
    map: {
      kind: 'feature:typ',
      id: 'objektidentitet',
      name: 'namn',
      designation: 'beteckning',
      registryNumber: 'planid',
      municipality: 'kommun',
      status: 'registerstatus',
      planType: 'plantyp',
      heightSystem: 'hojdsystem',
      ownZone: 'koordinatsystemKalla',
      registeredOn: 'registreringsdatum',
      implementationYears: 'genomforandetidAr',
      provisionId: 'objektidentitet',
      catalogueReference: 'bestammelsekod',
      provisionDesignation: 'beteckning',
      wording: 'bestammelseformulering',
      precision: 'precisering',
      isMain: 'huvudsaklig',
      values: 'variabler',
      regulates: 'reglerarAnvandning',
      surfaceId: 'omrade',
    },
  },
  {
    id: 'malmo',
    labelSv: 'Malmö, gällande planer',
    needs: ['PLANNAMN', 'PLANID', 'LAGAKRAFT_'],
    map: {
      id: 'PLANID',
      name: 'PLANNAMN',
      designation: 'PLAN_',
      adoptedOn: 'BESLUTSDAT',
      legalForceOn: 'LAGAKRAFT_',
    },
  },
  {
    id: 'planRegister',
    labelSv: 'Planregister med aktnummer, som i Oskarshamn',
    needs: ['PLANNAMN', 'AKT', 'DAT_LAGAKRAFT'],
    map: {
      id: 'AKT',
      name: 'PLANNAMN',
      designation: 'AKTEGEN',
      adoptedOn: 'DAT_BESLUT',
      legalForceOn: 'DAT_LAGAKRAFT',
      implementationStartsOn: 'DAT_GENOMF_F',
    },
  },
]);

/** A property by its name, or by names with dots between for one inside another. */
export function propertyAt(
  properties: Readonly<Record<string, unknown>>,
  path: string | undefined,
): unknown {
  if (path === undefined) return undefined;
  if (Object.hasOwn(properties, path)) return properties[path];
  let value: unknown = properties;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

/** The preset whose properties every object of a file has. */
export function presetFor(
  objects: readonly Readonly<Record<string, unknown>>[],
): FieldPreset | undefined {
  if (objects.length === 0) return undefined;
  return fieldPresets.find(({ needs }) =>
    objects.every((properties) =>
      needs.every((path) => propertyAt(properties, path) !== undefined),
    ),
  );
}
