import { draftReaders, type Role } from '../vocabulary/people.ts';
import { endpoints, type EndpointName } from './endpoints.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * Whose thing an endpoint is about, and so where the role must be held:
 * - `case`: in the municipality of the plan case that the path names;
 * - `municipality`: in the one that path, query or body names as `municipalityCode`; in any, with
 *   what is answered kept to those, when it may be left out and is;
 * - `own`: in any; what is answered is of those where it is held;
 * - `shared`: in every one that the installation serves, since all of them lie on it;
 * - `nothing`: anywhere.
 */
export type About = 'case' | 'municipality' | 'own' | 'shared' | 'nothing';

/** Who may use an endpoint: one of these roles, there, on a case that stands so. */
export type Access = {
  readonly roles: readonly Role[];
  readonly about: About;
  /**
   * `members`: a case officer must be a member of the case, once it has any.
   * `outsiders`: nobody who is a member: nobody both writes and approves.
   */
  readonly by?: 'members' | 'outsiders';
  /** Refused when the case has come to its end. */
  readonly onlyOpen?: true;
  /** Of what the path names, these see only what is frozen; the rest is not there to them. */
  readonly onlyFrozen?: readonly Role[];
};

const anyone: readonly Role[] = [
  'caseOfficer',
  'economist',
  'committeeReader',
  'administrator',
  'operations',
  'apiClient',
  'resident',
];
const evidence: readonly Role[] = ['caseOfficer', 'economist', 'apiClient'];

/**
 * Who knows that a case is there before anything of it is frozen: an administrator, who says who
 * works on it, and not its readers, to whom it is as one that does not exist.
 */
export const draftKnowers: readonly Role[] = [...draftReaders, 'administrator'];

/** Also of a case that has come to its end; an administrator takes away what is to be disposed of. */
const deleters = ['caseOfficer', 'apiClient', 'administrator'] as const satisfies Role[];

const readCase: Access = { roles: draftReaders, about: 'case' };
const writeCase: Access = {
  roles: ['caseOfficer', 'apiClient'],
  about: 'case',
  by: 'members',
  onlyOpen: true,
};
/** The second person: an economist who does not work on the case. */
const approveCase: Access = {
  roles: ['economist'],
  about: 'case',
  by: 'outsiders',
  onlyOpen: true,
};
/** Officers and economists answer each other there; neither changes the case by it. */
const commentCase: Access = { roles: ['caseOfficer', 'economist'], about: 'case', onlyOpen: true };
/** A case that has come to its end can be opened again, where the process has a step back. */
const stepCase: Access = { roles: ['caseOfficer', 'apiClient'], about: 'case', by: 'members' };
const frozenReaders: readonly Role[] = ['committeeReader', 'administrator'];
const readFrozen: Access = {
  roles: [...draftReaders, ...frozenReaders],
  about: 'case',
  onlyFrozen: frozenReaders,
};
const readShared: Access = { roles: [...draftReaders, 'administrator'], about: 'nothing' };
const writeShared: Access = { roles: evidence, about: 'shared' };
const readLibrary: Access = { roles: [...draftReaders, 'administrator'], about: 'municipality' };
const writeLibrary: Access = { roles: evidence, about: 'municipality' };
const ownJobs = [...draftReaders, 'administrator'] as const;
const person: readonly Role[] = anyone.filter(
  (role) => role !== 'resident' && role !== 'apiClient',
);
const own: Access = { roles: person, about: 'nothing' };
const open: Access = { roles: anyone, about: 'nothing' };

