import { annexCommand } from './annex.ts';
import { areasImportCommand } from './areasImport.ts';
import { backupCommand, restoreCommand } from './backups.ts';
import { calculateCommand } from './calculate.ts';
import { caseExportCommand, caseImportCommand } from './caseFiles.ts';
import {
  catalogueCheckCommand,
  catalogueExportCommand,
  catalogueFetchKoladaCommand,
  catalogueImportCommand,
  catalogueImportKoladaCommand,
} from './catalogue.ts';
import type { Command } from './command.ts';
import {
  areasListCommand,
  areasUndoCommand,
  ownCountsListCommand,
  ownCountsUndoCommand,
  servicesListCommand,
  servicesUndoCommand,
  squaresListCommand,
  squaresUndoCommand,
  statisticsListCommand,
  statisticsUndoCommand,
} from './importedSources.ts';
import { fetchAreasCommand, fetchKoladaCommand, fetchStatisticsCommand } from './fetch.ts';
import { ownCountsImportCommand } from './ownCountsImport.ts';
import { planInspectCommand } from './planInspect.ts';
import { servicesImportCommand, squaresImportCommand } from './reachImport.ts';
import { referenceCommand } from './reference.ts';
import { rerunCommand } from './rerun.ts';
import { settingsCommand } from './settings.ts';
import { demoCommand, startCommand } from './start.ts';
import { statisticsImportCommand } from './statisticsImport.ts';
import { verifyCommand } from './verify.ts';

/** In the order of the help. */
export const commands: readonly Command[] = [
  startCommand,
  demoCommand,
  settingsCommand,
  planInspectCommand,
  areasImportCommand,
  areasListCommand,
  areasUndoCommand,
  statisticsImportCommand,
  statisticsListCommand,
  statisticsUndoCommand,
  ownCountsImportCommand,
  ownCountsListCommand,
  ownCountsUndoCommand,
  servicesImportCommand,
  servicesListCommand,
  servicesUndoCommand,
  squaresImportCommand,
  squaresListCommand,
  squaresUndoCommand,
  fetchAreasCommand,
  fetchStatisticsCommand,
  fetchKoladaCommand,
  calculateCommand,
  rerunCommand,
  annexCommand,
  verifyCommand,
  referenceCommand,
  caseExportCommand,
  caseImportCommand,
  catalogueExportCommand,
  catalogueImportCommand,
  catalogueImportKoladaCommand,
  catalogueFetchKoladaCommand,
  catalogueCheckCommand,
  backupCommand,
  restoreCommand,
];
