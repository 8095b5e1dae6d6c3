import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachFindingsOf } from '../../../server/model/reach/reachFindings.ts';
import { exactly, sharesGained, sharesWithin } from '../../../server/model/reach/sharesWithin.ts';
import type { Position } from '../../../server/vocabulary/geometry.ts';
import type { Programme } from '../../../server/vocabulary/programme.ts';
import type { PlaceReach, ServiceKind } from '../../../server/vocabulary/reach.ts';
import { reachTexts } from '../../../server/vocabulary/text/sv/reach.ts';
import { smallBaseline, smallProposal } from '../../support/caseFile.ts';

const stamp = { id: '7d444840-9dc0-11d1-b245-5ffdce74fad2', importedOn: '2026-01-01' };
const about = {
  ...stamp,
  version: '2025',
  label: 'Lager',
  source: 'Kommunen',
  licence: 'own',
  isInvented: false,
} as const;
const [east, north] = [534_000, 6_719_000];

/** One square of `sideM` with a hundred people `eastM` east of the plan's middle. */
const squaresAt = (sideM: number, ...eastM: number[]): PlaceReach['squares'] => ({
  layer: { ...about, year: 2025, sideM, squareCount: eastM.length },
  around: eastM.map((distanceM) => ({
    midpoint: [east + distanceM, north],
    population: 100,
    // The plan area reaches 50 m from its middle.
    toPlanAreaM: Math.max(0, distanceM - 50),
    acrossPlanAreaM: distanceM + 50,
  })),
});
const serviceAt = (kind: ServiceKind, centreM: number, ...squaresM: number[]) => ({
  layer: { ...about, kind, asOf: '2025-06-01', objectCount: 1 },
  tooSmall: 0,
  sizeUnknown: 0,
  centreM,
  nearest: { name: 'Närmast', position: [east + centreM, north] as Position },
  squaresM,
  municipality: [],
});
const placeOf = (changes: Partial<PlaceReach>) => ({
  reach: {
    centre: [east, north] as Position,
    planRadiusM: 50,
    squares: null,
    services: [],
    ...changes,
  },
});
const alternatives = (programme: Partial<Programme>) => [
  smallBaseline,
  { ...smallProposal, programme: { blocks: [], facilities: [], ...programme } },
];
const findings = (changes: Partial<PlaceReach>, programme: Partial<Programme> = {}) => {
  const found = reachFindingsOf(placeOf(changes), alternatives(programme));
  if (found === undefined) throw new Error('the place was measured');
  return found;
};
const codesOf = (changes: Partial<PlaceReach>, programme: Partial<Programme>) =>
  findings(changes, programme).statements.flatMap(({ items }) => items.map(({ code }) => code));
const play = (position?: Position) => ({
  id: 'lek',
  label: 'Kullens lek',
  kind: 'play' as const,
  completionYear: 2029,
  ...(position === undefined ? {} : { position }),
});

