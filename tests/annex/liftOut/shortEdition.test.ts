import { describe, expect, it } from 'vitest';
import { readAnnex } from '../../../server/annex/pdf/readAnnex.ts';
import { seal, shortAnnexOf } from '../../../server/services/sealing.ts';
import type { Snapshot } from '../../../server/vocabulary/snapshot.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { hasPdfTools } from '../../support/pdfTools.ts';
import { annexRules, checkPdf } from '../../support/pdfua/checkPdf.ts';
import { largestSnapshot, smallestSnapshot } from '../pdf/annexCases.ts';

/** As much as a case can say of what is to be decided. */
function wordy(): Snapshot {
  const snapshot = largestSnapshot();
  const decisionPoints = Array.from({ length: 10 }, () => 'Nämnden beslutar '.repeat(55).trim());
  return { ...snapshot, planCase: { ...snapshot.planCase, decisionPoints } };
}
const frozen: Snapshot = { ...demoSnapshot(), status: 'frozen' };

const cases: readonly (readonly [name: string, snapshot: Snapshot])[] = [
  ['the demo', demoSnapshot()],
  ['the demo, frozen', frozen],
  ['the smallest', smallestSnapshot()],
  ['the largest', largestSnapshot()],
  ['ten decisions as long as they may be', wordy()],
];

describe('the short edition', () => {
  describe.each(['sv', 'en'] as const)('in %s', (language) => {
    it.each(cases)('is one accessible page: %s', async (_, snapshot) => {
      const sealed = seal(snapshot);
      const bytes = await shortAnnexOf(sealed, language);
      const { pageTexts, snapshotText, attachments } = await readAnnex(bytes);
      expect(pageTexts).toHaveLength(1);
      expect(attachments).toHaveLength(1);
      expect(snapshotText).toBe(sealed.document);
      const said = pageTexts.join('').replaceAll(/\s+/g, ' ');
      expect(said).toContain(sealed.sha256.slice(0, 12));
      const saved = language === 'sv' ? 'sparning' : 'save';
      const named = snapshot.status === 'frozen' ? 'version' : saved;
      expect(said).toContain(`${named} ${snapshot.planCase.version}`);
      expect(said).toContain('2026-11-22');
      expect(said).toContain(
        language === 'sv' ? 'Hör till: Beslutsbilaga' : 'Belongs to: Decision annex',
      );
      if (hasPdfTools) expect(checkPdf(bytes, annexRules)).toEqual([]);
    });
  });

  it('is the same bytes each time', async () => {
    const sealed = seal(smallestSnapshot());
    const [bytes, again] = await Promise.all([shortAnnexOf(sealed), shortAnnexOf(sealed)]);
    expect(Buffer.compare(bytes, again)).toBe(0);
  });

  it('keeps the comparison of the alternatives, however many', async () => {
    const [text = ''] = (await readAnnex(await shortAnnexOf(seal(largestSnapshot())))).pageTexts;
    expect(text).toContain('Jämförelse av alternativen');
    expect(text).toContain('Förslag 6');
  });
});
