import { describe, expect, it } from 'vitest';
import { contentOf } from '../../client/case/caseState.ts';
import { knownInput } from '../../client/pages/soft/knownInput.ts';
import { walkingHealth } from '../../server/model/effects/walkingHealth.ts';
import type { BuiltEffect } from '../../server/vocabulary/measures.ts';
import type { KeyFiguresOfProgramme } from '../../server/vocabulary/programme.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';

const input = walkingHealth.inputs.find(({ key }) => key === 'personsPerDwelling');
if (input === undefined) throw new Error('walking is counted from persons per home');

const effect = (id: string, effectId: string, inputs: BuiltEffect['inputs']): BuiltEffect => ({
  ...{ id, effect: effectId, label: id, inputs, startYear: 2030, lastYear: 2060 },
  ...{ rampYears: 0, growthPerYear: 0, overlapShare: 0 },
});
const own = effect('own', 'walkingHealth', {});

/** What a walking effect of the proposal is offered beside these. */
function offered(others: readonly BuiltEffect[], keyFigures: KeyFiguresOfProgramme = {}) {
  const [block] = smallProposal.programme.blocks;
  if (block === undefined) throw new Error('the proposal has homes');
  const blocks = [
    { ...block, id: 'a', tenure: 'rental' as const, dwellings: 30 },
    { ...block, id: 'b', tenure: 'cooperative' as const, dwellings: 10 },
  ];
  const programme = { blocks, facilities: [] };
  const alternative = { ...smallProposal, programme, builtEffects: [...others, own] };
  const { settings, ...file } = smallCaseFile({ alternatives: [smallBaseline, alternative] });
  const content = contentOf({ ...file, settings: { ...settings, keyFigures } });
  return knownInput(input as (typeof walkingHealth.inputs)[number], own, { content, alternative });
}

describe('persons per home, entered once', () => {
  it('are offered from another effect with its interval and source', () => {
    const value = {
      ...{ low: 1.8, central: 2, high: 2.2 },
      source: { kind: 'measured', note: 'Egen räkning' } as const,
    };
    const other = effect('Gångstråk', 'walkingHealth', { personsPerDwelling: value });
    expect(offered([other])).toEqual({ value, where: 'Gångstråk' });
  });

  it('are offered from the key figures first: by hand, 30 of 40 homes × 1,6 and 10 × 2,4 is 1,8', () => {
    const other = effect('Gångstråk', 'walkingHealth', { personsPerDwelling: { central: 3 } });
    const rental = { central: 1.6 };
    const known = offered([other], {
      personsPerDwelling: { rental, cooperative: { central: 2.4 } },
    });
    expect(known?.value.central).toBeCloseTo(1.8, 9);
    // A tenure without a figure has no mean: what else was entered is offered instead.
    expect(offered([other], { personsPerDwelling: { rental } })?.value.central).toBe(3);
  });

  it('are not offered from what only has the same key, or from nothing', () => {
    const other = effect('Buller', 'noise', { personsPerDwelling: { central: 3 } });
    expect(offered([other])).toBeUndefined();
  });
});
