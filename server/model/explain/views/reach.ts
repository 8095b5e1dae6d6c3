import { invariant } from '../../../vocabulary/errors.ts';
import type { Place } from '../../../vocabulary/place.ts';
import {
  reachThresholds,
  serviceKinds,
  type PlaceReach,
  type ReachFindings,
  type ReachStatement,
  type ServiceKind,
} from '../../../vocabulary/reach.ts';
import { reachWhyTexts as texts } from '../../../vocabulary/text/sv/reachWhy.ts';
import type { FieldPath } from '../../fieldPath.ts';
import { isGained, isWithin } from '../../reach/sharesWithin.ts';
import { sumOf, worked, type Trace } from '../trace.ts';
import { caseView, type Asked } from '../view.ts';
import type { CaseWorld } from '../world.ts';
import {
  centreDistance,
  countedSquares,
  errorTrace,
  planRadius,
  radiusTrace,
  residents,
  sideTrace,
  stateOf,
  type State,
} from './reachDistances.ts';
import { serviceSource, squareSource } from './reachSources.ts';
import { statistic } from './indicatorCounts.ts';

const ends = ['low', 'high'] as const;
const shareFields = ['share', ...ends] as const;

type Opened = { readonly where: Place; readonly reach: PlaceReach; readonly found: ReachFindings };

function opened({ place, results }: CaseWorld): Opened {
  const [reach, found] = [place?.reach, results.reach];
  invariant(place !== null && reach !== undefined && found !== undefined, 'no distances');
  return { where: place, reach, found };
}

/** How far it is today and with an alternative, and how many live within each radius. */
const measureViews = [
  caseView('reach/services/:service/today/centreM', (of, { service }, asked) =>
    centreDistance(stateOf(of, service), asked),
  ),
  caseView('reach/services/:service/after/:after/measure/centreM', (of, named, asked) =>
    centreDistance(stateOf(of, named.service, named.after), asked, () =>
      of.at('reach', 'services', Number(named.service), 'today', 'centreM'),
    ),
  ),
  caseView('reach/services/:service/today/inPlanAreaM', (of, { service }, asked) =>
    planRadius(stateOf(of, service), asked),
  ),
  caseView('reach/services/:service/after/:after/measure/inPlanAreaM', (of, named, asked) =>
    planRadius(stateOf(of, named.service, named.after), asked),
  ),
  caseView('reach/services/:service/today/shares/:share/radiusM', (of, { service }, asked) =>
    radiusTrace(stateOf(of, service).kind, asked),
  ),
  caseView(
    'reach/services/:service/after/:after/measure/shares/:share/radiusM',
    (of, named, asked) => radiusTrace(stateOf(of, named.service).kind, asked),
  ),
  ...shareFields.flatMap((field) => [
    caseView(`reach/services/:service/today/shares/:share/${field}`, (of, named, asked) =>
      shareOf(of, stateOf(of, named.service), { at: named.share, field }, asked),
    ),
    caseView(
      `reach/services/:service/after/:after/measure/shares/:share/${field}`,
      (of, named, asked) =>
        shareOf(of, stateOf(of, named.service, named.after), { at: named.share, field }, asked),
    ),
  ]),
];

type Within = { readonly at: string; readonly field: keyof typeof isWithin };

function shareOf(of: CaseWorld, state: State, { at, field }: Within, asked: Asked): Trace {
  const radiusM = state.measure.shares[Number(at)]?.radiusM ?? NaN;
  const which = ({ share: 'midM', low: 'mostM', high: 'leastM' } as const)[field];
  return ofPopulation(of, state, {
    asked,
    labelSv: texts.share[field](state.label, radiusM, state.when),
    expressionSv: texts.shareHow[field],
    radiusM,
    isExact: field === 'share',
    squares: () =>
      countedSquares(state, which, (_, distance) =>
        isWithin[field](distance, radiusM, state.errorM),
      ),
  });
}

/** Who gets it and does not have it today. */
const gainViews = [
  caseView('reach/services/:service/after/:after/gained/:gain/radiusM', (of, { service }, asked) =>
    radiusTrace(stateOf(of, service).kind, asked),
  ),
  ...ends.map((end) =>
    caseView(`reach/services/:service/after/:after/gained/:gain/${end}`, (of, named, asked) => {
      const state = stateOf(of, named.service, named.after);
      const radiusM = state.gained[Number(named.gain)]?.radiusM ?? NaN;
      return ofPopulation(of, state, {
        asked,
        labelSv: texts.gained[end](state.label, radiusM),
        expressionSv: texts.gainedHow[end],
        radiusM,
        isExact: false,
        squares: () =>
          countedSquares(
            state,
            end === 'low' ? 'mostM' : 'leastM',
            (beforeM, after) => isGained[end](beforeM, after, radiusM, state.errorM),
            { withToday: true },
          ),
      });
    }),
  ),
];

type Counted = {
  readonly asked: Asked;
  readonly labelSv: string;
  readonly expressionSv: string;
  readonly radiusM: number;
  readonly isExact: boolean;
  readonly squares: () => Trace[];
};

