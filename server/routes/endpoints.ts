import * as areas from '../contract/areas.ts';
import * as catalogue from '../contract/catalogue.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import * as explanations from '../contract/explanations.ts';
import * as planArea from '../contract/planArea.ts';
import * as planCases from '../contract/planCases.ts';
import * as reach from '../contract/reach.ts';
import * as sources from '../contract/sources.ts';
import * as system from '../contract/system.ts';
import * as templates from '../contract/templates.ts';

/** Every endpoint, in the order of the documentation. */
export const endpoints: readonly Endpoint[] = [
  planCases.listPlanCases,
  planCases.createPlanCase,
  planCases.readPlanCase,
  planCases.changePlanCase,
  planCases.deletePlanCase,
  planCases.exportPlanCase,
  planCases.listAlternatives,
  planCases.putAlternative,
  planCases.deleteAlternative,
  planArea.inspectPlanFile,
  planArea.putPlanArea,
  planArea.inspectPlanSketch,
  planArea.putPlanSketch,
  planArea.readSketchGround,
  planArea.readPlanFile,
  planArea.readPlanFileContent,
  planCases.readPlace,
  planCases.calculatePlanCase,
  planCases.listSnapshots,
  planCases.createSnapshot,
  planCases.readSnapshot,
  planCases.readAnnex,
  explanations.explainCalculation,
  explanations.explainSnapshot,
  areas.listAreaLayers,
  areas.importAreaLayer,
  areas.removeAreaLayer,
  areas.listStatistics,
  areas.importStatistics,
  areas.removeStatistics,
  reach.listServiceLayers,
  reach.importServiceLayer,
  reach.deleteServiceLayer,
  reach.listSquareLayers,
  reach.importSquareLayer,
  reach.deleteSquareLayer,
  sources.readSources,
  sources.listSourceResponses,
  sources.fetchAreaLayer,
  sources.fetchStatistics,
  sources.fetchKolada,
  sources.fetchUnitCosts,
  catalogue.listCatalogueEntries,
  catalogue.readCatalogueEntry,
  catalogue.readStartingPoint,
  catalogue.exportCatalogue,
  catalogue.importCatalogue,
  catalogue.checkCatalogue,
  catalogue.rerunPlanCase,
  templates.listTemplates,
  templates.saveTemplate,
  system.calculateLedger,
  system.apiInfo,
  system.health,
];
