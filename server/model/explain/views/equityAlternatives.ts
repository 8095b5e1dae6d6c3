import { followedGroups } from '../../../vocabulary/equity.ts';
import type { EquityOfAlternative } from '../../../vocabulary/equityFindings.ts';
import { invariant } from '../../../vocabulary/errors.ts';
import { equityTexts } from '../../../vocabulary/text/sv/equity.ts';
import type { Unit } from '../../../vocabulary/units.ts';
import { MEDIAN_INCOME } from '../../equity/rentBurden.ts';
import type { FieldPath } from '../../fieldPath.ts';
import { programmeFigures, type ProgrammeFigureId } from '../../hard/programmeNeeds.ts';
import { indicators } from '../../indicators/index.ts';
import { derivedNames, readFrom } from '../../indicators/indicator.ts';
import { entered, enteredInterval, numbersBelow, setting } from '../inputs.ts';
import { given, productOf, renamed, valueAt, worked, type Trace } from '../trace.ts';
import { caseView, type Asked } from '../view.ts';
import type { CaseWorld } from '../world.ts';
import { indicatorAt, priced, priceInputs } from './equityInputs.ts';

const texts = equityTexts.why;
const root = 'equity/alternatives/:alternative';
const changes = `${root}/changes/:change`;
const rents = `${root}/rents/:rent`;
const groups = `${root}/groups/:group`;

