import { expect, it } from 'vitest';
import { processWarnings } from '../../server/process/legalWarnings.ts';
import { noProcessFacts, type ProcessFacts } from '../../server/vocabulary/process.ts';
import { processWarningsSv } from '../../server/vocabulary/text/sv/process.ts';
import { smallCaseFile } from '../support/caseFile.ts';

const asked = { planningNoticeRequested: { actual: '2026-03-02' } };
// prettier-ignore -- PBL 5 kap. 10 c §: extended, and before consultation has ended.
it.each([
  { name: 'asked for and not announced', procedure: 'extended', days: asked, warns: true },
  {
    name: 'announced',
    procedure: 'extended',
    days: { ...asked, planningNoticeAnnounced: { planned: '2026-03-09' } },
    warns: false,
  },
  {
    name: 'asked for after consultation',
    procedure: 'extended',
    days: { ...asked, consultationEnds: { actual: '2026-02-27' } },
    warns: false,
  },
  { name: 'standard procedure', procedure: 'standard', days: asked, warns: false },
  { name: 'not asked for', procedure: 'extended', days: {}, warns: false },
] as const)('a planeringsbesked is announced: $name', ({ procedure, days, warns }) => {
  const facts: ProcessFacts = { ...noProcessFacts, days };
  const warnings = processWarnings(smallCaseFile({ procedure }), facts);
  expect(warnings.includes(processWarningsSv.announcementUnsaid)).toBe(warns);
});
