import type { SourceNote } from '../vocabulary/numbers.ts';
import type {
  PlanFileReport,
  PlanSuggestion,
  Provision,
  SuggestionQuantity,
} from '../vocabulary/planFile.ts';
import type { Block, Facility, PlannedField, Programme } from '../vocabulary/programme.ts';

type Row = Block | Facility;
type RowKind = 'block' | 'facility';
/** A use that the programme has rows for, and the row that it is or would become. */
type Target = {
  readonly use: Provision;
  readonly kind: RowKind;
  readonly facilityKind: Facility['kind'];
  readonly row: Row | undefined;
};

/** One field that a provision can fill. */
export type PlanProposal = {
  readonly id: string;
  readonly kind: RowKind;
  /** The row it goes into; null for a new one, which `useProvisionId` tells from other new ones. */
  readonly rowId: string | null;
  readonly rowLabel: string;
  readonly useProvisionId: string;
  readonly facilityKind: Facility['kind'];
  readonly field: PlannedField;
  readonly value: string | number;
  readonly source: SourceNote;
  /** What stands there and would be written over; null when the field is empty. */
  readonly current: string | number | null;
};

/** A limit that has no one field to go into, and why. */
export type UnplacedLimit = {
  readonly quantity: SuggestionQuantity;
  readonly value: number;
  readonly provisionIds: readonly string[];
  readonly reason: 'sharedByUses' | 'severalLimits' | 'perProperty' | 'noRow';
};

export type PlanProposals = {
  readonly proposals: readonly PlanProposal[];
  readonly unplaced: readonly UnplacedLimit[];
};

const homes = { code: /^DP_KM_B(_|$)/, words: /^bost[aä]d/i };
const preschools = /^förskola/i;
const schools = { code: /^DP_KM_S(_|$)/, words: /^skola/i };
/** A limit for each property or house is no limit for the whole block. */
const forEach = /\bper\s|\bvarje\b/i;
/** Quantities that rows have a field for. */
const fieldsOf: Readonly<Record<RowKind, readonly SuggestionQuantity[]>> = {
  block: ['dwellings', 'grossFloorAreaM2', 'buildingAreaM2'],
  facility: ['buildingAreaM2'],
};
const MAX_LABEL = 200;
const limitQuantities = ['dwellings', 'grossFloorAreaM2', 'buildingAreaM2'] as const;

/**
 * What a plan's provisions can fill in a programme: a use becomes a row, a limit a field of it.
 *
 * Shape:  a limit goes to a row only when it is that row's alone and the only one of its kind;
 *         what is shared, repeated or counted for each property is told in `unplaced`.
 * Units:  as the fields: m², and dwellings as a count.
 */
export function proposalsFromPlan(report: PlanFileReport, programme: Programme): PlanProposals {
  const targets = targetsOf(report, programme);
  const placed = report.suggestions
    .filter(({ quantity }) => limitQuantities.some((known) => known === quantity))
    .map((suggestion) => ({ suggestion, place: placeOf(suggestion, targets, report) }));
  const limits = placed.map(({ suggestion, place }) => {
    const isRepeated =
      typeof place === 'object' &&
      placed.filter(
        (other) => other.place === place && other.suggestion.quantity === suggestion.quantity,
      ).length > 1;
    return { suggestion, place: isRepeated ? ('severalLimits' as const) : place };
  });
  return {
    proposals: targets.flatMap((target) => [
      useProposal(target),
      ...limits.flatMap(({ suggestion, place }) =>
        place === target ? [limitProposal(suggestion, target)] : [],
      ),
    ]),
    unplaced: limits.flatMap(({ suggestion, place }) => {
      const { quantity, value, provisionIds } = suggestion;
      return typeof place === 'string' ? [{ quantity, value, provisionIds, reason: place }] : [];
    }),
  };
}

function targetsOf({ provisions }: PlanFileReport, { blocks, facilities }: Programme): Target[] {
  const uses = provisions.flatMap((use) => {
    const kind = rowKindOf(use);
    return kind === undefined ? [] : [{ use, ...kind }];
  });
  return uses.map((one) => {
    const isAlike = (other: Pick<Target, 'kind' | 'facilityKind'>) =>
      other.kind === one.kind && other.facilityKind === one.facilityKind;
    const rows: readonly Row[] =
      one.kind === 'block' ? blocks : facilities.filter(({ kind }) => kind === one.facilityKind);
    const [only, ...others] = rows;
    // Of one use and one row of its kind, the row is the use's; else nobody knows which is whose.
    const alone = uses.filter(isAlike).length === 1 && others.length === 0;
    const own = rows.find(({ readFromPlan }) => readFromPlan?.use?.note.includes(one.use.id));
    const row = own ?? (alone && only?.readFromPlan?.use === undefined ? only : undefined);
    return { ...one, row };
  });
}

function rowKindOf({
  kind,
  label,
  catalogueReference = '',
}: Provision): Pick<Target, 'kind' | 'facilityKind'> | undefined {
  if (kind !== 'use') return undefined;
  if (homes.code.test(catalogueReference) || homes.words.test(label)) {
    return { kind: 'block', facilityKind: 'school' };
  }
  if (preschools.test(label)) return { kind: 'facility', facilityKind: 'preschool' };
  if (schools.code.test(catalogueReference) || schools.words.test(label)) {
    return { kind: 'facility', facilityKind: 'school' };
  }
  return undefined;
}

