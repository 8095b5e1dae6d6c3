import { describe, expect, it } from 'vitest';
import { followUpFindings } from '../../server/model/followUpFindings.ts';
import { bridgeScene } from '../../server/scenes/bridge.ts';
import { cashFlowScene } from '../../server/scenes/cashFlow.ts';
import { sceneContext } from '../../server/scenes/context.ts';
import { dotplotScene } from '../../server/scenes/dotplot.ts';
import { equityExcessScene, hasExcess } from '../../server/scenes/equityExcess.ts';
import { equityGapScene } from '../../server/scenes/equityGap.ts';
import { hasDisparity } from '../../server/scenes/gapsInWords.ts';
import { equityHistoryScene } from '../../server/scenes/equityHistory.ts';
import { equityIconsScene, iconCounts } from '../../server/scenes/equityIcons.ts';
import { followedUp, followUpScene } from '../../server/scenes/followUp.ts';
import type { SceneSize } from '../../server/scenes/layout.ts';
import { operatingBudgetScene } from '../../server/scenes/operatingBudget.ts';
import { planMapScene } from '../../server/scenes/planMap.ts';
import { effectIntervalsScene } from '../../server/scenes/effectIntervals.ts';
import { assumptionTornadoScene, tornadoScene } from '../../server/scenes/tornado.ts';
import { whoPaysScene } from '../../server/scenes/whoPays.ts';
import type { FollowUp } from '../../server/vocabulary/decision.ts';
import type { IndicatorResult } from '../../server/vocabulary/place.ts';
import type { Scene } from '../../server/vocabulary/scene.ts';
import type { Snapshot } from '../../server/vocabulary/snapshot.ts';
import { without } from '../support/without.ts';
import { demoSnapshot } from './demoSnapshot.ts';
import { expectAskable, expectSound, shownNumber, textsOf } from './sceneRules.ts';
import {
  indicator,
  smallIndicators,
  smallItems,
  smallPlace,
  smallSnapshot,
} from './smallSnapshot.ts';

/** One that goes up and follows, one that goes down and does not, one that waits, one with no path. */
const walking: FollowUp = {
  ...{ id: 'gar', label: 'Barn som går själva till skolan', unit: '%', afterYears: 3 },
  ...{ startValue: 41, startMeasuredOn: '2027-10-01', target: 55.5, measuredOn: '2031-10-01' },
  ...{ source: '', responsible: '', trigger: '', reportTo: '' },
  measurements: [
    { id: 'a', measuredOn: '2028-10-01', value: 43, source: 'Resvaneenkäten' },
    { id: 'b', measuredOn: '2028-11-01', value: 43.5, source: '' },
    { id: 'c', measuredOn: '2029-10-01', value: 50.25, source: 'Resvaneenkäten' },
  ],
};
const driving: FollowUp = {
  ...{ ...walking, id: 'bil', label: 'Bilar förbi skolan', unit: 'fordon per dygn' },
  ...{ startValue: 1_250_000, target: 900_000 },
  measurements: [
    { id: 'd', measuredOn: '2028-01-15', value: 1_260_000, source: '' },
    { id: 'e', measuredOn: '2033-10-01', value: 1_000_000, source: '' },
  ],
};
const indicators = [
  walking,
  driving,
  {
    ...walking,
    id: 'vantar',
    label: 'Hyra i kvarteret Södra Stationsgatan 1–17 med lokaler',
    measurements: [],
  },
  { ...without(walking, 'startMeasuredOn'), id: 'utan', label: 'Trygghet', measurements: [] },
];
const measured = followedUp(indicators, followUpFindings(indicators));

