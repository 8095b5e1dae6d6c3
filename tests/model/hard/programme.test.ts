import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCase } from '../../../server/model/checkCase.ts';
import { programmeNeeds } from '../../../server/model/hard/programmeNeeds.ts';
import { suggestLines } from '../../../server/model/hard/suggestLines.ts';
import type {
  Block,
  Facility,
  KeyFiguresOfProgramme,
} from '../../../server/vocabulary/programme.ts';
import { smallProposal } from '../../support/caseFile.ts';
import { demoCase } from '../../support/demoCase.ts';
import { hardCase, lineOf, yearly } from '../../support/hardCase.ts';

const block = (change: Partial<Block>): Block => ({
  id: 'a',
  label: 'Kvarter A',
  tenure: 'rental',
  grossFloorAreaM2: 0,
  dwellingAreaM2: 0,
  dwellings: 0,
  completionYear: 2030,
  ...change,
});
const needsOf = (blocks: Block[], figures: KeyFiguresOfProgramme) =>
  Object.fromEntries(
    programmeNeeds({ blocks, facilities: [] }, figures).map(({ id, ...need }) => [id, need]),
  );
const at = (central: number) => ({ central });

describe('what a programme brings with it', () => {
  it('persons, places and parking of homes that are entered', () => {
    const needs = needsOf([block({ dwellings: 60 })], {
      personsPerDwelling: { rental: at(2) },
      preschoolChildrenPerDwelling: { rental: at(0.15) },
      pupilsPerDwelling: { rental: at(0.21) },
      parkingSpacesPerDwelling: { rental: at(0.5) },
    });
    // 60 × 0.15 is 9, whatever binary fractions say; 60 × 0.21 is 12.6.
    expect(needs).toMatchObject({
      persons: { value: 120 },
      preschoolPlaces: { value: 9 },
      pupilPlaces: { value: 13 },
      parkingSpaces: { value: 30 },
    });
  });

  it('homes out of gross floor area: 1 000 m² · 0.75 / 55 m² is 13 whole dwellings', () => {
    const needs = needsOf([block({ grossFloorAreaM2: 1000 })], {
      dwellingAreaPerGrossFloorArea: at(0.75),
      dwellingAreaM2PerDwelling: { rental: at(55) },
    });
    expect(needs).toMatchObject({ dwellingAreaM2: { value: 750 }, dwellings: { value: 13 } });
  });

  it('places are rounded up once, for the whole programme', () => {
    const figures = { preschoolChildrenPerDwelling: { rental: at(0.3), cooperative: at(0.3) } };
    const blocks = [
      block({ dwellings: 1 }),
      block({ id: 'b', tenure: 'cooperative', dwellings: 1 }),
    ];
    expect(needsOf(blocks, figures)['preschoolPlaces']?.value).toBe(1);
  });

  it('a figure that is missing is named with its blocks, and nothing is guessed', () => {
    const blocks = [
      block({ dwellings: 10 }),
      block({ id: 'b', label: 'Kvarter B', tenure: 'ownership', dwellings: 5 }),
    ];
    const needs = needsOf(blocks, { personsPerDwelling: { rental: at(2) } });
    expect(needs['persons']).toEqual({
      value: null,
      missing: [{ figure: 'personsPerDwelling', blocks: ['Kvarter B'] }],
    });
    expect(needsOf([block({ grossFloorAreaM2: 900 })], {})['dwellings']?.missing).toEqual([
      { figure: 'dwellingAreaPerGrossFloorArea', blocks: ['Kvarter A'] },
    ]);
  });

  it('an empty programme needs nothing', () => {
    for (const { value } of programmeNeeds({ blocks: [], facilities: [] })) expect(value).toBe(0);
  });
});

const school: Facility = {
  id: 'skola',
  label: 'Ny skola',
  kind: 'school',
  places: 300,
  placesForPlan: 120,
  completionYear: 2031,
};
const settings = { baseYear: 2026 };