/** Those in the squares that count, of all in the squares around. */
function ofPopulation(of: CaseWorld, state: State, counted: Counted): Trace {
  const { asked, labelSv, expressionSv, radiusM, isExact, squares } = counted;
  return worked({ ...asked, labelSv, unit: 'share', expressionSv }, () => {
    const parts = squares();
    const value = parts.reduce((sum, part) => sum + (part.value ?? 0), 0);
    const id = `${asked.id}/counted`;
    const head = { id, labelSv: texts.counted, value, unit: 'persons' } as const;
    return [
      sumOf({ ...head, expressionSv: texts.countedHow }, () => parts),
      of.at('reach', 'population'),
      radiusTrace(state.kind, { id: `method:reach/${state.kind}/${radiusM}`, value: radiusM }),
      ...(isExact ? [] : [errorTrace(state.where, state.reach)]),
    ];
  });
}

/** Shares of the whole municipality, counted where its squares are; all of them are not here. */
const municipalityViews = [
  caseView('reach/services/:service/municipality/:share/radiusM', (of, { service }, asked) =>
    radiusTrace(stateOf(of, service).kind, asked),
  ),
  ...shareFields.map((field) =>
    caseView(`reach/services/:service/municipality/:share/${field}`, (of, named, asked) => {
      const { where, reach, service, place, label } = stateOf(of, named.service);
      const at = Number(named.share);
      const radiusM = service.municipality[at]?.radiusM ?? NaN;
      const path = ['reach', 'services', place, 'municipality', at, field];
      const source = texts.municipalitySource(squareSource(reach), serviceSource(service));
      const labelSv = texts.municipality[field](label, radiusM);
      return { ...statistic(where, path, labelSv, { unit: 'share', source }), id: asked.id };
    }),
  ),
];

const populationView = caseView('reach/population', (of, _, asked) => {
  const { where, reach } = opened(of);
  return sumOf(
    { ...asked, labelSv: texts.population, unit: 'persons', expressionSv: texts.populationHow },
    () => (reach.squares?.around ?? []).map((__, at) => residents(where, reach, at)),
  );
});

/** Numbers that a sentence says are those of the tables. */
const statementViews = [
  caseView('reach/today/:at/facts/:fact', (of, { at, fact }, asked) => {
    const { found } = opened(of);
    return factOf(of, found.today[Number(at)], fact, asked);
  }),
  caseView('reach/statements/:list/items/:at/facts/:fact', (of, { list, at, fact }, asked) => {
    const said = opened(of).found.statements[Number(list)];
    return factOf(of, said?.items[Number(at)], fact, asked, said?.alternativeId);
  }),
];

function factOf(
  of: CaseWorld,
  statement: ReachStatement | undefined,
  fact: string,
  asked: Asked,
  alternativeId?: string,
): Trace {
  const { where, reach, found } = opened(of);
  const label = statement?.facts['service'];
  const kind = serviceKinds.find((each) => each.labelSv === label)?.id;
  const service = found.services.find((each) => each.kind === kind);
  invariant(statement !== undefined && kind !== undefined && service !== undefined, 'no service');
  if (fact === 'radiusM') return radiusTrace(kind, asked);
  if (fact === 'sideM') return { ...sideTrace(where, reach), id: asked.id };
  const root = ['reach', 'services', found.services.indexOf(service)];
  const after = service.after.findIndex((each) => each.alternativeId === alternativeId);
  const threshold = (shares: readonly { radiusM: number }[]) =>
    shares.findIndex(({ radiusM }) => radiusM === reachThresholds[kind].radiusM);
  const isFewer = statement.code === 'fewerThanMunicipality';
  const around = threshold(service.today?.shares ?? []);
  const gained = threshold(service.after[after]?.gained ?? []);
  const paths: Readonly<Record<string, FieldPath>> = {
    around: ['today', 'shares', around, isFewer ? 'high' : 'low'],
    municipality: ['municipality', threshold(service.municipality), isFewer ? 'low' : 'high'],
    todayM: ['today', 'centreM'],
    afterM: ['after', after, 'measure', 'centreM'],
    mostM: ['after', after, 'measure', 'inPlanAreaM'],
    low: ['after', after, 'gained', gained, 'low'],
    high: ['after', after, 'gained', gained, 'high'],
  };
  const path = paths[fact];
  invariant(path !== undefined, `no number is called ${fact}`);
  return { ...of.at(...root, ...path), id: asked.id };
}

const ruleFields = ['radiusM', ...shareFields] as const;

/** The one part of 3-30-300 that can be measured is a share of green. */
const ruleViews = ruleFields.flatMap((field) => [
  caseView(`reach/rule330300/:part/today/${field}`, (of, _, asked) => {
    const { root, at } = greenOf(of);
    return { ...of.at(...root, 'today', 'shares', at, field), id: asked.id };
  }),
  caseView(`reach/rule330300/:part/after/:after/share/${field}`, (of, { after }, asked) => {
    const { root, at } = greenOf(of);
    return {
      ...of.at(...root, 'after', Number(after), 'measure', 'shares', at, field),
      id: asked.id,
    };
  }),
]);

function greenOf(of: CaseWorld) {
  const green: ServiceKind = 'green';
  const { found } = opened(of);
  const place = found.services.findIndex(({ kind }) => kind === green);
  const shares = found.services[place]?.today?.shares ?? [];
  const at = shares.findIndex(({ radiusM }) => radiusM === reachThresholds.green.radiusM);
  return { root: ['reach', 'services', place], at };
}

/** How distances, and the shares of those who live near, came about. */
export const reachViews = [
  populationView,
  ...measureViews,
  ...gainViews,
  ...municipalityViews,
  ...statementViews,
  ...ruleViews,
];
