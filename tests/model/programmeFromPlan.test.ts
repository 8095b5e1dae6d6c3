import { describe, expect, it } from 'vitest';
import { filledProgramme, proposalsFromPlan } from '../../server/model/programmeFromPlan.ts';
import type { PlanFileReport, Provision } from '../../server/vocabulary/planFile.ts';
import { programmeSchema, type Block, type Programme } from '../../server/vocabulary/programme.ts';

type Limit = {
  readonly id: string;
  readonly quantity: PlanFileReport['suggestions'][number]['quantity'];
  readonly value: number;
  readonly regulates: readonly string[];
  readonly wording?: string;
};

const use = (id: string, label: string): Provision => {
  return { id, kind: 'use', label, isMain: true, values: [], regulates: [] };
};
/** A report of these uses, each on ground of its own unless said to share, and these limits. */
function report(
  uses: readonly Provision[],
  limits: readonly Limit[],
  shared: readonly string[] = [],
): PlanFileReport {
  const grounds = [
    ...(shared.length > 0 ? [shared] : []),
    ...uses.filter(({ id }) => !shared.includes(id)).map(({ id }) => [id]),
  ];
  return {
    format: 'detaljplan41',
    crs: 'EPSG:3006',
    crsSource: 'file',
    areaCrs: 'EPSG:3008',
    areaM2: 1000,
    plan: { registryNumbers: [] },
    dates: { legalForceOn: [] },
    implementationPeriod: null,
    useSurfaces: grounds.map((ids, at) => ({
      id: String(at),
      areaM2: 100,
      uses: ids.map((provisionId) => ({ provisionId, label: provisionId, isMain: true })),
    })),
    useAreaM2: 1000,
    provisions: [
      ...uses,
      ...limits.map(({ id, regulates, wording = '' }): Provision => ({
        id,
        kind: 'property',
        label: id,
        wording,
        isMain: false,
        values: [],
        regulates: [...regulates],
      })),
    ],
    suggestions: limits.map(({ id, quantity, value }) => ({
      quantity,
      value,
      uses: [],
      provisionIds: [id],
      source: { kind: 'readFromPlan', note: `bestämmelse ${id}` },
    })),
    dropped: [],
    looksWrong: [],
    notices: [],
  };
}
const nothing: Programme = { blocks: [], facilities: [] };
const block = (changes: Partial<Block> = {}): Block => ({
  id: 'hus1',
  label: 'Hus 1',
  tenure: 'cooperative',
  grossFloorAreaM2: 0,
  dwellingAreaM2: 0,
  dwellings: 0,
  completionYear: 2030,
  ...changes,
});
const homes = use('b', 'Bostäder');
const gross = { id: 'e1', quantity: 'grossFloorAreaM2', value: 5000, regulates: ['b'] } as const;
const ground = { id: 'e2', quantity: 'buildingAreaM2', value: 1200, regulates: ['b'] } as const;