/** What one alternative changes: indicators, rents beside incomes, groups and places. */
export const equityOfAlternativeViews = [
  ...(['shareBefore', 'base'] as const).map((key) =>
    caseView(`${changes}/${key}`, (of, { alternative, change }, asked) => {
      const { label, indicatorId } = at(of, alternative).found.changes[Number(change)] ?? noOne;
      const labelSv = key === 'base' ? texts.base(label) : texts.before(label);
      const unit = key === 'base' ? 'count' : 'share';
      return formula(asked, labelSv, unit, texts.sameHow, () => [
        of.at(
          'indicators',
          indicatorAt(of, indicatorId),
          'planArea',
          key === 'base' ? 'base' : 'share',
        ),
      ]);
    }),
  ),
  ...(['cases', 'residentCases'] as const).map((key) =>
    caseView(`${changes}/effects/:effect/${key}/:figure`, (of, named, asked) => {
      const { alternative, change, effect, figure } = named;
      const found = at(of, alternative).found.changes[Number(change)]?.effects[Number(effect)];
      const linked = linkedAt(of, alternative, found);
      const how = key === 'cases' ? texts.linkedHow : texts.residentHow;
      const labelSv = texts.linked(found?.label ?? '', figure);
      const cases = ['changes', Number(change), 'effects', Number(effect), 'cases', figure];
      return formula(asked, labelSv, 'persons', how, () =>
        key === 'cases'
          ? [
              entered(of.content, [...linked.path, 'persons']),
              ...enteredInterval(of.content, [...linked.path, 'effectShare']),
              linked.additional,
            ]
          : [
              ofAlternative(of, alternative, cases),
              entered(of.content, [...linked.path, 'indicatorChange', 'residentShare']),
            ],
      );
    }),
  ),
  ...(
    [
      'stayersShare',
      'ofStayers',
      'newcomers',
      'newcomerShare',
      'shareAfter',
      'ofComposition',
    ] as const
  ).map((key) =>
    caseView(`${changes}/${key}/:figure`, (of, named, asked) => changed(of, named, key, asked)),
  ),
  caseView(`${rents}/rentSekPerM2/:figure`, (of, { alternative, rent, figure }, asked) => {
    const { label, appraisal } = rentAt(of, alternative, rent);
    const labelSv = texts.rent(label, 'rentSekPerM2', figure);
    return formula(asked, labelSv, 'SEK/m2/year', texts.rentHow, () =>
      priced(of, [...appraisal, 'rentSekPerM2']),
    );
  }),
  caseView(`${rents}/dwellingAreaM2`, (of, { alternative, rent }, asked) => {
    const { label, block } = rentAt(of, alternative, rent);
    return formula(asked, texts.area(label), 'm2', texts.areaHow, () =>
      ['dwellingAreaM2', 'dwellings'].map((key) => entered(of.content, [...block, key])),
    );
  }),
  caseView(`${rents}/rentSekPerYear/:figure`, (of, { alternative, rent, figure }, asked) => {
    const { label } = rentAt(of, alternative, rent);
    const labelSv = texts.rent(label, 'rentSekPerYear', figure);
    const part = (...keys: FieldPath) =>
      ofAlternative(of, alternative, ['rents', Number(rent), ...keys]);
    return productOf({ ...asked, labelSv, unit: 'SEK/year', expressionSv: texts.rentHow }, [
      part('rentSekPerM2', figure),
      part('dwellingAreaM2'),
    ]);
  }),
  caseView(`${rents}/abovePresentSekPerMonth`, (of, { alternative, rent }, asked) => {
    const { label } = rentAt(of, alternative, rent);
    const labelSv = texts.rent(label, 'abovePresentSekPerMonth', '');
    return formula(asked, labelSv, 'SEK', texts.presentHow, () => [
      ofAlternative(of, alternative, ['rents', Number(rent), 'rentSekPerM2', 'likely']),
      ...priced(of, ['equity', 'currentRentSekPerM2']),
      ofAlternative(of, alternative, ['rents', Number(rent), 'dwellingAreaM2']),
    ]);
  }),
  caseView(`${rents}/incomes/:income/year`, (of, { alternative, rent, income }, asked) => {
    const { label, areaCode } = incomeAt(of, alternative, rent, income);
    const set = of.place?.statistics.findIndex(({ variables }) =>
      variables.includes(MEDIAN_INCOME),
    );
    if (areaCode === null) return { ...setting(of.content, 'priceYear'), id: asked.id };
    const path = ['statistics', set ?? -1, 'year'];
    return { ...statistic(of, path, texts.incomeYear(label), 'year'), id: asked.id };
  }),
  caseView(`${rents}/incomes/:income/incomeSekPerYear`, (of, named, asked) => {
    const { label, areaCode } = incomeAt(of, named.alternative, named.rent, named.income);
    const area = of.place?.areas.findIndex(({ code }) => code === areaCode) ?? -1;
    return formula(asked, texts.income(label), 'SEK/year', texts.incomeHow, () =>
      areaCode === null
        ? [
            entered(of.content, ['equity', 'medianIncomeSekPerYear']),
            ...priceInputs(of, ['equity', 'medianIncomeSekPerYear']),
          ]
        : [
            statistic(
              of,
              ['areas', area, 'values', MEDIAN_INCOME],
              texts.incomeTkr(label),
              'count',
            ),
          ],
    );
  }),
  ...(['shareOfOne', 'shareOfTwo'] as const).map((key) =>
    caseView(`${rents}/incomes/:income/${key}/:figure`, (of, named, asked) => {
      const { alternative, rent, income, figure } = named;
      const { label } = incomeAt(of, alternative, rent, income);
      const part = (...keys: FieldPath) =>
        ofAlternative(of, alternative, ['rents', Number(rent), ...keys]);
      return formula(asked, texts.rent(label, key, figure), 'share', texts.burdenHow, () => [
        part('rentSekPerYear', figure),
        part('incomes', Number(income), 'incomeSekPerYear'),
      ]);
    }),
  ),
  ...(['now', 'newcomers', 'after'] as const).map((key) =>
    caseView(`${groups}/${key}`, (of, { alternative, group }, asked) =>
      grouped(of, { alternative, group }, key, asked),
    ),
  ),
  caseView(`${groups}/effects/:effect/part`, (of, { alternative, group, effect }, asked) => {
    const found = at(of, alternative).found.groups[Number(group)];
    const reached = found?.effects[Number(effect)];
    const path = [...effectPath(of, alternative, reached?.effectId ?? ''), ...partPath(found?.id)];
    const labelSv = texts.part(found?.label ?? '', reached?.label ?? '');
    return { ...given(labelSv, asked.value ?? 0, 'share', { kind: 'input', path }), id: asked.id };
  }),
  ...(['preschool', 'school'] as const).flatMap((kind) =>
    (['need', 'planned', 'balance'] as const).map((key) =>
      caseView(`${root}/children/${kind}/${key}`, (of, { alternative }, asked) =>
        placesOf(of, alternative, kind, key, asked),
      ),
    ),
  ),
];

const noOne = { label: '', indicatorId: '' };

function formula(
  asked: Asked,
  labelSv: string,
  unit: Unit,
  expressionSv: string,
  uses: () => readonly Trace[],
): Trace {
  return worked({ ...asked, labelSv, unit, expressionSv }, uses);
}

/** The findings of an alternative with where it stands in the content. */
function at(of: CaseWorld, alternative: string): { found: EquityOfAlternative; path: FieldPath } {
  const found = of.results.equity?.alternatives[Number(alternative)];
  invariant(found !== undefined, `no alternative at ${alternative}`);
  const place = of.content.alternatives.findIndex(({ id }) => id === found.alternativeId);
  return { found, path: ['alternatives', place] };
}

const ofAlternative = (of: CaseWorld, alternative: string, path: FieldPath): Trace =>
  of.at('equity', 'alternatives', Number(alternative), ...path);