/** Every scene of a snapshot's proposal. */
function scenesOf(snapshot: Snapshot, size: SceneSize): Scene[] {
  const assessment = snapshot.results.assessments.at(-1);
  if (assessment === undefined) throw new Error('the fixture holds a proposal');
  const { results, keyFigures, findings, uncertainty } = assessment;
  const { measures = [] } = snapshot.planCase.alternatives.at(-1) ?? {};
  const context = sceneContext(snapshot.planCase);
  const budget = results.municipal_operating_budget_nominal;
  return [
    whoPaysScene({ keyFigures, context }, size),
    operatingBudgetScene({ budget, context }, size),
    effectIntervalsScene({ measures, findings, context }, size),
    ...['kommun', 'bolag', 'samhalle'].flatMap((perspective) => {
      const spread = uncertainty.byPerspective[perspective];
      return [
        cashFlowScene({ keyFigures, findings, perspective, context }, size),
        bridgeScene({ results, uncertainty: spread, perspective, context }, size),
        tornadoScene({ results, perspective, context }, size),
        assumptionTornadoScene({ results, uncertainty, perspective, context }, size),
        ...(spread === undefined
          ? []
          : [dotplotScene({ uncertainty: spread, perspective, context }, size)]),
      ];
    }),
    equityGapScene({ indicators: smallIndicators, source: 'Källa: påhittad statistik.' }, size),
    ...equityScenesOf(snapshot, size),
    followUpScene({ indicators: measured, context }, size),
    planMapScene({ place: smallPlace, indicator: null, areaIndicator: null }, size),
    planMapScene(
      {
        place: smallPlace,
        indicator: indicator(),
        areaIndicator: { id: 'lowIncome', shares: { A1: 0.25, A2: 0.21, A3: 0.12, A4: null } },
      },
      size,
    ),
  ];
}

/** Every scene of health equity that the snapshot's findings give. */
function equityScenesOf({ results }: Snapshot, size: SceneSize): Scene[] {
  const { indicators, areaIndicators, indicatorFindings } = results;
  const source = 'Källa: påhittad statistik.';
  return [
    equityGapScene({ indicators, source, areaIndicators }, size),
    ...(hasExcess(indicators) ? [equityExcessScene({ indicators, source }, size)] : []),
    ...indicators.flatMap((each, place) => {
      const counts = iconCounts(each);
      return counts === null ? [] : [equityIconsScene({ indicator: each, counts, place }, size)];
    }),
    ...(indicatorFindings?.history ?? []).map((history, place) =>
      equityHistoryScene(history, place, size),
    ),
  ];
}

const sizes = [
  { name: 'paper', size: { width: 470 } },
  // As the pages draw them on a phone of 360 px, and on the narrowest screen.
  { name: 'phone', size: { width: 302, textSize: 12.5 } },
  { name: 'the narrowest screen', size: { width: 260, textSize: 12.5 } },
  { name: 'screen', size: { width: 760, textSize: 13 } },
];

/** The fixture's amounts a thousand times larger: long numbers need their room. */
const hugeItems = smallItems.map((each) =>
  each.rule.type === 'lump'
    ? {
        ...each,
        rule: {
          ...each.rule,
          values: each.rule.values.map(([year, sek]) => [year, sek * 1000] as [number, number]),
        },
      }
    : each.rule.type === 'annual'
      ? { ...each, rule: { ...each.rule, amount: each.rule.amount * 1000 } }
      : each,
);

/** One payment dwarfs all the others, and the only other amounts are small. */
const oneGiant = smallItems.map((each) =>
  each.id === 'street'
    ? { ...each, rule: { type: 'lump' as const, values: [[2028, 9e9] as [number, number]] } }
    : each,
);

/** A single payment, and nothing gained. */
const onePayment = smallItems.filter(({ id }) => id === 'street');

const LONG =
  'i kvarteret Södra Stationsgatan 1–17 med förskola, verksamhetslokaler och träffpunkt för äldre';
/** As names grow in a municipality: those of measures, effects, groups, indicators. */
function longNamed(snapshot: Snapshot): Snapshot {
  return JSON.parse(JSON.stringify(snapshot), (key, value: unknown) =>
    key === 'label' && typeof value === 'string' ? `${value} ${LONG}` : value,
  ) as Snapshot;
}

const snapshots = [
  { what: 'the demo', snapshot: demoSnapshot() },
  { what: 'the small case', snapshot: smallSnapshot() },
  { what: 'amounts in billions', snapshot: smallSnapshot({ items: hugeItems }) },
  { what: 'one giant among small', snapshot: smallSnapshot({ items: oneGiant }) },
  { what: 'a single minus', snapshot: smallSnapshot({ items: onePayment }) },
  { what: 'nothing at all', snapshot: smallSnapshot({ items: [] }) },
  { what: 'long names', snapshot: longNamed(demoSnapshot()) },
];

describe('every scene is sound', () => {
  it.each(sizes.flatMap((size) => snapshots.map((each) => ({ ...size, ...each }))))(
    '$what on $name',
    ({ size, snapshot }) => {
      for (const scene of scenesOf(snapshot, size)) expectSound(scene);
    },
  );
});

