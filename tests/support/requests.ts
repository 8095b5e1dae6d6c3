import type { EndpointName } from '../../server/contract/endpoints.ts';
import { smallCaseFile, smallProposal } from './caseFile.ts';
import { exampleTheme } from './theme.ts';

/** What is sent to an endpoint beside its path: as someone who may would send it. */
export type ValidRequest = {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly file?: { readonly type: string; readonly bytes: string };
  readonly headers?: Readonly<Record<string, string>>;
};

const FALUN = '2080';
const onVersion = { 'If-Match': '"1"' };
const owner = { municipalityCode: FALUN };

/** Of Falun, where it matters; an endpoint that is not here is asked with its path alone. */
export const validRequests: Readonly<Partial<Record<EndpointName, ValidRequest>>> = {
  createPlanCase: { body: smallCaseFile() },
  changePlanCase: { body: smallCaseFile({ title: 'Ändrad' }), headers: onVersion },
  deletePlanCase: { headers: onVersion },
  putAlternative: { body: { ...smallProposal, name: 'Ändrat' }, headers: onVersion },
  deleteAlternative: { headers: onVersion },
  calculatePlanCase: { body: smallCaseFile() },
  listCatalogueEntries: { query: owner },
  readCatalogueEntry: { query: owner },
  exportCatalogue: { query: owner },
  importCatalogue: { body: { ...owner, text: 'id;värde\n' } },
  checkCatalogue: { query: owner },
  fetchUnitCosts: { body: { ...owner, years: [2024] } },
  saveTemplate: { body: { owner: 'Falun', settings: smallCaseFile().settings } },
  changeTheme: { body: exampleTheme, headers: { 'If-Match': '"0"' } },
  addCaseMember: { body: { personId: 'kollega' } },
  importAreaLayer: {
    query: { kind: 'deso', version: '2025', source: 'SCB', licence: 'CC0' },
    file: { type: 'application/geo+json', bytes: '{"type":"FeatureCollection","features":[]}' },
  },
  importOwnCounts: {
    query: {
      label: 'Fallskador',
      areaKind: 'deso',
      areaVersion: '2025',
      source: 'Socialförvaltningen',
      asOf: '2026-03-01',
      licence: 'own',
    },
    file: { type: 'text/csv', bytes: 'kod;fall\n' },
  },
};
