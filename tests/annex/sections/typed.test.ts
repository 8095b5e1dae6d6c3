import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildAnnex } from '../../../server/annex/buildAnnex.ts';
import type { Block } from '../../../server/annex/blocks.ts';
import { csvTables } from '../../../server/annex/csvTables.ts';
import { annexDifferences } from '../../../server/services/annexDifferences.ts';
import type { FollowUp, Risk } from '../../../server/vocabulary/decision.ts';
import { caseFileSchema, type CaseContent } from '../../../server/vocabulary/planCase.ts';
import type { Snapshot } from '../../../server/vocabulary/snapshot.ts';
import { fieldNameTexts } from '../../../server/vocabulary/text/sv/differences.ts';
import { smallSnapshot } from '../../scenes/smallSnapshot.ts';
import { smallCaseFile } from '../../support/caseFile.ts';

/** What of the annex is typed in the case, and nowhere calculated. */

const delay: Risk = {
  id: 'sen',
  label: 'Gatan blir klar för sent',
  likelihood: 'lessLikely',
  consequence: 'Inflyttningen skjuts upp ett år.',
  owner: 'Tekniska nämnden',
  action: 'Beställ ledningarna före sommaren.',
};
const school: FollowUp = {
  id: 'skola',
  label: 'Barn som går själva till skolan',
  unit: '%',
  startValue: 41,
  target: 55.5,
  afterYears: 3,
  measuredOn: '2031-10-01',
  source: 'Skolans resvaneenkät',
  responsible: 'Skolnämnden',
  budgetSek: 1_250_000,
  trigger: 'Andelen är lägre än i dag.',
  reportTo: 'Kommunstyrelsen',
};
const typed = {
  risks: [delay],
  consultationViews: {
    count: 1234,
    report: 'KS 2026/1-14.',
    themes: [
      { id: 'buller', label: 'Buller', count: 3, change: 'Ett plank lades till, 2 mnkr.' },
      { id: 'hojd', label: 'Hushöjd', change: '' },
    ],
  },
  followUp: [
    school,
    { ...school, id: 'bar', label: 'Bara namnet', unit: '', afterYears: 1 as const },
  ],
} satisfies Partial<CaseContent>;
const named: FollowUp = {
  id: 'bar',
  label: 'Bara namnet',
  unit: '',
  afterYears: 1,
  source: '',
  responsible: '',
  trigger: '',
  reportTo: '',
};
const filled = smallSnapshot({ planCase: { ...typed, followUp: [school, named] } });

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
function section(snapshot: Snapshot, id: string): readonly Block[] {
  const { sections } = buildAnnex({ snapshot, sha256: '0'.repeat(64) });
  return sections.find((each) => each.id === id)?.blocks ?? [];
}
const rowsOf = (snapshot: Snapshot, id: string) =>
  section(snapshot, id).flatMap((block) =>
    block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map(plain))] : [],
  );

