import { expect, it } from 'vitest';
import type { AnnexSection, Block } from '../../../server/annex/blocks.ts';
import { hardSection } from '../../../server/annex/sections/hard.ts';
import { methodSection } from '../../../server/annex/sections/method.ts';
import { proposalSection } from '../../../server/annex/sections/proposal.ts';
import { softSection } from '../../../server/annex/sections/soft.ts';
import type { Snapshot } from '../../../server/vocabulary/snapshot.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { demoCase } from '../../support/demoCase.ts';
import { assetYears, lineOf } from '../../support/hardCase.ts';

const claim = 'En samhällsekonomisk kalkyl krävs enligt lag.';
const faulty = demoCase();
const proposal = faulty.alternatives.find(({ isBaseline }) => !isBaseline);
const [measure] = proposal?.measures ?? [];
const cost = measure?.costs[0];
if (proposal === undefined || cost === undefined) throw new Error('the demo has costs');
proposal.hardLines.push(
  lineOf('developmentContribution', { label: 'Bidrag till förskola', ...assetYears }),
);
Object.assign(cost, { from: 'byggherre', label: 'Lokal för äldreboende' });
faulty.decisionPoints.push(claim);

const section = (snapshot: Snapshot, { build }: AnnexSection): readonly Block[] =>
  build({ snapshot } as Parameters<AnnexSection['build']>[0]);
const warningsIn = (snapshot: Snapshot, of: AnnexSection) =>
  section(snapshot, of).flatMap((block) =>
    block.kind === 'paragraph' && block.text.startsWith('Att rätta före beslut')
      ? [block.text]
      : [],
  );

// PBL 6 kap. 41 §, and that nothing in law demands a socioeconomic calculation: process.md 4 and 5.
it.each([
  { name: 'the hard side', of: hardSection, says: ['Bidrag till förskola', 'PBL 6 kap. 41 §'] },
  { name: 'the soft side', of: softSection, says: ['Lokal för äldreboende', 'PBL 6 kap. 41 §'] },
  { name: 'the method', of: methodSection, says: [claim, 'Ingen lag kräver'] },
])('the annex warns where it belongs: $name', ({ of, says }) => {
  const [warning = '', ...more] = warningsIn(demoSnapshot(faulty), of);
  for (const words of says) expect(warning).toContain(words);
  expect(more).toEqual([]);
});

// PBL 5 kap. 7, 10 c and 13 §§.
it.each([
  { code: 'agreementUnsaid', of: hardSection, says: 'exploateringsavtal' },
  { code: 'mainContentMissing', of: hardSection, says: 'huvudsakliga innehåll' },
  { code: 'consequencesMissing', of: hardSection, says: 'vad det innebär' },
  { code: 'announcementUnsaid', of: proposalSection, says: 'PBL 5 kap. 10 c §' },
  { code: 'impactIsExtended', of: proposalSection, says: 'PBL 5 kap. 7 §' },
  { code: 'groundIsExtended', of: proposalSection, says: 'PBL 5 kap. 7 och 7 a §§' },
] as const)('and of what the process lacks: $code', ({ code, of, says }) => {
  const snapshot = { ...demoSnapshot(demoCase()), processWarnings: [code] };
  const warnings = [hardSection, softSection, methodSection, proposalSection].map((each) =>
    warningsIn(snapshot, each),
  );
  expect(warnings.flat()).toEqual(warningsIn(snapshot, of));
  expect(warnings.flat()).toEqual([expect.stringContaining(says)]);
});

it('a case that the law has nothing against is printed without a word of it', () => {
  const snapshot = demoSnapshot(demoCase());
  expect('legalWarnings' in snapshot.results).toBe(false);
  for (const of of [hardSection, softSection, methodSection, proposalSection]) {
    expect(warningsIn(snapshot, of)).toEqual([]);
  }
});
