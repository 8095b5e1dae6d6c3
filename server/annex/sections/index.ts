import type { AnnexSection } from '../blocks.ts';
import { assumptionsSection } from './assumptions.ts';
import { changesSection } from './changes.ts';
import { combinedSection } from './combined.ts';
import { equitySection } from './equity.ts';
import { followUpSection } from './followUp.ts';
import { hardSection } from './hard.ts';
import { controlSection, methodSection } from './method.ts';
import { proposalSection } from './proposal.ts';
import { risksSection } from './risks.ts';
import { softSection } from './soft.ts';
import { sourcesSection } from './sources.ts';
import { costOfGapSection } from './costOfGap.ts';
import { summarySection } from './summary.ts';
import { uncertaintySection } from './uncertainty.ts';
import { viewsSection } from './views.ts';
import { whoPaysSection } from './whoPays.ts';

/** The annex in the order it is read. */
export const sections: readonly AnnexSection[] = [
  summarySection,
  whoPaysSection,
  proposalSection,
  hardSection,
  softSection,
  combinedSection,
  equitySection,
  costOfGapSection,
  uncertaintySection,
  risksSection,
  viewsSection,
  followUpSection,
  assumptionsSection,
  sourcesSection,
  methodSection,
  controlSection,
  changesSection,
];
