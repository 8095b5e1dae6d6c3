import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../../server/catalogue/entries.ts';
import { priceIndices } from '../../server/catalogue/priceIndices.ts';
import { assess } from '../../server/model/assess.ts';
import { checkCase } from '../../server/model/checkCase.ts';
import { caseFileSchema } from '../../server/vocabulary/planCase.ts';
import { contentOf } from '../../client/case/caseState.ts';
import { freshId, freshLabel } from '../../client/case/editing.ts';
import { sourcedStartValues } from '../../client/case/firstAnnex.ts';
import { assumptionsOf } from '../../client/case/assumptions.ts';
import { progressOf } from '../../client/case/progress.ts';
import { calculateLive, checkLive } from '../../client/case/liveResults.ts';
import { besidesOutcome, warningsOf, whyNotCalculated } from '../../client/case/warnings.ts';
import { labelOf } from '../../client/components/assumptionNumbers.ts';
import { templateCase } from '../../client/pages/cases/templateCase.ts';
import { timingText } from '../../client/pages/hard/timingText.ts';
import { text } from '../../client/text/sv.ts';
import { newLine } from '../../client/pages/hard/newLine.ts';
import type { Estimate } from '../../server/vocabulary/numbers.ts';
import { lineKinds } from '../../server/vocabulary/lineKinds.ts';
import { estimatesIn } from '../../server/model/rerun/estimatesIn.ts';
import { demoCase, readDemoJson } from '../support/demoCase.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';

const template = templateCase({
  title: 'Nytt',
  registryNumber: '',
  municipalityName: 'Falun',
  municipalityCode: '2080',
  committee: '',
  caseOfficer: 'Planenheten',
  baseYear: 2026,
  startedOn: '2026-11-24',
});

describe('the template of a new case', () => {
  it('is a case file', () => {
    expect(caseFileSchema.parse(template)).toEqual(template);
  });
  it('can be calculated as it is, with nothing to mend', () => {
    const content = contentOf(template);
    expect(checkCase(content)).toEqual([]);
    expect(assess(content, null).assessments).toHaveLength(2);
  });
  const { inflationPerYear, ...ofEntries } = sourcedStartValues;
  it.each(Object.values(ofEntries))(
    'begins with $value, which is $of of $entry in the library',
    ({ value, entry, of }) => {
      expect(catalogueEntries.find(({ id }) => id === entry)?.values.at(-1)).toMatchObject({
        [of]: value,
      });
    },
  );
  it('begins with the inflation that the consumer price index has had', () => {
    const points = priceIndices.find(({ id }) => id === inflationPerYear.entry)?.points ?? [];
    const [first, last] = [2005, 2024].map((at) => points.find(({ year }) => year === at)?.value);
    // 415.15 / 280.4 over 19 years: 2.09 % a year.
    expect(((last ?? 0) / (first ?? 1)) ** (1 / 19) - 1).toBeCloseTo(inflationPerYear.value, 3);
  });
  it('adds and spreads nothing that nobody has decided', () => {
    const { optimismBiasCapex, optimismBiasEffect, exitCostShare } = template.settings;
    expect([optimismBiasCapex, optimismBiasEffect, exitCostShare]).toEqual([0, 0, 0]);
    for (const { low, high, standardDeviation } of template.settings.riskGroups)
      expect([low, high, standardDeviation]).toEqual([1, 1, 0]);
  });
});

it.each(lineKinds.map(({ id }) => id))('a new line of kind %s can be stored', (kind) => {
  const line = newLine(kind, smallProposal, 2026);
  const file = smallCaseFile({
    alternatives: [smallBaseline, { ...smallProposal, hardLines: [line] }],
  });
  expect(caseFileSchema.parse(file)).toEqual(file);
});

// prettier-ignore -- in few words.
it.each([
  { timing: { type: 'payments', payments: [{ year: 2027, part: 1 }] }, text: 'år 2027' },
  {
    timing: {
      type: 'payments',
      payments: [
        { year: 2027, part: 2 },
        { year: 2028, part: 3 },
      ],
    },
    text: '2027: 40\u00a0%, 2028: 60\u00a0%',
  },
  { timing: { type: 'years', fromYear: 2030, toYear: 2060 }, text: '2030–2060' },
  {
    timing: { type: 'perDwelling', toYear: 2086, lagYears: 0 },
    text: 'från inflyttning till 2086',
  },
] as const)('when: $text', ({ timing, text }) => {
  expect(timingText(structuredClone(timing) as Parameters<typeof timingText>[0])).toBe(text);
});

it('gives each of two who add a row at the same moment an id of its own', () => {
  const [mine, theirs] = [freshId('gata'), freshId('gata')];
  expect(mine).toMatch(/^gata-/);
  expect(mine).not.toBe(theirs);
});

it('tells a new row from those that are there by what it is called', () => {
  expect(freshLabel('Ny effekt', [])).toBe('Ny effekt');
  expect(freshLabel('Ny effekt', [{ label: 'Ny effekt' }, { label: 'Lugnare gata' }])).toBe(
    'Ny effekt 2',
  );
  expect(freshLabel('Ny effekt', [{ label: 'Ny effekt 2' }, { label: 'Ny effekt' }])).toBe(
    'Ny effekt 3',
  );
});