describe('the table holds what is drawn', () => {
  const snapshot = smallSnapshot();
  const context = sceneContext(snapshot.planCase);
  const assessment = snapshot.results.assessments[1];
  if (assessment === undefined) throw new Error('the fixture holds a proposal');
  const size = { width: 470 };

  it('who pays: names that have no room beside their bars stand above them, whole', () => {
    const textSize = 12;
    const scene = whoPaysScene(
      { keyFigures: assessment.keyFigures, context },
      { width: 220, textSize },
    );
    const wide = whoPaysScene(
      { keyFigures: assessment.keyFigures, context },
      { width: 900, textSize },
    );
    const names = scene.table.rows.map(([name]) => name);
    expect(textsOf(scene).map((mark) => mark.text)).toEqual(expect.arrayContaining(names));
    expect(textsOf(wide).map((mark) => mark.text)).toEqual(expect.arrayContaining(names));
    expect(scene.height).toBeGreaterThan(wide.height);
  });

  // 20.6 to 12.9 mnkr: the tax factor 1.30 on −16.9 −12.3 −1.9 +5.4 of public money is −7.7.
  it('who pays: says what stands between its sum and the combined result of society', () => {
    const scene = whoPaysScene({ keyFigures: assessment.keyFigures, context }, size);
    const shown = (name: string) =>
      shownNumber(scene.table.rows.find(([label]) => label === name)?.[3]);
    const publicMoney = ['Kommunen', 'Övriga kommuner', 'Regionen', 'Staten'].map(shown);
    const taxed = 0.3 * publicMoney.reduce((sum, part) => sum + part, 0);
    expect(shown('Samhällets netto') + taxed).toBeCloseTo(
      (assessment.results.npv['samhalle']?.['60']?.without_residual ?? 0) / 1e6,
      0,
    );
    expect(scene.subtitle).toContain('utan restvärde och skattefaktor, som samhällets samlade');
    const untaxed = { ...context, settings: { ...context.settings, taxFactor: 1 } };
    const { subtitle } = whoPaysScene(
      { keyFigures: assessment.keyFigures, context: untaxed },
      size,
    );
    expect(subtitle).toContain('utan restvärde. Siffran');
  });

  it('who pays: rows sum to society, bars are as long as their amounts', () => {
    const scene = whoPaysScene({ keyFigures: assessment.keyFigures, context }, size);
    const totals = scene.table.rows.map((row) => shownNumber(row[3]));
    const rows = totals.slice(0, -1).reduce((sum, total) => sum + total, 0);
    // Each of n rows is rounded by at most 0.05.
    expect(Math.abs(rows - (totals.at(-1) ?? 0))).toBeLessThan(0.05 * totals.length + 0.05);
    expect(totals.at(-1)).toBeCloseTo(
      assessment.keyFigures.societyRealNet.netPresentValue.totalSek / 1e6,
      1,
    );
    const bars = scene.marks.flatMap((mark) =>
      mark.kind === 'rect' && mark.color === 'hard' ? [mark.width] : [],
    );
    const { byActor, societyRealNet } = assessment.keyFigures;
    const amounts = [...Object.values(byActor), societyRealNet]
      .map(({ netPresentValue }) => Math.abs(netPresentValue.hardSek))
      .filter((sek) => sek > 0);
    const widths = bars.slice(1).toSorted((a, b) => b - a); // the first is the legend's
    const ptPerSek = (widths[0] ?? 0) / Math.max(...amounts);
    for (const [index, sek] of amounts.toSorted((a, b) => b - a).entries()) {
      expect(widths[index]).toBeCloseTo(sek * ptPerSek, 6);
    }
    for (const row of scene.table.rows) {
      expect(textsOf(scene).map(({ text }) => text)).toContain(row[3]);
    }
  });

  it('follow-up: each value beside what the plan says of its day, and what became of each', () => {
    const scene = followUpScene({ indicators: measured, context }, size);
    expect(scene.title).toBe('Ett av två bedömda mått följer planen, två går inte att bedöma än');
    const rows = scene.table.rows.map((row) => row.join(' | ').replaceAll('\u00a0', ' '));
    expect(rows.slice(0, 5)).toEqual([
      'Barn som går själva till skolan | Utgångsläge | 2027-10-01 | 41 % | – | ',
      // 366, 397 and 731 of 1461 days, over a leap day, of 14.5 percentage points.
      'Barn som går själva till skolan | Uppmätt | 2028-10-01 | 43 % | 44,6 % | ',
      'Barn som går själva till skolan | Uppmätt | 2028-11-01 | 43,5 % | 44,9 % | ',
      'Barn som går själva till skolan | Uppmätt | 2029-10-01 | 50,25 % | 48,3 % | ',
      'Barn som går själva till skolan | Mål | 2031-10-01 | 55,5 % | – | följer planen',
    ]);
    expect(rows.at(-1)).toBe(
      'Trygghet | Mål | 2031-10-01 | 55,5 % | – | Går inte att jämföra: dag för utgångsläget saknas',
    );
    expect(scene.source).toBe('Källa: Resvaneenkäten.');
    const results = { followUp: followUpFindings(indicators), content: { followUp: indicators } };
    expectAskable(scene, results);
    // Not drawn, and said so where the drawing is.
    expect(textsOf(scene).map(({ text }) => text)).toContain(
      'Trygghet: Går inte att jämföra: dag för utgångsläget saknas',
    );
  });

  it('soft is hatched and hard is solid, everywhere', () => {
    for (const scene of scenesOf(snapshot, size)) {
      for (const mark of scene.marks) {
        if (mark.kind !== 'rect') continue;
        if (mark.color === 'soft') expect(mark.pattern).toBe('hatch');
        if (mark.color === 'hard') expect(mark.pattern).toBe('solid');
      }
    }
  });

  it('fifty dots, filled ones as many as the title says and the table counts', () => {
    const uncertainty = assessment.uncertainty.byPerspective['samhalle'];
    if (uncertainty === undefined) throw new Error('society is simulated');
    const scene = dotplotScene({ uncertainty, perspective: 'samhalle', context }, size);
    const dots = scene.marks.filter((mark) => mark.kind === 'circle' && mark.y > 20);
    expect(dots).toHaveLength(50);
    const filled = dots.filter((mark) => mark.kind === 'circle' && mark.filled).length;
    expect(filled).toBe(uncertainty.dots.filter((sek) => sek > 0).length);
    expect(scene.title).toContain(`I ${filled} av 50`);
    expect(scene.table.rows.reduce((sum, row) => sum + shownNumber(row[1]), 0)).toBe(50);
    const asked = (scene.table.paths ?? []).map((row) => Number(row[1]?.at(-1)));
    expect(asked).toEqual(asked.toSorted((a, b) => a - b));
    expect(asked[0]).toBe(0);
  });

  it('figures of health equity lead to where they stand, also when only some are drawn', () => {
    const demo = demoSnapshot();
    const { results } = demo;
    for (const scene of equityScenesOf(demo, size)) expectAskable(scene, results);
    const { indicators: measured } = results;
    const some = { indicators: measured.toReversed().slice(0, 4), measured, source: 'S' };
    expectAskable(equityGapScene(some, size), results);
    expectAskable(equityExcessScene(some, size), results);
  });

  it('cash flow: the years of the table are those of the timeline', () => {
    const { keyFigures, findings } = assessment;
    const scene = cashFlowScene({ keyFigures, findings, perspective: 'kommun', context }, size);
    expect(scene.table.rows).toHaveLength(61);
    const last = findings.cumulativeByPerspective['kommun']?.at(-1) ?? 0;
    expect(shownNumber(scene.table.rows.at(-1)?.[3])).toBeCloseTo(last / 1e6, 1);
  });

  it('cash flow without any amount: ticks that are told apart', () => {
    const { keyFigures, findings } = assessment;
    // Nobody of that name: a timeline with nothing on it.
    const scene = cashFlowScene({ keyFigures, findings, perspective: 'ingen', context }, size);
    const labels = scene.marks.flatMap((mark) =>
      mark.kind === 'text' && mark.anchor === 'end' ? [mark.text] : [],
    );
    expect(labels.length).toBeGreaterThan(1);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('the budget strips sum to the total, year by year', () => {
    const budget = assessment.results.municipal_operating_budget_nominal;
    const { table } = operatingBudgetScene({ budget, context }, size);
    for (const row of table.rows) {
      const numbers = row.slice(1).map(shownNumber);
      const parts = numbers.slice(0, -1).reduce((sum, part) => sum + part, 0);
      expect(Math.abs(parts - (numbers.at(-1) ?? 0))).toBeLessThan(0.05 * numbers.length);
    }
  });
});

describe('gaps of health equity', () => {
  const worst = indicator({ id: 'worst', label: 'Värst', gapInErrors: 5, gapToRest: 0.2 });
  const noise = indicator({ id: 'noise', gapLow: -0.01, gapHigh: 0.2, gapInErrors: 1.5 });
  const better = indicator({
    ...{ id: 'better', label: 'Bättre', direction: 'higherIsBetter', gapInErrors: 4 },
  });
  const describing = indicator({ id: 'context', label: 'Hyresrätter', direction: 'neither' });

  it('stand with the worst first and what only describes last', () => {
    const indicators = [describing, better, noise, worst];
    const { table } = equityGapScene({ indicators, source: 'S' }, { width: 470 });
    expect(table.rows.map(([label]) => label)).toEqual([
      ...['Värst', 'Låg ekonomisk standard', 'Bättre', 'Hyresrätter'],
    ]);
  });

  it('have the worse side to the left, whichever way that is', () => {
    const centre = (each: IndicatorResult) => {
      const { marks } = equityGapScene({ indicators: [each], source: 'S' }, { width: 400 });
      const dot = marks.flatMap((mark) => (mark.kind === 'circle' ? [mark.x] : [])).at(-1) ?? NaN;
      // The line at 0 is the only upright one in ink through all rows.
      const [zero = NaN] = marks.flatMap((mark) =>
        mark.kind === 'line' && mark.color === 'ink' && mark.width === 1
          ? mark.points.map(([x]) => x)
          : [],
      );
      return dot < zero ? 'left' : dot > zero ? 'right' : 'at zero';
    };
    const fewer = { gapToRest: -0.1, gapLow: -0.2, gapHigh: -0.05 };
    expect(centre(worst)).toBe('left');
    expect(centre(better)).toBe('right');
    expect(centre(indicator({ ...fewer, direction: 'higherIsBetter' }))).toBe('left');
    expect(centre(indicator({ ...fewer, direction: 'higherIsWorse' }))).toBe('right');
  });

  it('are no chart where nothing differs for sure', () => {
    expect(hasDisparity([noise, describing])).toBe(false);
    expect(hasDisparity([noise, better])).toBe(true);
  });

  // 23.1 % here, 14.8 % in the rest: 23 and 15 of a hundred.
  it('become icons where they are sure and seen', () => {
    expect(iconCounts(indicator({ gapToRest: 0.083 }))).toEqual({ plan: 23, rest: 15 });
    expect(iconCounts(indicator({ gapToRest: 0.001 }))).toBeNull();
    expect(iconCounts(noise)).toBeNull();
    expect(iconCounts(describing)).toBeNull();
  });

  it('are told in persons, an interval over zero in words alone', () => {
    const persons = { excess: 32, excessLow: 16.4, excessHigh: 48.8 };
    const scene = equityExcessScene(
      {
        indicators: [
          { ...worst, ...persons },
          { ...noise, ...persons },
        ],
        source: 'S',
      },
      { width: 470 },
    );
    expect(scene.title).toBe(
      'Värst: omkring 32 fler personer (mellan 16 och 49) än om planområdet vore som resten av kommunen',
    );
    expect(scene.table.rows[1]?.at(-1)).toBe('kan inte skiljas från kommunen i övrigt');
  });

  it('hatch an area that chance may set apart, and say so in the list', () => {
    const shares = { A1: 0.25, A2: 0.21, A3: 0.12, A4: null };
    const areaIndicator = { id: 'lowIncome', shares, unsure: ['A2'] };
    const facts = { place: smallPlace, indicator: indicator(), areaIndicator };
    const { marks, table } = planMapScene(facts, { width: 470 });
    const areas = marks.filter((mark) => mark.kind === 'area');
    expect(areas.map(({ pattern }) => pattern).slice(0, 4)).toEqual([
      ...['solid', 'hatch', 'solid', 'solid'],
    ]);
    expect(table.rows[1]?.[1]).toContain('kan inte skiljas');
  });
});

describe('the map', () => {
  const facts = {
    place: smallPlace,
    indicator: indicator(),
    areaIndicator: { id: 'lowIncome', shares: { A1: 0.25, A2: 0.21, A3: 0.12, A4: null } },
  };

  it('lists the areas of the plan first, then the others by value', () => {
    const { table } = planMapScene(facts, { width: 470 });
    expect(table.rows.map((row) => row[0])).toEqual([
      'Område A1',
      'Område A2',
      'Område A3',
      'Område A4',
    ]);
    expect(table.rows.at(-1)?.[1]).toBe('visas inte');
  });

  it('draws nothing outside its frame', () => {
    const scene = planMapScene(facts, { width: 470 });
    const frameHeight = Math.round(470 * 0.55);
    const points = scene.marks.flatMap((mark) => (mark.kind === 'area' ? mark.rings.flat() : []));
    expect(points.every(([x, y]) => x >= 0 && x <= 470 && y >= 0 && y <= frameHeight)).toBe(true);
  });

  it('numbers what is nearest of each kind, and tells of what lies beyond the frame too', () => {
    const place = demoSnapshot().place ?? smallPlace;
    const { reach } = place;
    const [green, ...others] = reach?.services ?? [];
    if (reach === undefined || green === undefined) throw new Error('the demo has services');
    const away = {
      ...green,
      nearest: { name: 'Långt bort', position: [0, 0] as [number, number] },
    };
    const draw = (services: (typeof green)[]) =>
      planMapScene(
        { ...facts, place: { ...place, reach: { ...reach, services } }, indicator: null },
        { width: 470 },
      );
    const numbered = (scene: Scene) =>
      textsOf(scene)
        .map((mark) => mark.text)
        .filter((words) => words.includes('närmaste'))
        .slice(0, 2);
    expect(numbered(draw([green, ...others]))).toEqual([
      '1 närmaste grönområde',
      '2 närmaste lekplats',
    ]);
    expect(numbered(draw([away, ...others]))).toEqual([
      '1 närmaste lekplats',
      '2 närmaste förskola',
    ]);
    expect(draw([away, ...others]).summary).toContain(
      'Närmast områdets mitt, fågelvägen: grönområde 570\u00a0m, lekplats 710\u00a0m,',
    );
    expect(draw([]).summary).not.toContain('Närmast');
  });

  it('outlines and hatches the plan over the areas', () => {
    const areas = planMapScene(facts, { width: 470 }).marks.filter((mark) => mark.kind === 'area');
    const plan = areas.findIndex((mark) => mark.pattern === 'hatch');
    expect(areas[plan]).toMatchObject({ fill: 'ink', stroke: 'ink' });
    expect(plan).toBe(4); // after the four areas
  });
});

describe('what each effect is worth', () => {
  const { planCase, results } = demoSnapshot();
  const { measures = [] } = planCase.alternatives.at(-1) ?? {};
  const { effects = [] } = results.assessments.at(-1)?.findings ?? {};
  const draw = (times: number) => {
    const findings = { effects: Array.from({ length: times }, () => effects).flat() };
    const context = sceneContext(planCase);
    return effectIntervalsScene({ measures, findings, context }, { width: 470 });
  };
  const ofOne = draw(1);

  it('stands in the order of its worth, each number with its place', () => {
    expect(ofOne.table.rows.map(([label]) => label)).toEqual([
      'Fler i arbete',
      'Bättre hälsa och trygghet',
      'Färre barn behöver särskilt stöd',
      'Färre placeringar',
      'Minskad vårdkonsumtion',
    ]);
    const place = effects.findIndex(({ effectId }) => effectId === 'arbete');
    expect(ofOne.table.paths?.[0]?.[2]).toEqual([
      ...['findings', 'effects', place, 'npvInterval', 'centralSek'],
    ]);
    expect(ofOne.subtitle).not.toContain('största av');
  });

  it('is said with its trust: in words aloud, with squares where it is seen', () => {
    expect(textsOf(ofOne).some(({ text }) => text.endsWith('tillit låg ■■□□'))).toBe(true);
    expect(ofOne.summary).toContain(', tillit låg.');
    expect(ofOne.summary).not.toContain('■');
  });

  it('is drawn for the greatest of many, and stands in the table for all of them', () => {
    const ofMany = draw(4);
    expect(ofMany.marks.filter(({ kind }) => kind === 'circle')).toHaveLength(12);
    expect(ofMany.subtitle).toContain('De 12 största av 20.');
    expect(ofMany.table.rows).toHaveLength(20);
  });
});
