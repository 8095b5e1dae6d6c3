import { createHash } from 'node:crypto';
import type { Repositories } from '../../db/storage.ts';
import type { AxisOrder } from '../geo/geojson.ts';
import type { PlanArea } from '../geo/planArea.ts';
import { fileFieldsOf } from '../geo/planFormats/fileFields.ts';
import { readingsFor, type TriedReading } from '../geo/planFormats/planReadings.ts';
import {
  readPlanFileArea,
  type PlanFile,
  type PlanFileOptions,
} from '../geo/planFormats/readPlanFile.ts';
import { DomainError, invariant } from '../vocabulary/errors.ts';
import type { Crs, Surface } from '../vocabulary/geometry.ts';
import type { PlanCase } from '../vocabulary/planCase.ts';
import {
  MAX_SUMMARY_PROVISIONS,
  type ImplementationPeriod,
  type PlanFieldMap,
  type PlanFileReport,
  type PlanFileSummary,
  type PlanInspection,
  type PlanLocation,
  type PlanQuestion,
  type SketchInspection,
  type StoredPlanFile,
} from '../vocabulary/planFile.ts';
import { errorSentence } from '../vocabulary/text/sv/errors/index.ts';
import type { Environment } from './environment.ts';
import { readingsInOrder, remarksOnPlace } from './planAreaRemarks.ts';
import { planDocumentOf, planFileDrawing, planFileReport, readPlanDocument } from './planFile.ts';
import { locatePlan } from './planLocation.ts';
import { readSketch } from './planSketch.ts';
import type { createPlanCases } from './planCases.ts';
import { decodeUtf8 } from './parseJson.ts';
import { readStoredCase } from './storedCase.ts';

export type PlanAreaFile = {
  readonly fileName: string;
  /** The file as text, or its bytes in base64. */
  readonly text?: string | undefined;
  readonly base64?: string | undefined;
  /** What the user says that the file is in. */
  readonly crs?: Crs | undefined;
  /** What the user says of its axes; else the format's own order. */
  readonly axisOrder?: AxisOrder | undefined;
  readonly fieldMap?: PlanFieldMap | undefined;
  readonly implementationUnit?: ImplementationPeriod['unit'] | undefined;
};
export type PlanAreaSketch = {
  /** One corner a line, two numbers each. */
  readonly corners: string;
  readonly crs: Crs;
  readonly axisOrder: AxisOrder;
};
export type PlanAreaReport = {
  planCase: PlanCase;
  areaM2: number;
  notices: string[];
  planFile: PlanFileReport;
};

/** Larger than any plan; a county's register is no plan. */
export const MAX_PLAN_FILE_BYTES = 20_000_000;

type World = Pick<Environment, 'storage' | 'now'>;

/** A case's outline: looked at without a trace, then put in place exactly as the file has it. */
export function createPlanArea(world: World, planCases: ReturnType<typeof createPlanCases>) {
  const find = createFinder(world);
  return {
    ...createInspections(find),
    ...createStoredFile(world),
    /**
     * `version` is the case's.
     * Throws: DomainError from the file or the version; nothing is stored then.
     */
    put: async (
      planCaseId: string,
      version: number,
      given: PlanAreaFile,
    ): Promise<PlanAreaReport> => {
      const before = await find.planCase(planCaseId);
      const { bytes, sha256, document, options } = openFile(given);
      const file = readPlanDocument(document, options);
      const location = await find.location(file.planArea.geometry3006, before);
      const report = reportFor(file, before, location);
      const { fileName } = given;
      const storedAt = world.now();
      const stored = { sha256, fileName, sizeBytes: bytes.length, storedAt, report };
      const planCase = await planCases.putPlanArea(planCaseId, version, {
        planArea: { ...outlineOf(file.planArea), fileName, planFile: summaryOf(stored) },
        readFrom: { ...stored, crs: file.planArea.crs, bytes },
      });
      const remarks = [...report.notices, ...report.dropped, ...report.looksWrong];
      const notices = remarks.map(({ sentence }) => sentence);
      return { planCase, areaM2: report.areaM2, notices, planFile: report };
    },
    /** Throws: DomainError from the corners or the version; nothing is stored then. */
    putSketch: async (
      planCaseId: string,
      version: number,
      given: PlanAreaSketch,
    ): Promise<PlanCase> => {
      const { planArea } = readSketch(given);
      return planCases.putPlanArea(planCaseId, version, {
        planArea: { ...outlineOf(planArea), fileName: '', isSketch: true },
      });
    },
  };
}