describe('progress', () => {
  it('of an empty case: nothing is begun', () => {
    expect(progressOf(contentOf(template), { indicators: null })).toEqual({
      plan: { kind: 'notStarted' },
      hard: { kind: 'notStarted' },
      soft: { kind: 'notStarted' },
      equity: { kind: 'noPlanArea' },
      register: { kind: 'notStarted' },
    });
  });
  it('of the statistics says nothing while it is not known whether there are any', () => {
    const content = { ...contentOf(template), planArea: demoCase().planArea };
    const equity = (indicators: number | null) => progressOf(content, { indicators }).equity;
    expect([null, 0, 3].map(equity)).toEqual([
      { kind: 'unknown' },
      { kind: 'noStatistics' },
      { kind: 'done' },
    ]);
  });
  it('counts assumptions without source, in the proposals only', () => {
    const line = newLine('publicInvestment', smallProposal, 2026);
    const sourced = {
      ...line,
      id: 'gata',
      amount: { central: 1, source: { kind: 'measured', note: 'Anbud' } },
    } as const;
    const proposal = { ...smallProposal, hardLines: [line, sourced], propertyAppraisals: [] };
    const content = contentOf(smallCaseFile({ alternatives: [smallBaseline, proposal] }));
    const { register } = progressOf(content, { indicators: 0 });
    const measures = smallProposal.measures.flatMap(({ costs, effects }) => [
      ...costs,
      ...effects.flatMap((effect) => [effect, ...effect.flows]),
    ]);
    expect(register).toEqual({ kind: 'withoutSource', count: 1 + measures.length });
  });
});

describe('what to look over', () => {
  const said = (amounts: readonly Estimate[]) => {
    const line = newLine('publicInvestment', smallProposal, 2026);
    const hardLines = amounts.map((amount, at) => ({ ...line, id: `post-${at}`, amount }));
    const proposal = { ...smallProposal, hardLines, propertyAppraisals: [], measures: [] };
    const content = contentOf(smallCaseFile({ alternatives: [smallBaseline, proposal] }));
    const { id: alternativeId } = proposal;
    return warningsOf(content, { assessment: null, missing: null, alternativeId, messages: [] });
  };
  const rough = { central: 4e6 };
  const ranged = { low: 3e6, central: 4e6, high: 6e6 };
  const sentence = (count: number, of: number) => text.overview.warning.withoutInterval(count, of);

  it('tells when most numbers have no interval of their own, since the chances are then rough', () => {
    expect(said([rough, rough, ranged])).toContain(sentence(2, 3));
    expect(said([rough, ranged])).not.toContain(sentence(1, 2));
    expect(said([])).not.toContain(sentence(0, 0));
  });
});

it('tells once what is to be looked at in two rows of one name', () => {
  const content = contentOf(caseFileSchema.parse(readDemoJson('kvarnbacken.json')));
  const messages = checkLive({ ...content, withoutThePlan: 'Kalkylen krävs enligt lag.' });
  expect(messages.length).toBeGreaterThan(0);
  const results = assess(content, null);
  expect(besidesOutcome([...messages, ...messages], { ok: true, results })).toEqual(messages);
});

it('tells all that keeps the case from being calculated in one place, and nowhere else', () => {
  const unlasting = ['street', 'park'].map((id) => {
    const line = { ...newLine('publicInvestment', smallProposal, 2026), id, label: id };
    Reflect.deleteProperty(line, 'lifeYears');
    return line;
  });
  const proposal = { ...smallProposal, hardLines: unlasting };
  const content = contentOf(smallCaseFile({ alternatives: [smallBaseline, proposal] }));
  const outcome = calculateLive(content, null);
  if (outcome.ok) throw new Error('what is written off needs a life');
  const messages = checkLive(content);
  const said = whyNotCalculated(messages, outcome.sentence);
  expect(said).toEqual(unlasting.map(({ label }) => expect.stringContaining(label) as unknown));
  const beside = besidesOutcome(messages, outcome).map(({ sentence }) => sentence);
  expect(said.filter((sentence) => beside.includes(sentence))).toEqual([]);
});

it('finds every assumption again where it is entered', () => {
  for (const assumption of assumptionsOf(smallProposal)) {
    expect(assumption.at?.(smallProposal)).toBe(assumption.estimate);
    expect(assumption.at?.(smallBaseline)).toBeUndefined();
  }
});

it('lists every estimate that an alternative can hold, wherever it is entered', () => {
  const [kvarnbacken, norrhojden] = ['kvarnbacken.json', 'norrhojden.json'].map((file) =>
    caseFileSchema.parse(readDemoJson(file)),
  );
  const all = [...(kvarnbacken?.alternatives ?? []), ...(norrhojden?.alternatives ?? [])];
  for (const alternative of all) {
    const listed = assumptionsOf(alternative).map(({ estimate }) => estimate);
    const entered = estimatesIn(alternative).map(({ estimate }) => estimate);
    expect(listed).toEqual(expect.arrayContaining(entered));
    for (const assumption of assumptionsOf(alternative)) {
      expect(assumption.at?.(alternative)).toEqual(assumption.estimate);
    }
    const names = assumptionsOf(alternative).map((each) => `${each.section} ${labelOf(each)}`);
    expect(new Set(names).size).toBe(names.length);
  }
});

it('knows each number by what its draws go by, so that the weightiest are found among all', () => {
  const content = contentOf(caseFileSchema.parse(readDemoJson('kvarnbacken.json')));
  for (const { alternativeId, uncertainty } of assess(content, null).assessments) {
    const alternative = content.alternatives.find(({ id }) => id === alternativeId);
    if (alternative === undefined) throw new Error('each alternative of the case is assessed');
    const listed = assumptionsOf(alternative).map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining(uncertainty.assumptions.map(({ id }) => id)));
  }
});
