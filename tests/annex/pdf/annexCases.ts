import { createHash } from 'node:crypto';
import { buildAnnex } from '../../../server/annex/buildAnnex.ts';
import { csvTables } from '../../../server/annex/csvTables.ts';
import type { AnnexDocument } from '../../../server/annex/blocks.ts';
import { renderAnnex } from '../../../server/annex/pdf/renderAnnex.ts';
import { speaking } from '../../../server/services/speaking.ts';
import type { Snapshot } from '../../../server/vocabulary/snapshot.ts';
import type { Language } from '../../../server/vocabulary/text/language.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { demoCase } from '../../support/demoCase.ts';
import { without } from '../../support/without.ts';
import { largestCase } from './largestCase.ts';
import { attachments, awkwardAnnex, sampleAnnex } from './sampleAnnex.ts';

export type AnnexCase = {
  readonly name: string;
  readonly document: AnnexDocument;
  readonly print: () => Promise<Uint8Array>;
};

/** Annexes as unlike each other as they come. */
export function annexCases(): readonly AnnexCase[] {
  return [
    ofSnapshot('the smallest: nollalternativ alone', smallestSnapshot()),
    ofSnapshot('one alternative, two effects', twoEffectsSnapshot()),
    ofSnapshot('the demo', demoSnapshot()),
    ofSnapshot('the demo, frozen', { ...demoSnapshot(), status: 'frozen' }),
    ofSnapshot('the largest: nollalternativ and six more', largestSnapshot()),
    ofSnapshot('the largest in English', largestSnapshot(), 'en'),
    ofSnapshot('the demo in English', demoSnapshot(), 'en'),
    ofDocument('figures and a register', sampleAnnex),
    ofDocument('words no line holds', awkwardAnnex),
  ];
}

function ofDocument(name: string, document: AnnexDocument): AnnexCase {
  return { name, document, print: () => renderAnnex(document, attachments) };
}

function ofSnapshot(name: string, snapshot: Snapshot, language: Language = 'sv'): AnnexCase {
  const json = JSON.stringify(snapshot);
  const sha256 = createHash('sha256').update(json).digest('hex');
  const document = speaking(language, () => buildAnnex({ snapshot, sha256 }));
  const tables = csvTables(snapshot);
  const { createdAt } = snapshot;
  return {
    ...{ name, document },
    print: () =>
      speaking(language, () => renderAnnex(document, { snapshotJson: json, tables, createdAt })),
  };
}

export function smallestSnapshot(): Snapshot {
  const content = demoCase();
  const alternatives = content.alternatives.filter(({ isBaseline }) => isBaseline);
  return demoSnapshot({ ...content, alternatives });
}

/** One measure with two effects, and nothing else. */
function twoEffectsSnapshot(): Snapshot {
  const content = without(demoCase(), 'equity', 'consultationViews');
  const [proposal] = content.alternatives.filter(({ isBaseline }) => !isBaseline);
  const [measure] = proposal?.measures ?? [];
  if (proposal === undefined || measure === undefined) throw new Error('the demo has a measure');
  const only = {
    ...proposal,
    isBaseline: true,
    hardLines: [],
    propertyAppraisals: [],
    measures: [{ ...measure, effects: measure.effects.slice(0, 2) }],
    unpricedEffects: [],
    newcomers: [],
  };
  return demoSnapshot({ ...content, risks: [], followUp: [], alternatives: [only] });
}

export const largestSnapshot = (): Snapshot => demoSnapshot(largestCase());
