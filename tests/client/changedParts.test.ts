import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParts, withParts } from '../../client/case/changedParts.ts';
import { calculateLive, checkLive, type LiveQuestion } from '../../client/case/liveResults.ts';
import { estimatesIn } from '../../server/model/rerun/estimatesIn.ts';
import type { FieldPath } from '../../server/model/fieldPath.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import { demoCase } from '../support/demoCase.ts';

/** What the worker has after a message: its own copies, as a message gives them. */
function told(before: unknown, known: unknown, after: unknown): unknown {
  return withParts(before, structuredClone(changedParts(known, after)));
}

describe('what the worker that calculates is told of a change', () => {
  it('is one number when one number is typed', () => {
    const before = demoCase();
    const [first, ...others] = before.alternatives;
    const settings = { ...before.settings, baseYear: 2027 };
    expect(changedParts(before, { ...before, settings })).toEqual([
      { path: ['settings', 'baseYear'], value: 2027 },
    ]);
    expect(changedParts({ list: [first] }, { list: [first, ...others] })).toEqual([
      { path: ['list'], value: [first, ...others] },
    ]);
  });

  it('gives the same document, with what was not changed still the same objects', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (shared, one, other) => {
        const before = { shared, both: [one, { one }] };
        const after = { shared, both: [one, { one: other }] };
        const mine = told(null, null, before) as typeof before;
        const changed = told(mine, before, after) as typeof after;
        expect(changed).toEqual(after);
        expect(changed.shared).toBe(mine.shared);
      }),
    );
  });

  it('tells an order of keys that is another', () => {
    const after = told({ a: 1, b: 2 }, { a: 1, b: 2 }, { b: 2, a: 1 });
    expect(Object.keys(after as object)).toEqual(['b', 'a']);
  });
});

/** A step of work in a case: a number that is larger or smaller, a row that goes or comes again. */
type Step = (content: CaseContent) => CaseContent;

const numberChanged = fc
  .record({ at: fc.nat(), by: fc.constantFrom(0.5, 0.9, 1, 1.1) })
  .map(({ at, by }): Step => (content) => {
    const found = estimatesIn(content.alternatives);
    const chosen = found[at % found.length];
    if (chosen === undefined) return content;
    const { central, low = central, high = central } = chosen.estimate;
    const estimate = { ...chosen.estimate, central: central * by, low: low * by, high: high * by };
    return replacedAt(content, ['alternatives', ...chosen.path], estimate) as CaseContent;
  });
const listed = ['hardLines', 'measures', 'unpricedEffects'] as const;
const rowGone = fc
  .record({ list: fc.constantFrom(...listed), at: fc.nat() })
  .map(({ list, at }): Step => (content) => ({
    ...content,
    alternatives: content.alternatives.map((alternative) => ({
      ...alternative,
      [list]: alternative[list].filter((_, row, rows) => row !== at % rows.length),
    })),
  }));
const settingChanged = fc
  .constantFrom(0.01, 0.02, 0.04)
  .map((inflationPerYear): Step => (content) => ({
    ...content,
    settings: { ...content.settings, inflationPerYear },
  }));

function replacedAt(part: unknown, [key, ...rest]: FieldPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(part)) {
    return part.map((each: unknown, at) => (at === key ? replacedAt(each, rest, value) : each));
  }
  return { ...(part as object), [key]: replacedAt(Reflect.get(part as object, key), rest, value) };
}

describe('the figures after a while of work', () => {
  const steps = fc.array(fc.oneof(numberChanged, numberChanged, rowGone, settingChanged), {
    minLength: 1,
    maxLength: 5,
  });
  const answerTo = ({ content, place }: LiveQuestion) => [
    calculateLive(content, place),
    checkLive(content),
  ];

  it('are to the last digit those of a case that nothing is remembered of', () => {
    const content = demoCase();
    content.settings.draws = 1000;
    fc.assert(
      fc.property(steps, (taken) => {
        let page: LiveQuestion = { content, place: null };
        let mine = told(null, null, page) as LiveQuestion;
        answerTo(mine);
        for (const step of taken) {
          const next = { ...page, content: step(page.content) };
          mine = told(mine, page, next) as LiveQuestion;
          page = next;
          expect(answerTo(mine)).toStrictEqual(answerTo(structuredClone(page)));
        }
      }),
      { numRuns: 10 },
    );
  });
});
