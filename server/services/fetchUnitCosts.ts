import {
  askKoladaFigures,
  askMunicipalityGroups,
  askMunicipalityName,
  type KoladaGroup,
  type KoladaRow,
} from '../sources/kolada.ts';
import type { Ask } from '../sources/answer.ts';
import { DomainError } from '../vocabulary/errors.ts';
import { KOLADA_NATION, kpiIdPattern } from '../vocabulary/sources.ts';
import { sourceTexts } from '../vocabulary/text/sv/sources.ts';
import {
  checkMunicipalities,
  dayOfExtracts,
  type FetchedUnitCosts,
  type FetchOptions,
  type FetchTools,
} from './fetchTools.ts';

export type UnitCostsFetch = Omit<FetchOptions, 'files' | 'filesExtractedOn'> & {
  readonly municipality: string;
  readonly years: readonly number[];
  /** Kolada's id of the group to compare with; absent: found by the municipality's name. */
  readonly groupId?: string | undefined;
};

/** Kolada calls groups of similar municipalities so, and the one for all services "övergripande". */
const similar = { title: 'Liknande kommuner', overall: 'övergripande' } as const;

/**
 * Every key figure that is a unit cost of the catalogue, for the municipality, the nation and the
 * municipalities that resemble it, as the municipality's own entries.
 *
 * Throws: DomainError from the answers or the catalogue; nothing is stored then but the answers.
 */
export async function fetchUnitCosts(
  { open, catalogue }: FetchTools,
  { municipality, years, groupId, ...options }: UnitCostsFetch,
): Promise<FetchedUnitCosts> {
  checkMunicipalities([municipality], { mayBeNone: false });
  if (years.length === 0) throw new DomainError('koladaYearsMissing');
  const { ask, base, extracts } = open('kolada', options);
  const group = await similarGroup(ask, base, municipality, groupId);
  const members = group?.members.map(({ member_id: id }) => id) ?? [];
  const kpis = (await catalogue.unitCostKpis()).filter((id) => kpiIdPattern.test(id));
  const municipalities = [...new Set([municipality, KOLADA_NATION, ...members])];
  const { rows } = await askKoladaFigures(ask, base, { kpis, municipalities, years });
  if (rows.length === 0) throw new DomainError('koladaMunicipalityMissing', { municipality });
  const extractedOn = dayOfExtracts(extracts);
  const imported = await catalogue.importFile(municipality, {
    bytes: figuresFile(rows),
    groups: group === undefined ? undefined : utf8([group]),
    groupId: group?.id,
    retrievedOn: extractedOn ?? undefined,
  });
  const notices = [
    ...(group === undefined ? [sourceTexts.noGroup(municipality)] : []),
    ...imported.notices,
  ];
  return { ...imported, notices, extracts, extractedOn };
}

/** As `/data` answers, which is how the catalogue reads figures from a file too. */
function figuresFile(rows: readonly KoladaRow[]): Uint8Array {
  const values = rows.map(({ kpi, municipality, year, value, status }) => ({
    kpi,
    municipality,
    period: year,
    values: [{ gender: 'T', status, value }],
  }));
  return utf8({ values });
}

function utf8(content: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content));
}

/** Undefined when Kolada has no group for the municipality. */
async function similarGroup(
  ask: Ask,
  base: string,
  municipality: string,
  groupId: string | undefined,
): Promise<KoladaGroup | undefined> {
  const name = await askMunicipalityName(ask, base, municipality);
  const groups = await askMunicipalityGroups(ask, base, similar.title);
  const parts = ({ title }: KoladaGroup) => title.split(', ');
  const own = groups.filter((group) =>
    groupId === undefined ? parts(group).includes(name) : group.id === groupId,
  );
  const overall = own.filter((group) => parts(group).includes(similar.overall));
  const [found, ...others] = overall.length > 0 ? overall : own;
  if (others.length > 0 || (found === undefined && groupId !== undefined)) {
    const known = (own.length > 0 ? own : groups).map(({ id, title }) => `${id} ${title}`);
    throw new DomainError('koladaGroupUnknown', { known: known.join('; ').slice(0, 400) });
  }
  return found;
}
