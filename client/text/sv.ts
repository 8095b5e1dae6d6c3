import { spoken } from '../../server/vocabulary/text/language.ts';
import { appText } from './sv/app.ts';
import { approvalText } from './sv/approvals.ts';
import { areaImportText } from './sv/areaImport.ts';
import { ownCountsText } from './sv/ownCounts.ts';
import { casesText } from './sv/cases.ts';
import { checkText } from './sv/check.ts';
import { decisionText } from './sv/decision.ts';
import { downloadText } from './sv/download.ts';
import { equityText } from './sv/equity.ts';
import { equityOverviewText } from './sv/equityOverview.ts';
import { equityCardsText } from './sv/equityCards.ts';
import { fieldText } from './sv/fields.ts';
import { fetchText } from './sv/fetch.ts';
import { deletedText } from './sv/deleted.ts';
import { historyText } from './sv/history.ts';
import { hardText } from './sv/hard.ts';
import { jobsText } from './sv/jobs.ts';
import { liftOutText } from './sv/liftOut.ts';
import { libraryText } from './sv/library.ts';
import { peopleText } from './sv/people.ts';
import { operationsText } from './sv/operations.ts';
import { planImportText } from './sv/planImport.ts';
import { planText } from './sv/plan.ts';
import { processText } from './sv/process.ts';
import { reachText } from './sv/reach.ts';
import { reviewText } from './sv/review.ts';
import { resultText } from './sv/results.ts';
import { softText } from './sv/soft.ts';
import { tableImportText } from './sv/tableImport.ts';
import { termsText } from './sv/terms.ts';
import { themeText } from './sv/theme.ts';
import { uncertaintyText } from './sv/uncertainty.ts';
import { whyText } from './sv/why.ts';

/** Every text of the client, as functions of facts. Names of things stand where they are defined. */
export const text = spoken({
  ...appText,
  ...approvalText,
  ...casesText,
  ...downloadText,
  ...checkText,
  ...decisionText,
  ...equityText,
  ...fieldText,
  ...fetchText,
  ...libraryText,
  ...liftOutText,
  ...jobsText,
  ...operationsText,
  ...peopleText,
  ...planText,
  ...processText,
  ...areaImportText,
  ...ownCountsText,
  ...reachText,
  ...planImportText,
  ...hardText,
  ...deletedText,
  ...historyText,
  ...softText,
  ...resultText,
  ...reviewText,
  ...equityCardsText,
  ...equityOverviewText,
  ...tableImportText,
  ...termsText,
  ...themeText,
  ...uncertaintyText,
  ...whyText,
} as const);