function statistic(of: CaseWorld, path: FieldPath, labelSv: string, unit: Unit): Trace {
  const value = valueAt(of.place, path);
  invariant(typeof value === 'number', `no figure at ${path.join('.')}`);
  const variable = String(path.at(-1));
  const set = of.place?.statistics.find(({ variables }) => variables.includes(variable));
  const source = set === undefined ? (of.place?.layer.label ?? '') : `${set.label}, ${set.source}`;
  return given(labelSv, value, unit, { kind: 'statistic', path: [...path], source });
}

function effectPath(of: CaseWorld, alternative: string, effectId: string): FieldPath {
  const { path } = at(of, alternative);
  const measures = of.content.alternatives[Number(path[1])]?.measures ?? [];
  const measure = measures.findIndex(({ effects }) => effects.some(({ id }) => id === effectId));
  const effect = measures[measure]?.effects.findIndex(({ id }) => id === effectId) ?? -1;
  return [...path, 'measures', measure, 'effects', effect];
}

function linkedAt(
  of: CaseWorld,
  alternative: string,
  linked: { readonly effectId: string } | undefined,
): { path: FieldPath; additional: Trace } {
  const id = linked?.effectId ?? '';
  const world = of.ofAlternative(at(of, alternative).found.alternativeId);
  const place = world.assessment.findings.effects.findIndex(({ effectId }) => effectId === id);
  return {
    path: effectPath(of, alternative, id),
    additional: world.at('findings', 'effects', place, 'additionalShare'),
  };
}

type ChangeKey =
  'stayersShare' | 'ofStayers' | 'newcomers' | 'newcomerShare' | 'shareAfter' | 'ofComposition';

function changed(
  of: CaseWorld,
  { alternative, change, figure }: Readonly<Record<'alternative' | 'change' | 'figure', string>>,
  key: ChangeKey,
  asked: Asked,
): Trace {
  const { found, path } = at(of, alternative);
  const own = found.changes[Number(change)];
  invariant(own !== undefined, `no change at ${change}`);
  const part = (...keys: FieldPath) =>
    ofAlternative(of, alternative, ['changes', Number(change), ...keys]);
  const here = () => [part('shareBefore'), part('base')];
  const effects = () =>
    own.effects.flatMap(({ isSummed, residentCases }, place) =>
      isSummed && residentCases !== null ? [part('effects', place, 'residentCases', figure)] : [],
    );
  const arriving = () =>
    own.newcomerShare === null ? [] : [part('newcomers', figure), part('newcomerShare', figure)];
  const uses: Record<ChangeKey, () => readonly Trace[]> = {
    stayersShare: () => [...here(), ...effects()],
    ofStayers: () => [...effects(), part('base')],
    newcomers: () => arrivingUses(of, path, own),
    newcomerShare: () => shareUses(of, path, own.indicatorId),
    shareAfter: () => [part('stayersShare', figure), part('base'), ...arriving()],
    ofComposition: () => [part('shareAfter', figure), part('stayersShare', figure)],
  };
  const how: Record<ChangeKey, string> = {
    stayersShare: texts.stayersHow,
    ofStayers: texts.movedHow,
    newcomers: texts.newcomersHow,
    newcomerShare: texts.newcomerShareHow,
    shareAfter: texts.afterHow,
    ofComposition: texts.compositionHow,
  };
  const unit: Unit = key === 'newcomers' ? own.unit : 'share';
  return formula(asked, texts.change(own.label, key, figure), unit, how[key], uses[key]);
}

/** Homes, persons per home, and the part of them who are in the base. */
function arrivingUses(
  of: CaseWorld,
  path: FieldPath,
  { indicatorId, unit }: { readonly indicatorId: string; readonly unit: 'persons' | 'dwellings' },
): Trace[] {
  if (unit === 'dwellings') return homes(of, path);
  return [
    ...homes(of, path),
    ...figuresOf(of, 'personsPerDwelling'),
    ...rowUses(of, path, indicatorId, 'baseShare'),
  ];
}

function shareUses(of: CaseWorld, path: FieldPath, id: string): Trace[] {
  const own = rowUses(of, path, id, 'newcomerShare');
  return own.length > 0 ? own : homes(of, path);
}

function rowUses(
  of: CaseWorld,
  path: FieldPath,
  id: string,
  field: 'newcomerShare' | 'baseShare',
): Trace[] {
  const list = of.content.alternatives[Number(path[1])]?.newcomers ?? [];
  const place = list.findIndex((each) => each.id === id);
  return list[place]?.[field] === undefined
    ? []
    : enteredInterval(of.content, [...path, 'newcomers', place, field]);
}

function homes({ content }: CaseWorld, path: FieldPath): Trace[] {
  const blocks = content.alternatives[Number(path[1])]?.programme.blocks ?? [];
  return blocks.map((_, block) =>
    entered(content, [...path, 'programme', 'blocks', block, 'dwellings']),
  );
}