type Finder = ReturnType<typeof createFinder>;

function createFinder({ storage: { inTransaction } }: World) {
  return {
    planCase: (planCaseId: string) =>
      inTransaction((repositories) => readStoredCase(repositories, planCaseId)),
    location: (geometry3006: Surface, planCase: PlanCase) =>
      inTransaction((repositories) => locatePlan(repositories, geometry3006, planCase)),
  };
}

function createInspections(find: Finder) {
  const question = async (
    { error, readings: tried }: Asked,
    planCase: PlanCase,
  ): Promise<PlanQuestion> => {
    const readings = [];
    for (const { crs, axisOrder, planArea } of tried) {
      const { areaM2, areaCrs, geometry3006 } = planArea;
      const location = await find.location(geometry3006, planCase);
      readings.push({ ...(crs && { crs }), axisOrder, areaM2, areaCrs, location });
    }
    const { code } = error;
    const sentence = errorSentence(error);
    return { outcome: 'question', code, sentence, readings: readingsInOrder(readings) };
  };
  return {
    /** Reads a plan file and stores nothing. Throws: DomainError when it can be no plan. */
    inspect: async (planCaseId: string, given: PlanAreaFile): Promise<PlanInspection> => {
      const planCase = await find.planCase(planCaseId);
      const opened = openFile(given);
      const read = readOrAsk(opened);
      if ('error' in read) return question(read, planCase);
      const location = await find.location(read.file.planArea.geometry3006, planCase);
      return {
        outcome: 'read',
        sha256: opened.sha256,
        sizeBytes: opened.bytes.length,
        report: reportFor(read.file, planCase, location),
        location,
        drawing: planFileDrawing(read.file),
        fields: fileFieldsOf(opened.document),
      };
    },
    /** Measures a sketch and stores nothing. Throws: DomainError with the line at fault. */
    inspectSketch: async (planCaseId: string, given: PlanAreaSketch): Promise<SketchInspection> => {
      const planCase = await find.planCase(planCaseId);
      const read = sketchOrAsk(given);
      if ('error' in read) return question(read, planCase);
      const { corners, planArea } = read;
      const { areaM2, areaCrs, geometry3006 } = planArea;
      const location = await find.location(geometry3006, planCase);
      return { outcome: 'read', corners, areaM2, areaCrs, location };
    },
  };
}

function createStoredFile({ storage: { inTransaction } }: World) {
  /** Throws: DomainError when the case has no file, or has one that is not here. */
  const findOfCase = <Found>(
    planCaseId: string,
    find: (
      files: Repositories['planFiles'],
      planCase: PlanCase,
      sha256: string,
    ) => Promise<Found | undefined>,
  ): Promise<Found> =>
    inTransaction(async (repositories) => {
      const planCase = await readStoredCase(repositories, planCaseId);
      const sha256 = planCase.planArea?.planFile?.sha256;
      const found =
        sha256 === undefined ? undefined : await find(repositories.planFiles, planCase, sha256);
      if (found === undefined) throw new DomainError('planFileNotStored');
      return found;
    });
  return {
    /** The file that the case's outline was read from. */
    readFile: (planCaseId: string): Promise<StoredPlanFile> =>
      findOfCase(planCaseId, (files, planCase, sha256) => files.find(planCase, sha256)),
    /** Its bytes, as they were. */
    readBytes: (planCaseId: string): Promise<Uint8Array> =>
      findOfCase(planCaseId, (files, planCase, sha256) => files.findBytes(planCase, sha256)),
  };
}