describe('shares within a radius', () => {
  it('are counted at midpoints, and said with what they can be', () => {
    // Squares of 100 m: anyone lives at most 70.7 m from the middle.
    const shares = sharesWithin([200, 350, 900].map(exactly), [50, 30, 20], 100);
    expect(shares).toEqual([
      { radiusM: 300, share: 0.5, low: 0.5, high: 0.8 },
      { radiusM: 400, share: 0.8, low: 0.5, high: 0.8 },
      { radiusM: 1000, share: 1, low: 1, high: 1 },
    ]);
  });

  it('of squares of a kilometre say next to nothing within 300 m', () => {
    expect(sharesWithin([exactly(10)], [100], 1000)[0]).toEqual({
      radiusM: 300,
      share: 1,
      low: 0,
      high: 1,
    });
  });

  it('are none where nobody lives', () => {
    expect(sharesWithin([exactly(10)], [0], 1000)).toEqual([]);
  });

  it('hold the true share wherever in the squares people live', () => {
    const offset = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    const homes = fc.array(
      fc.record({ x: fc.integer({ min: -2000, max: 2000 }), dx: offset, dy: offset }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(homes, fc.constantFrom(100, 250, 1000), (list, sideM) => {
        const shares = sharesWithin(
          list.map(({ x }) => exactly(Math.abs(x))),
          list.map(() => 1),
          sideM,
        );
        return shares.every(({ radiusM, low, share, high }) => {
          const isNear = ({ x, dx, dy }: (typeof list)[number]) =>
            Math.hypot(x + dx * sideM, dy * sideM) <= radiusM;
          const truth = list.filter(isNear).length / list.length;
          return low <= truth && truth <= high && low <= share && share <= high;
        });
      }),
    );
  });
});

describe('shares gained', () => {
  it('are sure square by square, also where the shares overlap', () => {
    // The first square gains for sure; the second had it within 300 m already, give or take.
    const gained = sharesGained([900, 300], [200, 300].map(exactly), [40, 60], 100);
    expect(gained[0]).toEqual({ radiusM: 300, low: 0.4, high: 0.4 });
  });

  it('are possible where some of a square may gain, and never where nothing comes nearer', () => {
    const gained = sharesGained([900, 900], [280, 900].map(exactly), [40, 60], 100);
    expect(gained[0]).toEqual({ radiusM: 300, low: 0, high: 0.4 });
  });
});

describe('without a layer', () => {
  it('nothing is said of a kind, nor of what an alternative adds to it', () => {
    const found = findings({}, { amenities: [play()] });
    expect(found.services).toHaveLength(7);
    expect(found.services.every(({ today, after }) => today === null && after.length === 0)).toBe(
      true,
    );
    expect(found.statements).toEqual([{ alternativeId: 'forslag', items: [] }]);
  });

  it('3-30-300 is missing in all its parts, also when green is there without squares', () => {
    for (const services of [[], [serviceAt('green', 200)]]) {
      const rule = findings({ services }).rule330300;
      expect(rule.map(({ today }) => today)).toEqual([null, null, null]);
    }
  });

  it('a place that was not measured has no findings', () => {
    expect(reachFindingsOf({}, [])).toBeUndefined();
  });
});

describe('3-30-300', () => {
  it('has its 300 metres from green, and neither trees nor canopy', () => {
    const found = findings({
      squares: squaresAt(100, 0, 500),
      services: [serviceAt('green', 200, 200, 600)],
    });
    expect(found.rule330300.map(({ part, today }) => [part, today?.share ?? null])).toEqual([
      ['threeTrees', null],
      ['thirtyPercent', null],
      ['threeHundredMetres', 0.5],
    ]);
  });
});

describe('what a programme adds', () => {
  const squares = squaresAt(100, 0, 500);
  const services = [serviceAt('play', 900, 900, 450)];
  const after = (programme: Partial<Programme>) =>
    findings({ squares, services }, programme).services.find(({ kind }) => kind === 'play')
      ?.after[1];

  it('with a position is measured to it', () => {
    // 100 m from the middle, and from the square there; 400 m from the other.
    const found = after({ amenities: [play([east + 100, north])] });
    expect(found?.measure).toMatchObject({ centreM: 100, inPlanAreaM: null });
    expect(found?.measure.shares.map(({ share }) => share)).toEqual([0.5, 1, 1]);
    expect(found?.added).toEqual(['Kullens lek']);
  });

  it('without one is somewhere within the plan area, from its near side to its far', () => {
    const found = after({ amenities: [play()] });
    expect(found?.measure).toMatchObject({ centreM: 900, inPlanAreaM: 50 });
    // From the second square: today's at 450 m; the plan's 450–550 m.
    expect(found?.measure.shares[1]).toEqual({ radiusM: 400, share: 0.5, low: 0.5, high: 1 });
  });

  it('of another kind, or nothing, leaves it as it is', () => {
    expect(after({})?.measure).toEqual(
      findings({ squares, services }).services.find(({ kind }) => kind === 'play')?.today,
    );
  });

  it('never takes anyone further away', () => {
    const position = fc.tuple(
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: -3000, max: 3000 }),
    );
    fc.assert(
      fc.property(position, fc.boolean(), ([dx, dy], isPlaced) => {
        const amenity = isPlaced ? play([east + dx, north + dy]) : play();
        const [before, later] = [after({}), after({ amenities: [amenity] })];
        return (later?.measure.shares ?? []).every(
          (share, at) =>
            share.share >= (before?.measure.shares[at]?.share ?? 0) &&
            share.low >= (before?.measure.shares[at]?.low ?? 0) &&
            share.low <= share.share &&
            share.share <= share.high,
        );
      }),
    );
  });

  it('counts preschools and schools among the premises', () => {
    const facility = {
      id: 'fsk',
      label: 'Förskolan',
      kind: 'preschool' as const,
      places: 80,
      completionYear: 2029,
      position: [east, north + 200] as Position,
    };
    const found = findings(
      { services: [serviceAt('preschool', 700)] },
      { facilities: [facility] },
    ).services.find(({ kind }) => kind === 'preschool');
    expect(found?.after[1]?.measure.centreM).toBe(200);
  });

  it('of green counts from half a hectare, and not when the size is not said', () => {
    const park = { ...play([east, north]), kind: 'green' as const, label: 'Kullparken' };
    const green = (areaM2?: number) => {
      const amenity = areaM2 === undefined ? park : { ...park, areaM2 };
      return findings({ services: [serviceAt('green', 700)] }, { amenities: [amenity] }).services[0]
        ?.after[1];
    };
    expect(green(5000)?.measure.centreM).toBe(0);
    expect(green(4999)?.notCounted).toEqual(['Kullparken']);
    expect(green()).toMatchObject({
      measure: { centreM: 700 },
      added: [],
      notCounted: ['Kullparken'],
    });
  });
});

