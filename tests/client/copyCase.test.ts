import { describe, expect, it } from 'vitest';
import { copySections, countUnconfirmed, unconfirmedIn } from '../../client/case/copied.ts';
import { contentOf } from '../../server/services/storedCase.ts';
import { copyCase } from '../../client/pages/cases/copyCase.ts';
import { estimatesIn } from '../../server/model/rerun/estimatesIn.ts';
import { caseFileSchema } from '../../server/vocabulary/planCase.ts';
import { smallBaseline, smallCaseFile, smallProposal } from '../support/caseFile.ts';

const amount = {
  central: 1000,
  low: 800,
  high: 1300,
  source: { kind: 'measured', note: 'Anbud 2021' },
} as const;
const source = smallCaseFile({
  registryNumber: 'BN 2023/4',
  settings: { ...smallCaseFile().settings, priceYear: 2023 },
  alternatives: [
    smallBaseline,
    {
      ...smallProposal,
      hardLines: smallProposal.hardLines.map((line) => ({ ...line, amount })),
    },
  ],
});
const facts = {
  title: 'Ny plan',
  registryNumber: 'BN 2026/1',
  caseOfficer: 'Planenheten',
  startedOn: '2026-11-01',
};
const copy = (sections: readonly (typeof copySections)[number][]) =>
  copyCase(source, { facts, sections: new Set(sections), own: undefined });

describe('a case from an earlier one', () => {
  it('is a case of its own: no outline, decisions or days of the earlier one', () => {
    const made = copy([...copySections]);
    expect(caseFileSchema.parse(made)).toEqual(made);
    expect(made).toMatchObject({ ...facts, stage: 'started', decisionPoints: [], reviewer: '' });
    expect(made.planArea).toBeUndefined();
    expect(made.process).toBeUndefined();
  });

  it('keeps amounts in the prices they were entered in, whatever is chosen', () => {
    for (const section of copySections) expect(copy([section]).settings.priceYear).toBe(2023);
    expect(copy(['settings']).settings).toEqual(source.settings);
  });

  it.each(copySections)('takes %s and leaves the rest', (section) => {
    const [, proposal] = copy([section]).alternatives;
    expect([
      proposal?.programme.blocks.length,
      proposal?.hardLines.length,
      proposal?.measures.length,
    ]).toEqual([
      section === 'programme' ? smallProposal.programme.blocks.length : 0,
      section === 'hard' ? smallProposal.hardLines.length : 0,
      section === 'soft' ? smallProposal.measures.length : 0,
    ]);
  });

  it('takes the lines of a part of the programme only with the programme', () => {
    const [baseline, proposal] = source.alternatives;
    const [line] = proposal?.hardLines ?? [];
    if (baseline === undefined || proposal === undefined || line === undefined) throw new Error();
    const [block] = proposal.programme.blocks;
    const ofBlock = { ...line, id: 'kvarter', quantityOf: block?.id ?? '' };
    const alternatives = [baseline, { ...proposal, hardLines: [line, ofBlock] }];
    const linesWith = (sections: readonly (typeof copySections)[number][]) =>
      copyCase(
        { ...source, alternatives },
        { facts, sections: new Set(sections), own: undefined },
      ).alternatives[1]?.hardLines.map(({ id }) => id);
    expect(linesWith(['hard'])).toEqual([line.id]);
    expect(linesWith(['hard', 'programme'])).toEqual([line.id, 'kvarter']);
  });

  it('appraises blocks only when they come along', () => {
    expect(copy(['hard']).alternatives[1]?.propertyAppraisals).toEqual([]);
    expect(copy(['hard', 'programme']).alternatives[1]?.propertyAppraisals).toHaveLength(
      smallProposal.propertyAppraisals.length,
    );
  });

  it('says of every number where it came from, and keeps its value and source', () => {
    const made = copy(['hard', 'programme', 'soft']);
    const numbers = estimatesIn(made).map(({ estimate }) => estimate);
    expect(numbers.length).toBeGreaterThan(0);
    for (const { copiedFrom } of numbers) expect(copiedFrom).toBe('BN 2023/4');
    expect(made.alternatives[1]?.hardLines[0]?.amount).toEqual({
      ...amount,
      copiedFrom: 'BN 2023/4',
    });
    const content = contentOf(made);
    expect(countUnconfirmed(content)).toBe(numbers.length);
    expect(unconfirmedIn(content).get('hard')?.length).toBeGreaterThan(0);
  });
});