/** The one row that a limit is for, or why there is none. */
function placeOf(
  { quantity, provisionIds }: PlanSuggestion,
  targets: readonly Target[],
  { provisions, useSurfaces }: PlanFileReport,
): Target | UnplacedLimit['reason'] {
  const limit = provisions.find(({ id }) => provisionIds.includes(id));
  if (limit === undefined) return 'noRow';
  if (forEach.test(limit.wording ?? '')) return 'perProperty';
  const regulated = limit.regulates;
  const isPlanWide = regulated.length === 0;
  const reached = targets.filter(({ use }) => isPlanWide || regulated.includes(use.id));
  const [target, ...others] = reached;
  if (target === undefined || !fieldsOf[target.kind].includes(quantity)) return 'noRow';
  // Uses that share their ground share its limit; the ground of others has a part of it too.
  const ground = useSurfaces.filter(({ uses }) =>
    uses.some(({ provisionId }) => provisionId === target.use.id),
  );
  const sharesGround = (useId: string) =>
    ground.some(({ uses }) => uses.some(({ provisionId }) => provisionId === useId));
  const isShared = isPlanWide
    ? useSurfaces.length > ground.length
    : regulated.some((id) => id !== target.use.id && !sharesGround(id));
  return others.length > 0 || isShared ? 'sharedByUses' : target;
}

function useProposal(target: Target): PlanProposal {
  const { designation = '', label, id } = target.use;
  const value = `${designation} ${label}`.trim().slice(0, MAX_LABEL);
  return proposalOf(target, 'use', value, { kind: 'readFromPlan', note: useNote(id) });
}

const useNote = (id: string) => `bestämmelse ${id}`.slice(0, 500);

function limitProposal(
  { quantity, value, source }: PlanFileReport['suggestions'][number],
  target: Target,
): PlanProposal {
  const field = limitQuantities.find((known) => known === quantity) ?? 'buildingAreaM2';
  return proposalOf(target, field, value, source);
}

function proposalOf(
  { use, kind, facilityKind, row }: Target,
  field: PlannedField,
  value: string | number,
  source: SourceNote,
): PlanProposal {
  const proposed = field === 'dwellings' ? Math.floor(Number(value)) : value;
  return {
    id: `${use.id}.${field}`,
    kind,
    rowId: row?.id ?? null,
    rowLabel: row?.label ?? use.label.slice(0, MAX_LABEL),
    useProvisionId: use.id,
    facilityKind,
    field,
    value: proposed,
    source,
    current: row === undefined ? null : currentOf(row, field),
  };
}

/** Zero is what a row begins with: nobody has entered it. */
function currentOf(row: Row, field: PlannedField): string | number | null {
  if (field === 'use') return row.use ?? null;
  if (field === 'buildingAreaM2') return row.buildingAreaM2?.central ?? null;
  const value = 'tenure' in row ? row[field] : 0;
  return value === 0 ? null : value;
}

/**
 * The programme with these proposals in it; each field they fill says which provision it is from.
 *
 * Shape:  proposals of a new row that are of the same use share one row, whose other fields are as
 *         those of a row that a person has just added: nothing is read, nothing is entered.
 */
export function filledProgramme(
  programme: Programme,
  chosen: readonly PlanProposal[],
  completionYear: number,
): Programme {
  let filled = programme;
  const added = new Map<string, string>();
  for (const proposal of chosen) {
    let rowId = proposal.rowId ?? added.get(proposal.useProvisionId);
    if (rowId === undefined) {
      rowId = freshRowId(filled, proposal.kind);
      added.set(proposal.useProvisionId, rowId);
      filled = withNewRow(filled, { ...proposal, rowId }, completionYear);
    }
    const id = rowId;
    const fill = <Kept extends Row>(row: Kept) => (row.id === id ? withField(row, proposal) : row);
    filled = { blocks: filled.blocks.map(fill), facilities: filled.facilities.map(fill) };
  }
  return filled;
}

function freshRowId({ blocks, facilities }: Programme, kind: RowKind): string {
  const taken = [...blocks, ...facilities].map(({ id }) => id);
  const base = kind === 'block' ? 'kvarter' : 'lokal';
  let number = 1;
  while (taken.includes(`${base}-plan-${number}`)) number += 1;
  return `${base}-plan-${number}`;
}

function withNewRow(
  { blocks, facilities }: Programme,
  { kind, rowId, rowLabel, facilityKind }: PlanProposal & { readonly rowId: string },
  completionYear: number,
): Programme {
  const row = { id: rowId, label: rowLabel, completionYear };
  if (kind === 'facility') {
    return { blocks, facilities: [...facilities, { ...row, kind: facilityKind, places: 0 }] };
  }
  const empty = { grossFloorAreaM2: 0, dwellingAreaM2: 0, dwellings: 0 };
  return { blocks: [...blocks, { ...row, tenure: 'rental', ...empty }], facilities };
}

function withField<Kept extends Row>(row: Kept, { field, value, source }: PlanProposal): Kept {
  const entered = field === 'buildingAreaM2' ? { central: Number(value), source } : value;
  return { ...row, [field]: entered, readFromPlan: { ...row.readFromPlan, [field]: source } };
}
