import type { Role } from '../vocabulary/people.ts';
import { endpoints, type EndpointName } from './endpoints.ts';
import type { Endpoint } from './endpoint.ts';

/** Who may use an endpoint: one of these roles, in the municipality that it is about. */
export type Access = { readonly roles: readonly Role[] };

const anyone: Access = {
  roles: [
    'caseOfficer',
    'economist',
    'committeeReader',
    'administrator',
    'operations',
    'apiClient',
    'resident',
  ],
};
const readers: Access = { roles: ['caseOfficer', 'economist', 'administrator', 'apiClient'] };
const writers: Access = { roles: ['caseOfficer', 'apiClient'] };
const evidence: Access = { roles: ['caseOfficer', 'economist', 'apiClient'] };

const jobReaders: Access = { roles: [...readers.roles, 'operations'] };

/** One row an endpoint: who may. The middleware and the tests read this and nothing else. */
export const access = {
  listPlanCases: readers,
  createPlanCase: writers,
  readPlanCase: readers,
  changePlanCase: writers,
  deletePlanCase: writers,
  exportPlanCase: readers,
  listAlternatives: readers,
  putAlternative: writers,
  deleteAlternative: writers,
  inspectPlanFile: readers,
  putPlanArea: writers,
  inspectPlanSketch: readers,
  putPlanSketch: writers,
  readSketchGround: readers,
  readPlanFile: readers,
  readPlanFileContent: readers,
  readPlace: readers,
  calculatePlanCase: readers,
  listSnapshots: readers,
  createSnapshot: writers,
  readSnapshot: readers,
  readAnnex: readers,
  explainCalculation: readers,
  explainSnapshot: readers,
  listAreaLayers: readers,
  importAreaLayer: evidence,
  removeAreaLayer: evidence,
  listStatistics: readers,
  importStatistics: evidence,
  removeStatistics: evidence,
  listServiceLayers: readers,
  importServiceLayer: evidence,
  deleteServiceLayer: evidence,
  listSquareLayers: readers,
  importSquareLayer: evidence,
  deleteSquareLayer: evidence,
  readSources: readers,
  listSourceResponses: readers,
  fetchAreaLayer: evidence,
  fetchStatistics: evidence,
  fetchKolada: evidence,
  fetchUnitCosts: evidence,
  listCatalogueEntries: readers,
  readCatalogueEntry: readers,
  readStartingPoint: readers,
  exportCatalogue: readers,
  importCatalogue: evidence,
  checkCatalogue: readers,
  rerunPlanCase: readers,
  listTemplates: readers,
  saveTemplate: evidence,
  listJobs: jobReaders,
  readJob: jobReaders,
  orderJob: evidence,
  orderAreaLayer: evidence,
  orderStatistics: evidence,
  cancelJob: evidence,
  calculateLedger: readers,
  apiInfo: anyone,
  health: anyone,
} as const satisfies Readonly<Record<EndpointName, Access>>;

const accessByEndpoint = new Map<Endpoint, Access>(
  Object.entries(endpoints).map(([name, endpoint]) => [endpoint, access[name as EndpointName]]),
);

/** Undefined for an endpoint that is not on the list. */
export function accessOf(endpoint: Endpoint): Access | undefined {
  return accessByEndpoint.get(endpoint);
}