/** A key figure of the programme for each tenure it was entered for. */
function figuresOf({ content }: CaseWorld, figure: ProgrammeFigureId): Trace[] {
  const path = ['settings', 'keyFigures', figure];
  const labelSv = programmeFigures.find(({ id }) => id === figure)?.labelSv ?? figure;
  return numbersBelow(valueAt(content, path), path)
    .flatMap((each) => enteredInterval(content, each))
    .map((trace) => renamed(trace, { labelSv, unit: 'persons/dwelling' }));
}

function rentAt(of: CaseWorld, alternative: string, rent: string) {
  const { found, path } = at(of, alternative);
  const { blockId = '', label = '' } = found.rents[Number(rent)] ?? {};
  const content = of.content.alternatives[Number(path[1])];
  const placeIn = (list: readonly { readonly id?: string; readonly blockId?: string }[] = []) =>
    list.findIndex((each) => each.id === blockId || each.blockId === blockId);
  return {
    label,
    block: [...path, 'programme', 'blocks', placeIn(content?.programme.blocks)],
    appraisal: [...path, 'propertyAppraisals', placeIn(content?.propertyAppraisals)],
  };
}

function incomeAt(of: CaseWorld, alternative: string, rent: string, income: string) {
  const found = at(of, alternative).found.rents[Number(rent)]?.incomes[Number(income)];
  return { label: found?.label ?? '', areaCode: found?.areaCode ?? null };
}

function grouped(
  of: CaseWorld,
  { alternative, group }: Readonly<Record<'alternative' | 'group', string>>,
  key: 'now' | 'newcomers' | 'after',
  asked: Asked,
): Trace {
  const { found, path } = at(of, alternative);
  const { id = '', label = '', unit = 'persons' } = found.groups[Number(group)] ?? {};
  const part = (name: string) => ofAlternative(of, alternative, ['groups', Number(group), name]);
  const uses = {
    now: () => countedHere(of, id),
    newcomers: () =>
      unit === 'dwellings'
        ? homes(of, path)
        : [
            ...arrivingUses(of, path, { indicatorId: id, unit }),
            ...rowUses(of, path, id, 'newcomerShare'),
          ],
    after: () => [part('now'), part('newcomers')],
  };
  const how = { now: texts.nowHow, newcomers: texts.arrivingHow, after: texts.groupAfterHow };
  return formula(asked, texts.group(label, key), unit, how[key], uses[key]);
}

/** The counts of the areas the plan lies in, as they were imported, and how much of each it holds. */
function countedHere(of: CaseWorld, groupId: string): Trace[] {
  const count = followedGroups.find(({ id }) => id === groupId)?.count ?? '';
  const derived = indicators.find((each) => derivedNames(each).cases === count);
  const variables = derived === undefined ? [count] : [derived.base, readFrom(derived)];
  return (of.place?.parts ?? []).flatMap(({ code }, part) => {
    const area = of.place?.areas.findIndex((each) => each.code === code) ?? -1;
    const paths = variables.map((variable) => ['areas', area, 'values', variable]);
    if (paths.some((path) => typeof valueAt(of.place, path) !== 'number')) return [];
    return [
      ...paths.map((path) => statistic(of, path, texts.count(code), 'count')),
      statistic(of, ['parts', part, 'weight'], texts.weight(code), 'share'),
    ];
  });
}

function partPath(groupId: string | undefined): FieldPath {
  if (groupId === 'children0to19') return ['beneficiaries', 'children'];
  if (groupId === 'ages65plus') return ['beneficiaries', 'older'];
  return ['incomeThirds', 0];
}

function placesOf(
  of: CaseWorld,
  alternative: string,
  kind: 'preschool' | 'school',
  key: 'need' | 'planned' | 'balance',
  asked: Asked,
): Trace {
  const { path } = at(of, alternative);
  const part = (name: string) => ofAlternative(of, alternative, ['children', kind, name]);
  const facilities = of.content.alternatives[Number(path[1])]?.programme.facilities ?? [];
  const figure = kind === 'preschool' ? 'preschoolChildrenPerDwelling' : 'pupilsPerDwelling';
  const uses = {
    need: () => [...homes(of, path), ...figuresOf(of, figure)],
    planned: () =>
      facilities.flatMap((facility, place) =>
        facility.kind === kind
          ? [entered(of.content, [...path, 'programme', 'facilities', place, 'places'])]
          : [],
      ),
    balance: () => [part('planned'), part('need')],
  };
  const labelSv = texts.places(equityTexts[kind], key);
  return formula(asked, labelSv, 'places', texts.placesHow, uses[key]);
}