describe('what may be said', () => {
  const services = [serviceAt('play', 900, 900, 450)];
  // prettier-ignore -- each by the rules of reachStatements, worked by hand.
  it.each([
    {
      what: 'nearer, and surely so for the half that lives beside it',
      sideM: 100,
      position: [east + 100, north],
      codes: ['nearer', 'surelyMore'],
    },
    {
      what: 'nearer, but squares of a kilometre cannot say for whom',
      sideM: 1000,
      position: [east + 100, north],
      codes: ['nearer', 'squaresTooCoarse'],
    },
    {
      what: 'within the plan area, and sure all the same',
      sideM: 100,
      position: undefined,
      codes: ['inPlanArea', 'surelyMore'],
    },
    {
      what: 'squares that make it likely and not sure',
      sideM: 250,
      position: [east + 150, north],
      codes: ['nearer', 'perhapsMore'],
    },
    {
      what: 'further off than what there is',
      sideM: 100,
      position: [east, north + 2000],
      codes: ['notNearer', 'notMore'],
    },
    {
      what: 'nearer by less than positions are good for',
      sideM: 100,
      position: [east, north - 880],
      codes: ['notNearer', 'notMore'],
    },
  ] as const)('$what', ({ sideM, position, codes }) => {
    const place = { squares: squaresAt(sideM, 0, 500), services };
    const amenities = [play(position === undefined ? undefined : [position[0], position[1]])];
    expect(codesOf(place, { amenities })).toEqual(codes);
  });

  it('says without squares that the number of people is not known', () => {
    expect(codesOf({ services }, { amenities: [play([east, north])] })).toEqual([
      'nearer',
      'noSquares',
    ]);
  });

  it('says nothing of what the alternative does not add', () => {
    expect(codesOf({ squares: squaresAt(100, 0, 500), services }, {})).toEqual([]);
  });

  it('in sentences with metres and no praise', () => {
    const { statements } = findings(
      { squares: squaresAt(100, 0, 500), services },
      { amenities: [play([east + 100, north])] },
    );
    expect(statements[0]?.items.map(reachTexts.statement)).toEqual([
      'Närmaste lekplats hamnar 100\u00a0m fågelvägen från planområdets mitt, mot 900\u00a0m i dag.',
      '50\u00a0% av invånarna runt planområdet får lekplats inom 300\u00a0m fågelvägen och har det inte i dag.',
    ]);
  });
});

describe('those around beside the municipality', () => {
  const share = (low: number, high: number) => ({ radiusM: 300, share: low, low, high });
  const today = (municipality: { radiusM: number; share: number; low: number; high: number }) =>
    findings({
      squares: squaresAt(100, 0, 500),
      services: [{ ...serviceAt('play', 200, 200, 900), municipality: [municipality] }],
    }).today.map(reachTexts.statement);

  it('are told apart only when no squares can bridge it', () => {
    // Half of those around have it: 50 % at least and at most.
    expect(today(share(0.6, 0.8))).toEqual([
      'Färre runt planområdet än i kommunen har lekplats inom 300\u00a0m: högst 50\u00a0% mot minst 60\u00a0%.',
    ]);
    expect(today(share(0.1, 0.4))).toEqual([
      'Fler runt planområdet än i kommunen har lekplats inom 300\u00a0m: minst 50\u00a0% mot högst 40\u00a0%.',
    ]);
    expect(today(share(0.3, 0.7))).toEqual([]);
  });
});

describe('a source', () => {
  it('under ODbL is named with its attribution, and what is invented is said to be', () => {
    const layer = { label: 'Lekplatser', source: 'OSM', date: '2025-01-01', isInvented: false };
    expect(reachTexts.source({ ...layer, licence: 'ODbL-1.0' })).toBe(
      'Lekplatser, OSM, 2025-01-01, ODbL 1.0, © OpenStreetMap contributors',
    );
    expect(reachTexts.source({ ...layer, licence: 'CC0-1.0', isInvented: true })).toBe(
      'Lekplatser, OSM, 2025-01-01, CC0, påhittat',
    );
  });
});