describe('what provisions fill', () => {
  it('homes become a block with the gross floor area, each field with its provision', () => {
    const { proposals, unplaced } = proposalsFromPlan(report([homes], [gross, ground]), nothing);
    expect(unplaced).toEqual([]);
    const { blocks } = programmeSchema.parse(filledProgramme(nothing, proposals, 2031));
    expect(blocks).toEqual([
      {
        id: 'kvarter-plan-1',
        label: 'Bostäder',
        tenure: 'rental',
        completionYear: 2031,
        use: 'Bostäder',
        grossFloorAreaM2: 5000,
        buildingAreaM2: {
          central: 1200,
          source: { kind: 'readFromPlan', note: 'bestämmelse e2' },
        },
        dwellingAreaM2: 0,
        dwellings: 0,
        readFromPlan: {
          use: { kind: 'readFromPlan', note: 'bestämmelse b' },
          grossFloorAreaM2: { kind: 'readFromPlan', note: 'bestämmelse e1' },
          buildingAreaM2: { kind: 'readFromPlan', note: 'bestämmelse e2' },
        },
      },
    ]);
  });

  it('building area alone leaves the gross floor area as it was', () => {
    const programme = { blocks: [block()], facilities: [] };
    const { proposals } = proposalsFromPlan(report([homes], [ground]), programme);
    expect(proposals.map(({ field, rowId }) => [field, rowId])).toEqual([
      ['use', 'hus1'],
      ['buildingAreaM2', 'hus1'],
    ]);
    const [filled] = filledProgramme(programme, proposals, 2031).blocks;
    expect(filled).toMatchObject({ grossFloorAreaM2: 0, buildingAreaM2: { central: 1200 } });
  });

  it('what a person has entered is named, to be written over only when asked', () => {
    const programme = { blocks: [block({ grossFloorAreaM2: 4200 })], facilities: [] };
    const { proposals } = proposalsFromPlan(report([homes], [gross]), programme);
    expect(proposals.map(({ field, current }) => [field, current])).toEqual([
      ['use', null],
      ['grossFloorAreaM2', 4200],
    ]);
    const kept = proposals.filter(({ current }) => current === null);
    expect(filledProgramme(programme, kept, 2031).blocks[0]?.grossFloorAreaM2).toBe(4200);
  });

  it('read again goes into the same row', () => {
    const plan = report([homes], [gross]);
    const first = filledProgramme(nothing, proposalsFromPlan(plan, nothing).proposals, 2031);
    const again = proposalsFromPlan(plan, first).proposals;
    expect(again.map(({ rowId }) => rowId)).toEqual(['kvarter-plan-1', 'kvarter-plan-1']);
    expect(filledProgramme(first, again, 2031)).toEqual(first);
  });

  it('a school is not put into the row of a preschool', () => {
    const preschool = { id: 'f', label: 'F', kind: 'preschool', places: 80, completionYear: 2028 };
    const programme = programmeSchema.parse({ blocks: [], facilities: [preschool] });
    const { proposals } = proposalsFromPlan(report([use('s', 'Skola')], []), programme);
    expect(proposals.map(({ rowId }) => rowId)).toEqual([null]);
  });

  it('a school becomes premises without places, since the plan names none', () => {
    const school = use('s', 'Skola');
    const limit = { ...ground, regulates: ['s', 'r'] };
    const plan = report([school, use('r', 'Besöksanläggningar')], [limit], ['s', 'r']);
    const { proposals } = proposalsFromPlan(plan, nothing);
    expect(filledProgramme(nothing, proposals, 2031).facilities).toMatchObject([
      { kind: 'school', places: 0, use: 'Skola', buildingAreaM2: { central: 1200 } },
    ]);
  });
});

describe('what has no one place', () => {
  const other = use('b2', 'Bostäder');
  const shops = use('h', 'Detaljhandel');
  // prettier-ignore -- uses, limits, and the reason that no field takes them.
  it.each([
    {
      name: 'a limit of two rows',
      uses: [homes, other],
      limits: [{ ...gross, regulates: ['b', 'b2'] }],
      reason: 'sharedByUses',
    },
    {
      name: 'a limit with other ground',
      uses: [homes, shops],
      limits: [{ ...gross, regulates: ['b', 'h'] }],
      reason: 'sharedByUses',
    },
    {
      name: 'a limit of the whole plan',
      uses: [homes, shops],
      limits: [{ ...gross, regulates: [] }],
      reason: 'sharedByUses',
    },
    {
      name: 'a limit for each property',
      uses: [homes],
      limits: [{ ...ground, wording: 'Största byggnadsarea är 200 m² per fastighet' }],
      reason: 'perProperty',
    },
    {
      name: 'two limits of a kind',
      uses: [homes],
      limits: [gross, { ...gross, id: 'e9', value: 300 }],
      reason: 'severalLimits',
    },
    {
      name: 'a limit of shops',
      uses: [shops],
      limits: [{ ...gross, regulates: ['h'] }],
      reason: 'noRow',
    },
    {
      name: 'gross floor area of a school',
      uses: [use('s', 'Skola')],
      limits: [{ ...gross, regulates: ['s'] }],
      reason: 'noRow',
    },
  ])('$name is told and fills nothing', ({ uses, limits, reason }) => {
    const { proposals, unplaced } = proposalsFromPlan(report(uses, limits), nothing);
    expect(proposals.filter(({ field }) => field !== 'use')).toEqual([]);
    expect(unplaced.map((each) => each.reason)).toEqual(limits.map(() => reason));
  });

  it('a plan without provisions fills nothing', () => {
    expect(proposalsFromPlan(report([], []), nothing)).toEqual({ proposals: [], unplaced: [] });
  });
});