describe('lines out of the programme', () => {
  const programme = { ...smallProposal.programme, facilities: [school] };

  it('homes, premises and their running, with quantities read from the programme', () => {
    const lines = suggestLines({ programme, hardLines: [] }, settings, {});
    expect(lines.map(({ kind, quantityOf, basis }) => [kind, quantityOf, basis])).toEqual([
      ['construction', 'hus1', 'grossFloorArea'],
      ['school', 'skola', 'placeForPlan'],
      ['premisesUpkeep', 'skola', 'placeForPlan'],
      ['serviceRunning', 'skola', 'placeForPlan'],
    ]);
    expect(lines[1]).toMatchObject({ commissionYear: 2031, amount: { central: 0 } });
    expect(lines[1]?.amount).not.toHaveProperty('source');
    expect(lines[2]?.timing).toMatchObject({ fromYear: 2032 });
  });

  it('an amount with a source is taken as it is', () => {
    const source = { kind: 'standardValue' as const, note: 'Katalogen' };
    const amount = { central: 550_000, source, priceBase: { year: 2024 } };
    const [, line] = suggestLines({ programme, hardLines: [] }, settings, { school: amount });
    expect(line?.amount).toEqual(amount);
  });

  it('what is built without running cost gets it', () => {
    const hardLines = [lineOf('street', { lifeYears: 40, commissionYear: 2028 })];
    const lines = suggestLines(
      { programme: { blocks: [], facilities: [] }, hardLines },
      settings,
      {},
    );
    expect(lines.map(({ kind }) => kind)).toEqual(['streetUpkeep']);
  });

  it('what general lines say already is not asked for again', () => {
    const hardLines = [
      lineOf('publicInvestment', { quantityOf: 'skola' }),
      lineOf('upkeep', { timing: yearly(2032) }),
      lineOf('residentServices'),
      lineOf('construction'),
    ];
    expect(suggestLines({ programme, hardLines }, settings, {})).toEqual([]);
    const [, proposal] = demoCase().alternatives;
    expect(proposal && suggestLines(proposal, settings, {})).toEqual([]);
  });

  it('never twice: asked again with its own lines in place it has nothing to add', () => {
    const anyBlock = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      grossFloorAreaM2: fc.constantFrom(0, 4000),
      completionYear: fc.integer({ min: 2026, max: 2040 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyBlock, { selector: ({ id }) => id }),
        fc.nat(200),
        (parts, places) => {
          const alternative = {
            programme: {
              blocks: parts.map(block),
              facilities: [{ ...school, places, placesForPlan: places }],
            },
            hardLines: [lineOf('park', { lifeYears: 20, commissionYear: 2030 })],
          };
          const first = suggestLines(alternative, settings, {});
          const hardLines = [...alternative.hardLines, ...first];
          expect(suggestLines({ ...alternative, hardLines }, settings, {})).toEqual([]);
          expect(new Set(hardLines.map(({ id }) => id)).size).toBe(hardLines.length);
        },
      ),
    );
  });

  it('what is proposed asks for how long it lasts, and compiles with that', () => {
    const hardLines = suggestLines({ programme, hardLines: [] }, settings, {});
    const errorsOf = (lines: typeof hardLines) =>
      checkCase(hardCase({ programme, hardLines: lines })).filter(
        ({ severity }) => severity === 'error',
      );
    expect(errorsOf(hardLines).map(({ code, path }) => [code, path.slice(2)])).toEqual([
      ['modelLifeMissing', ['hardLines', 0, 'lifeYears']],
      ['modelLifeMissing', ['hardLines', 1, 'lifeYears']],
    ]);
    const lasting = hardLines.map((line) =>
      line.commissionYear === undefined ? line : { ...line, lifeYears: 40 },
    );
    expect(errorsOf(lasting)).toEqual([]);
  });
});
