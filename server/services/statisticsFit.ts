import type { Repositories } from '../../db/storage.ts';
import type { AreaLayer, Fit, StatisticsSet } from '../vocabulary/place.ts';
import { BY_MUNICIPALITY_CODE } from '../vocabulary/sources.ts';
import { serviceNotices } from '../vocabulary/text/sv/notices.ts';

/** As many codes as a reader looks at. */
const NAMED_CODES = 10;

/** DeSO, RegSO and municipality codes begin with the municipality's. */
const municipalityOf = (code: string) => /^\d{4}/.exec(code)?.[0];

/**
 * How the rows of a table fit the areas of a layer, by code. A table of the nation on the areas of a
 * county is no fault: rows of municipalities that the layer has nothing of are counted apart.
 */
export function fitOf(
  tableCodes: ReadonlySet<string>,
  { id, label, kind }: Pick<AreaLayer, 'id' | 'label' | 'kind'>,
  layerCodes: ReadonlySet<string>,
): Fit {
  const here = new Set([...layerCodes].map(municipalityOf));
  const isElsewhere = (code: string) => {
    const municipality = kind === 'district' ? undefined : municipalityOf(code);
    return municipality !== undefined && !here.has(municipality);
  };
  const unfitted = [...tableCodes].filter((code) => !layerCodes.has(code));
  const onlyInTable = unfitted.filter((code) => !isElsewhere(code));
  const onlyInLayer = [...layerCodes].filter((code) => !tableCodes.has(code));
  return {
    layerId: id,
    layerLabel: label,
    matched: tableCodes.size - unfitted.length,
    elsewhere: unfitted.length - onlyInTable.length,
    onlyInTable: countedCodes(onlyInTable),
    onlyInLayer: countedCodes(onlyInLayer),
  };
}

/** The first of some codes, and how many they are. */
export function countedCodes(codes: readonly string[]): { count: number; first: string[] } {
  return { count: codes.length, first: [...codes].sort().slice(0, NAMED_CODES) };
}

/** Layers whose areas the figures of a set are used on. */
export function layersFor(
  layers: readonly AreaLayer[],
  set: Pick<StatisticsSet, 'areaKind' | 'areaVersion' | 'joinsOnCode' | 'isInvented'>,
): AreaLayer[] {
  return layers.filter(
    ({ kind, version, isInvented }) =>
      kind === set.areaKind &&
      (version === set.areaVersion ||
        set.joinsOnCode ||
        set.areaVersion === BY_MUNICIPALITY_CODE) &&
      isInvented === set.isInvented,
  );
}

/** Reads the codes of layers, each layer once. */
export function createFitting({ areas }: Pick<Repositories, 'areas'>) {
  const codesByLayer = new Map<string, ReadonlySet<string>>();
  const codesOf = async (layerId: string): Promise<ReadonlySet<string>> => {
    const known = codesByLayer.get(layerId);
    if (known !== undefined) return known;
    const codes = new Set(await areas.listCodes([layerId]));
    codesByLayer.set(layerId, codes);
    return codes;
  };
  return async (
    layers: readonly AreaLayer[],
    tableCodes: ReadonlySet<string>,
  ): Promise<{ fits: Fit[]; matched: number }> => {
    const fits: Fit[] = [];
    const matched = new Set<string>();
    for (const layer of layers) {
      const codes = await codesOf(layer.id);
      fits.push(fitOf(tableCodes, layer, codes));
      for (const code of codes) if (tableCodes.has(code)) matched.add(code);
    }
    return { fits, matched: matched.size };
  };
}

/** What does not fit, in words; codes are named where they ought to have. */
export function fitNoticesSv(fits: readonly Fit[]): string[] {
  return fits.flatMap(({ layerLabel, matched, elsewhere, onlyInTable, onlyInLayer }) => {
    if (matched === 0) return [];
    const { onlyInTable: inTable, onlyInLayer: inLayer } = serviceNotices;
    return [
      ...(elsewhere > 0 ? [serviceNotices.elsewhere(elsewhere, layerLabel)] : []),
      ...(onlyInTable.count > 0 ? [inTable(onlyInTable.count, layerLabel, onlyInTable.first)] : []),
      ...(onlyInLayer.count > 0 ? [inLayer(onlyInLayer.count, layerLabel, onlyInLayer.first)] : []),
    ];
  });
}