/** One row an endpoint: who may. The middleware and the tests read this and nothing else. */
export const access = {
  listPlanCases: { roles: [...draftReaders, 'administrator'], about: 'own' },
  listCaseStandings: { roles: draftReaders, about: 'own' },
  createPlanCase: { roles: ['caseOfficer', 'apiClient'], about: 'municipality' },
  readPlanCase: readCase,
  changePlanCase: writeCase,
  deletePlanCase: { roles: deleters, about: 'case', by: 'members' },
  listDeletedPlanCases: { roles: [...draftReaders, 'administrator'], about: 'own' },
  recoverPlanCase: { roles: deleters, about: 'municipality' },
  disposeOfPlanCase: { roles: ['administrator'], about: 'municipality' },
  exportPlanCase: readCase,
  exportCaseArchive: readCase,
  // What is frozen in it is an administrator's alone to take in.
  importCaseArchive: { roles: ['caseOfficer', 'apiClient', 'administrator'], about: 'own' },
  listAlternatives: readCase,
  putAlternative: writeCase,
  deleteAlternative: writeCase,
  inspectPlanFile: readCase,
  putPlanArea: writeCase,
  inspectPlanSketch: readCase,
  putPlanSketch: writeCase,
  readSketchGround: readCase,
  readPlanFile: readCase,
  readPlanFileContent: readCase,
  readSheet: writeCase,
  readPlace: readCase,
  calculatePlanCase: readCase,
  readProcess: readCase,
  changeProcess: writeCase,
  advanceStage: stepCase,
  listTasks: readCase,
  markTask: writeCase,
  listSnapshots: readFrozen,
  createSnapshot: writeCase,
  readSnapshot: readFrozen,
  readAnnex: readFrozen,
  readAnnexDocument: readFrozen,
  readTextBlocks: readFrozen,
  readTextDocument: readFrozen,
  listApprovals: readCase,
  requestApproval: writeCase,
  decideApproval: approveCase,
  readDifferences: readFrozen,
  listFrozenAnnexes: { roles: [...draftReaders, ...frozenReaders], about: 'own' },
  readReview: readCase,
  readSnapshotReview: readCase,
  checkPlace: approveCase,
  writeComment: commentCase,
  settleComment: commentCase,
  finishReview: approveCase,
  explainCalculation: readCase,
  explainSnapshot: readFrozen,
  listAreaLayers: readShared,
  importAreaLayer: writeShared,
  removeAreaLayer: writeShared,
  listStatistics: readShared,
  importStatistics: writeShared,
  removeStatistics: writeShared,
  listOwnCounts: readLibrary,
  importOwnCounts: writeLibrary,
  removeOwnCounts: writeLibrary,
  listServiceLayers: readShared,
  importServiceLayer: writeShared,
  deleteServiceLayer: writeShared,
  listSquareLayers: readShared,
  importSquareLayer: writeShared,
  deleteSquareLayer: writeShared,
  readSources: readShared,
  listSourceResponses: readShared,
  fetchAreaLayer: writeShared,
  fetchStatistics: writeShared,
  fetchKolada: writeShared,
  fetchUnitCosts: writeLibrary,
  listCatalogueEntries: readLibrary,
  // The source of a figure in a frozen annex is read by whoever reads the annex.
  readCatalogueEntry: { roles: [...draftReaders, ...frozenReaders], about: 'municipality' },
  readStartingPoint: readLibrary,
  exportCatalogue: readLibrary,
  importCatalogue: writeLibrary,
  checkCatalogue: readLibrary,
  rerunPlanCase: readCase,
  listTemplates: readLibrary,
  saveTemplate: writeLibrary,
  readTheme: readLibrary,
  changeTheme: { roles: ['administrator'], about: 'municipality' },
  verifyAudit: { roles: ['administrator'], about: 'own' },
  listHistory: { roles: [...draftReaders, 'administrator'], about: 'case' },
  comparePlanCaseVersions: readCase,
  nameSave: writeCase,
  restorePlanCaseVersion: writeCase,
  listJobs: { roles: ownJobs, about: 'own' },
  readJob: { roles: ownJobs, about: 'own' },
  cancelJob: { roles: evidence, about: 'own' },
  orderAnnex: writeCase,
  orderRerun: writeLibrary,
  orderFetch: writeShared,
  orderAreaLayer: writeShared,
  orderStatistics: writeShared,
  calculateLedger: { roles: draftReaders, about: 'nothing' },
  verifyAnnex: open,
  readCaseAccess: { roles: [...draftReaders, ...frozenReaders], about: 'case' },
  listCaseMembers: { roles: [...draftReaders, 'administrator'], about: 'case' },
  addCaseMember: { roles: ['caseOfficer', 'administrator'], about: 'case', by: 'members' },
  removeCaseMember: { roles: ['caseOfficer', 'administrator'], about: 'case', by: 'members' },
  listColleagues: { roles: ['caseOfficer', 'administrator'], about: 'municipality' },
  readMe: open,
  changeDemoPerson: own,
  listSessions: own,
  endSession: own,
  signOut: own,
  readOperations: { roles: ['operations', 'administrator'], about: 'nothing' },
  apiInfo: open,
  health: open,
} as const satisfies Readonly<Record<EndpointName, Access>>;

/** A row, and what it is about in the words that a refusal says it with. */
export type AccessRow = Access & {
  readonly name: EndpointName;
  readonly summarySv: string;
  readonly summaryEn: string;
};

/** Every row, in the order of the endpoints. */
export const accessRows: readonly AccessRow[] = Object.entries(endpoints).map(
  ([name, { summarySv, summaryEn }]) => ({
    ...access[name as EndpointName],
    name: name as EndpointName,
    summarySv,
    summaryEn,
  }),
);

/** Undefined for an endpoint that is not on the list. */
export function accessOf(endpoint: Endpoint): AccessRow | undefined {
  return accessRows.find(({ name }) => endpoints[name] === endpoint);
}