describe('risks, views and follow-up in the annex', () => {
  it.each([
    { id: 'risks', says: 'Inga risker är inlagda.' },
    { id: 'views', says: 'Inga synpunkter från samrådet är inlagda.' },
    { id: 'followUp', says: 'Ingen plan för uppföljning är inlagd.' },
  ])('an empty section $id says so in one sentence', ({ id, says }) => {
    expect(section(smallSnapshot(), id).slice(1)).toEqual([{ kind: 'paragraph', text: says }]);
  });

  it('a risk has its likelihood in words with its number', () => {
    expect(rowsOf(filled, 'risks')).toEqual([
      [
        [
          'Gatan blir klar för sent',
          'mindre troligt (10–33 av 100)',
          'Inflyttningen skjuts upp ett år.',
          'Tekniska nämnden',
          'Beställ ledningarna före sommaren.',
        ],
      ],
    ]);
  });

  it('the likeliest risk stands first, whenever it was entered', () => {
    const risks = (['muchLessLikely', 'likely', 'lessLikely', 'likely'] as const).map(
      (likelihood, at) => ({
        ...delay,
        id: `risk-${at}`,
        label: `${at} ${likelihood}`,
        likelihood,
      }),
    );
    const [rows = []] = rowsOf(smallSnapshot({ planCase: { ...typed, risks } }), 'risks');
    expect(rows.map(([label]) => label)).toEqual([
      ...['1 likely', '3 likely'],
      ...['2 lessLikely', '0 muchLessLikely'],
    ]);
  });

  it('views are counted, point at the report and say what each theme changed', () => {
    const [, sentence] = section(filled, 'views');
    expect(sentence?.kind === 'paragraph' ? plain(sentence.text) : '').toBe(
      '1 234 synpunkter kom in. Alla synpunkter och svar finns i samrådsredogörelsen: KS 2026/1-14.',
    );
    expect(rowsOf(filled, 'views')).toEqual([
      [
        ['Buller', '3', 'Ett plank lades till, 2 mnkr.'],
        ['Hushöjd', '–', 'Inget är angivet.'],
      ],
    ]);
  });

  it('the plan for follow-up has what, when, who and what makes one think again', () => {
    expect(rowsOf(filled, 'followUp')).toEqual([
      [
        [school.label, '41 %', '55,5 %', 'År 3, 2031-10-01', 'Skolans resvaneenkät'],
        ['Bara namnet', '–', '–', 'År 1', '–'],
      ],
      [
        [school.label, 'Skolnämnden', '1 250 tkr', 'Kommunstyrelsen', 'Andelen är lägre än i dag.'],
        ['Bara namnet', '–', '–', '–', '–'],
      ],
    ]);
  });

  it('a target that is a ceiling is printed as one', () => {
    const ceiling = { ...school, targetIs: 'atMost' as const };
    const [[[, , target] = []] = []] = rowsOf(
      smallSnapshot({ planCase: { followUp: [ceiling] } }),
      'followUp',
    );
    expect(target).toBe('högst 55,5 %');
  });

  it('are tables of their own beside the annex, where there is something in them', () => {
    const names = (snapshot: Snapshot) => csvTables(snapshot).map(({ name }) => name);
    const added = names(filled).filter((name) => !names(smallSnapshot()).includes(name));
    expect(added).toEqual(['risker.csv', 'synpunkter.csv', 'uppfoljning.csv']);
    const csv = csvTables(filled).find(({ name }) => name === 'uppfoljning.csv')?.csv ?? '';
    expect(csv).toContain('Barn som går själva till skolan;%;41;55,5;3;2031-10-01;');
  });

  it('what was measured since stands after the plan, with how it is judged', () => {
    const { id, label } = school;
    const findings = [
      {
        followUpId: id,
        standing: 'behind' as const,
        faults: [],
        measured: [
          { measuredOn: '2029-10-01', value: 44, planned: 48.255, source: 'Enkäten 2029' },
        ],
      },
      { followUpId: 'bar', standing: 'noPath' as const, faults: ['target' as const], measured: [] },
    ];
    const before = smallSnapshot({ planCase: { ...typed, followUp: [school, named] } });
    const after = { ...before, results: { ...before.results, followUp: findings } };
    expect(rowsOf(after, 'followUp').slice(2)).toEqual([
      [[label, '2029-10-01', '44 %', '48,3 %', 'Enkäten 2029']],
    ]);
    const figures = section(after, 'followUp').flatMap((block) =>
      block.kind === 'figure' ? [block.scene.title] : [],
    );
    expect(figures).toEqual([
      'Det enda bedömda måttet följer inte planen, ett går inte att bedöma än',
    ]);
    const csv = csvTables(after).find(({ name }) => name === 'uppmatta-varden.csv')?.csv ?? '';
    expect(csv).toContain(`${label};%;2029-10-01;44;48,255;Enkäten 2029`);
  });

  it('a change of them between two versions is told in words', () => {
    const after = smallSnapshot({
      planCase: { ...typed, followUp: [{ ...school, startValue: 45 }, named] },
    });
    expect(annexDifferences(filled, after).differences).toEqual([
      {
        kind: 'input',
        label: 'Uppföljning · Barn som går själva till skolan · utgångsvärde',
        before: '41',
        after: '45',
      },
    ]);
    const measured = smallSnapshot({
      planCase: {
        ...typed,
        followUp: [
          {
            ...school,
            measurements: [{ id: 'm', measuredOn: '2029-10-01', value: 44, source: '' }],
          },
          named,
        ],
      },
    });
    const more = smallSnapshot({
      planCase: {
        ...typed,
        followUp: [school, named],
        risks: [{ ...delay, likelihood: 'likely' }],
        decisionPoints: [...filled.planCase.decisionPoints, 'Planen sänds ut.'],
      },
    });
    const count = filled.planCase.decisionPoints.length;
    expect(annexDifferences(filled, more).differences).toMatchObject([
      { label: `Beslutspunkter · ${count + 1}`, before: '', after: 'Planen sänds ut.' },
      {
        label: 'Risker · Gatan blir klar för sent · hur troligt',
        before: 'mindre troligt (10–33 av 100)',
        after: 'troligt (66–90 av 100)',
      },
    ]);
    expect(annexDifferences(filled, measured).differences).toMatchObject([
      { label: 'Uppföljning · Barn som går själva till skolan · Uppmätta värden' },
    ]);
  });
});

it('every part of a case has a name in words', () => {
  const named = new Set([...Object.keys(fieldNameTexts), 'id', 'schema', 'process', 'stage']);
  const unnamed = partsOf(z.toJSONSchema(caseFileSchema, { unrepresentable: 'any', io: 'input' }));
  expect(unnamed.filter((part) => !named.has(part))).toEqual([]);
});

/** What the parts of a form are called, those of the process apart. */
function partsOf(form: unknown): string[] {
  if (typeof form !== 'object' || form === null) return [];
  return Object.entries(form).flatMap(([key, part]: [string, unknown]) =>
    key === 'properties' && typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([name, below]) =>
          name === 'process' ? [] : [name, ...partsOf(below)],
        )
      : partsOf(part),
  );
}

describe('a case file', () => {
  it('is read with them and without', () => {
    expect(caseFileSchema.parse(smallCaseFile())).not.toHaveProperty('risks');
    expect(caseFileSchema.parse(smallCaseFile(typed)).followUp).toHaveLength(2);
  });

  it.each([
    {
      name: 'a likelihood that is no word of the scale',
      risks: [{ ...delay, likelihood: 'maybe' }],
    },
    { name: 'a year that nobody looks at', followUp: [{ ...school, afterYears: 4 }] },
    { name: 'a day that is none', followUp: [{ ...school, measuredOn: '2031-02-30' }] },
    {
      name: 'a measured value that is text',
      followUp: [{ ...school, measurements: [{ id: 'm', value: '44', source: '' }] }],
    },
    { name: 'half a person', consultationViews: { ...typed.consultationViews, count: 1.5 } },
  ])('is refused with $name', ({ name, ...wrong }) => {
    expect(name).not.toBe('');
    expect(caseFileSchema.safeParse({ ...smallCaseFile(), ...wrong }).success).toBe(false);
  });
});
