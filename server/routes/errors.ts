import type { ErrorRequestHandler, Request } from 'express';
import { VersionConflict } from '../services/conflicts.ts';
import { speaking } from '../services/speaking.ts';
import type { Problem } from '../contract/system.ts';
import { DomainError, ListedFaults } from '../vocabulary/errors.ts';
import { storageFaultOf } from '../vocabulary/storageFaults.ts';
import { errorSentence } from '../vocabulary/text/sv/errors/index.ts';
import { problemTitleTexts } from '../vocabulary/text/sv/problemTitles.ts';
import type { Violation } from '../vocabulary/text/sv/zodIssues.ts';

import { languageOf } from './language.ts';

/** A request whose fields a schema refused. */
export class InvalidRequest extends ListedFaults {
  constructor(code: 'queryInvalid' | 'bodyInvalid', violations: readonly Violation[]) {
    super(code, { count: violations.length }, violations);
  }
}

/** The one place where faults become HTTP; a fault that is not listed is the content's: 422. */
const statusByCode: Readonly<Record<string, number>> = {
  requestMalformed: 400,
  queryInvalid: 400,
  versionMalformed: 400,
  idempotencyKeyMalformed: 400,
  jsonNotUtf8: 400,
  jsonMalformed: 400,
  jsonForbiddenKey: 400,
  jsonForbiddenCharacter: 400,
  jsonTooDeep: 400,
  signInStale: 400,
  tokenRefused: 401,
  signInRequired: 401,
  signInRefused: 403,
  signInNoRole: 403,
  signInWeak: 403,
  accessDenied: 403,
  tokenWrong: 403,
  originForeign: 403,
  hostForeign: 421,
  municipalityForeign: 403,
  sharedDenied: 403,
  notMember: 403,
  membersApprove: 403,
  routeUnknown: 404,
  planCaseNotFound: 404,
  alternativeNotFound: 404,
  snapshotNotFound: 404,
  versionNotKept: 404,
  areaLayerNotFound: 404,
  statisticsNotFound: 404,
  ownCountsNotFound: 404,
  catalogueEntryUnknown: 404,
  serviceLayerNotFound: 404,
  squareLayerNotFound: 404,
  planFileNotStored: 404,
  jobNotFound: 404,
  personUnknown: 404,
  sessionUnknown: 404,
  commentNotFound: 404,
  methodNotAllowed: 405,
  planCaseMunicipalityFixed: 409,
  planCaseHasFrozen: 409,
  recoveryTooLate: 409,
  archiveFrozen: 403,
  archiveCaseHere: 409,
  archiveCaseDisposed: 409,
  disposalTooEarly: 409,
  deletedCaseNotFound: 404,
  caseClosed: 409,
  memberLast: 409,
  statisticsVersionNeedsJoin: 409,
  ownCountOtherVersion: 409,
  carryOldLayerMissing: 409,
  carryNewLayerMissing: 409,
  jobHasEnded: 409,
  approverIsAuthor: 403,
  approverNotEconomist: 403,
  approvalNotAsked: 404,
  approvalAsked: 409,
  approvalDecided: 409,
  snapshotFrozen: 409,
  snapshotAuthorless: 409,
  snapshotFromElsewhere: 409,
  taskNotOfCase: 409,
  reviewPlaceChanged: 409,
  reviewPlaceUnknown: 409,
  reviewUnfinished: 409,
  stageIsAdvanced: 409,
  stageNotNext: 409,
  stageNotReady: 409,
  processStale: 412,
  versionStale: 412,
  themeStale: 412,
  bodyTooLarge: 413,
  planFileTooLarge: 413,
  contentTypeWrong: 415,
  uploadTypeWrong: 415,
  versionMissing: 428,
  rateExceeded: 429,
  unexpected: 500,
  signInFailed: 502,
  sourceFailed: 502,
  sourceRefused: 502,
  sourceElsewhere: 502,
  sourceTooLarge: 502,
  sourceEndless: 502,
  sourceUnreachable: 502,
  computationTooLong: 503,
  computationsBusy: 503,
  signInUnreachable: 503,
  sourceBusy: 503,
  sourcesOffline: 409,
  storageBusy: 503,
  storageAway: 503,
  storageUnsure: 503,
  storageReadOnly: 503,
  signInLate: 504,
  sourceLate: 504,
  storageFull: 507,
};
const CONTENT_FAULT = 422;

export type ReportFault = (error: unknown, reference: string) => void;

/**
 * Answers every fault as RFC 9457. A fault of ours is reported under a reference that is all the
 * user is told of it.
 */
export function problemHandler(report: ReportFault) {
  const handler: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = domainErrorOf(error, request);
    const reference = String(response.locals['reference']);
    if (known === undefined) report(error, reference);
    const fault = known ?? new DomainError('unexpected', { reference });
    const problem = speaking(languageOf(request), () => problemOf(fault, request));
    if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer realm="helkalkyl"');
    if (known?.code === 'rateExceeded') response.set('Retry-After', String(known.facts['waitS']));
    if (known?.code === 'methodNotAllowed') response.set('Allow', String(known.facts['allowed']));
    response
      .status(problem.status)
      .set('Content-Type', 'application/problem+json; charset=utf-8')
      .set('Content-Language', languageOf(request))
      .set('Cache-Control', 'no-store')
      .send(JSON.stringify(problem));
  };
  return handler;
}

/** The HTTP status of a fault. */
export function statusOf({ code }: DomainError): number {
  return statusByCode[code] ?? CONTENT_FAULT;
}

function problemOf(error: DomainError, request: Request): Problem {
  const status = statusOf(error);
  return {
    type: `urn:helkalkyl:problem:${error.code}`,
    title: problemTitleTexts[status] ?? '',
    status,
    detail: errorSentence(error),
    instance: request.path,
    ...(error instanceof ListedFaults ? { violations: [...error.violations] } : {}),
    ...(error instanceof VersionConflict ? { conflict: error.told() } : {}),
  };
}

/** What the user can do something about; undefined when the fault is ours. */
function domainErrorOf(error: unknown, request: Request): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (typeof error !== 'object' || error === null) return undefined;
  const storage = storageFaultOf(error);
  if (storage !== undefined) return storage;
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
  const limit = 'limit' in error && typeof error.limit === 'number' ? error.limit : 0;
  if (status === 413) return new DomainError('bodyTooLarge', { limit: `${limit / 1e6} MB` });
  if (status === 415) return new DomainError('contentTypeWrong');
  if (status === 404) return new DomainError('routeUnknown', { path: request.path });
  return status >= 400 && status < 500 ? new DomainError('requestMalformed') : undefined;
}
