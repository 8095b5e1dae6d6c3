import { expect, it } from 'vitest';
import { readAnnex } from '../../server/annex/pdf/readAnnex.ts';
import { processWarnings } from '../../server/process/legalWarnings.ts';
import {
  noProcessFacts,
  processFactsSchema,
  type ProcessFacts,
} from '../../server/vocabulary/process.ts';
import { testApp } from '../support/app.ts';
import { smallCaseFile } from '../support/caseFile.ts';

const asked = { planningNoticeRequested: { actual: '2026-03-02' } };
// prettier-ignore -- PBL 5 kap. 10 c §: extended, and before consultation by 11–17 §§ is done.
it.each([
  { name: 'asked for and not announced', procedure: 'extended', days: asked, warns: true },
  {
    name: 'announced',
    procedure: 'extended',
    days: { ...asked, planningNoticeAnnounced: { planned: '2026-03-09' } },
    warns: false,
  },
  {
    name: 'asked for when consultation has ended and is not reported on',
    procedure: 'extended',
    days: { ...asked, consultationEnds: { actual: '2026-02-27' } },
    warns: true,
  },
  {
    name: 'asked for with the consultation report',
    procedure: 'extended',
    days: { ...asked, consultationReport: { actual: '2026-03-02' } },
    warns: false,
  },
  { name: 'standard procedure', procedure: 'standard', days: asked, warns: false },
  { name: 'not asked for', procedure: 'extended', days: {}, warns: false },
] as const)('a planeringsbesked is announced: $name', ({ procedure, days, warns }) => {
  const facts: ProcessFacts = { ...noProcessFacts, days };
  const warnings = processWarnings(smallCaseFile({ procedure }), facts);
  expect(warnings.includes('announcementUnsaid')).toBe(warns);
});

// PBL 5 kap. 7 § (first and second paragraph) and 7 a §; 18 a § has a review of its own.
it.each([
  { procedure: 'standard', grounds: ['publicInterest'], says: ['groundIsExtended'] },
  { procedure: 'standard', grounds: ['greatImportance'], says: ['groundIsExtended'] },
  { procedure: 'standard', grounds: ['notByComprehensivePlan'], says: ['groundIsExtended'] },
  { procedure: 'standard', grounds: ['comprehensivePlanOutdated'], says: ['groundIsExtended'] },
  { procedure: 'standard', grounds: ['significantImpact'], says: ['impactIsExtended'] },
  { procedure: 'standard', grounds: [], says: [] },
  { procedure: 'extended', grounds: ['publicInterest', 'significantImpact'], says: [] },
  { procedure: 'coordinated', grounds: ['roadOrRail', 'significantImpact'], says: [] },
  { procedure: 'coordinated', grounds: ['notByCountyStatement'], says: ['groundIsExtended'] },
] as const)('$procedure with $grounds is said to be $says', ({ procedure, grounds, says }) => {
  const agreements = { kinds: [], mainContent: '', consequences: '' };
  const facts: ProcessFacts = { ...noProcessFacts, agreements, grounds: [...grounds] };
  expect(processWarnings(smallCaseFile({ procedure }), facts)).toEqual(says);
});

it('an annex made before consultation has ended prints what is not said of the agreements', async () => {
  const test = await testApp();
  const agreements = { kinds: ['developmentAgreement'], mainContent: '', consequences: 'Gata.' };
  const process = processFactsSchema.parse({ ...noProcessFacts, agreements });
  const file = smallCaseFile({ stage: 'consultation', process });
  const { id } = await test.services.planCases.create(file);
  const printed = async () => {
    const { pdf } = await test.services.snapshots.createWithAnnex(id);
    return (await readAnnex(pdf)).pageTexts.join(' ').replaceAll('\n', ' ');
  };
  const missing = 'avtalets huvudsakliga innehåll saknas';
  expect(await printed()).toContain(missing);
  const told = { ...agreements, mainContent: 'Byggherren bygger gatan.' };
  const facts = processFactsSchema.parse({ ...noProcessFacts, agreements: told });
  await test.services.process.change(id, 1, facts);
  expect(await printed()).not.toContain(missing);
  await test.remove();
});