type OpenedFile = {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly document: ReturnType<typeof planDocumentOf>;
  readonly options: PlanFileOptions;
};

function openFile(given: PlanAreaFile): OpenedFile {
  const { crs, axisOrder, fieldMap, implementationUnit } = given;
  const bytes = bytesOf(given);
  if (bytes.length > MAX_PLAN_FILE_BYTES) {
    throw new DomainError('planFileTooLarge', { maxMegabytes: MAX_PLAN_FILE_BYTES / 1e6 });
  }
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    document: planDocumentOf(decodeUtf8(bytes)),
    options: { statedCrs: crs, axisOrder, fieldMap, implementationUnit },
  };
}

/** Node reads base64 with anything in between; what is not the one spelling of the bytes is refused. */
function bytesOf({ text, base64 }: PlanAreaFile): Uint8Array {
  if (base64 === undefined) {
    invariant(text !== undefined, 'a plan file is sent as text or as base64');
    return Buffer.from(text, 'utf8');
  }
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64) throw new DomainError('planFileBase64');
  return bytes;
}

type Asked = { readonly error: DomainError; readonly readings: readonly TriedReading[] };

/** The file read, or what has to be asked of it. Throws: what no answer would mend. */
function readOrAsk({ document, options }: OpenedFile): { readonly file: PlanFile } | Asked {
  try {
    return { file: readPlanDocument(document, options) };
  } catch (error) {
    const ownOrder = document.kind === 'xml' ? 'northEast' : 'eastNorth';
    const given = { crs: options.statedCrs, axisOrder: options.axisOrder ?? ownOrder } as const;
    return asked(error, given, ({ crs, axisOrder }) =>
      readPlanFileArea(document, { ...options, statedCrs: crs, axisOrder }),
    );
  }
}

function sketchOrAsk(given: PlanAreaSketch): ReturnType<typeof readSketch> | Asked {
  try {
    return readSketch(given);
  } catch (error) {
    return asked(error, given, ({ crs = given.crs, axisOrder }) => {
      return readSketch({ ...given, crs, axisOrder }).planArea;
    });
  }
}

function asked(
  error: unknown,
  given: Parameters<typeof readingsFor>[1],
  read: Parameters<typeof readingsFor>[2],
): Asked {
  const readings = readingsFor(error, given, read);
  if (readings === undefined || !(error instanceof DomainError)) throw error;
  return { error, readings };
}

function reportFor(file: PlanFile, planCase: PlanCase, location: PlanLocation): PlanFileReport {
  const report = planFileReport(file);
  const remarks = remarksOnPlace(report, planCase, location);
  return { ...report, looksWrong: [...remarks, ...report.looksWrong] };
}

function outlineOf({ crs, crsSource, areaCrs, geometry }: PlanArea) {
  return { crs, crsSource, areaCrs, geometry };
}

function summaryOf({
  sha256,
  sizeBytes,
  report,
}: Pick<StoredPlanFile, 'sha256' | 'sizeBytes' | 'report'>): PlanFileSummary {
  const { name, designation } = report.plan;
  return {
    sha256,
    sizeBytes,
    format: report.format,
    ...(name === undefined ? {} : { name }),
    ...(designation === undefined ? {} : { designation }),
    ...(report.implementationPeriod && { implementationPeriod: report.implementationPeriod }),
    provisionCount: report.provisions.length,
    provisions: report.provisions.slice(0, MAX_SUMMARY_PROVISIONS).map((provision) => {
      const { id, kind, label, designation: letter, catalogueReference } = provision;
      return {
        id,
        kind,
        label,
        ...(letter === undefined ? {} : { designation: letter }),
        ...(catalogueReference === undefined ? {} : { catalogueReference }),
      };
    }),
  };
}
