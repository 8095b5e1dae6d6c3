import { decodeAreas, type AreaRow } from '../../db/repositories/areas.ts';
import { carryingOf } from '../geo/arealWeighting.ts';
import type { IndexedArea } from '../geo/overlay.ts';
import { readServiceLayer, type ServiceLayerFile } from '../geo/serviceLayer.ts';
import {
  readSquareFeatures,
  readSquareTable,
  type SquareLayerFile,
  type SquareLayerOptions,
} from '../geo/squareLayer.ts';
import { assess } from '../model/assess.ts';
import { explain } from '../model/explain/explain.ts';
import type { FieldPath } from '../model/fieldPath.ts';
import { compareConclusions } from '../model/rerun/conclusions.ts';
import { rerunCase, type EntriesToday } from '../model/rerun/rerunCase.ts';
import { calculateStandaloneLedger } from '../model/standaloneLedger.ts';
import { dayInSweden } from '../process/days.ts';
import type { AuditHead } from '../vocabulary/audit.ts';
import {
  annexDocumentSchema,
  type AnnexDocument,
  type AnnexEdition,
} from '../vocabulary/annexDocument.ts';
import type { Crs } from '../vocabulary/geometry.ts';
import type { LedgerResults } from '../vocabulary/ledger.ts';
import type { Place } from '../vocabulary/place.ts';
import type { CaseContent } from '../vocabulary/planCase.ts';
import type { CheckedRows, ReviewMark } from '../vocabulary/review.ts';
import type { CatalogueMove, ConclusionChange } from '../vocabulary/rerun.ts';
import type { SheetReading } from '../vocabulary/sheet.ts';
import {
  resultsSchema,
  snapshotSchema,
  type AnnexDifference,
  type Results,
  type Snapshot,
  type SnapshotSummary,
} from '../vocabulary/snapshot.ts';
import type { Language } from '../vocabulary/text/language.ts';
import { textBlocksSchema, type TextBlocks } from '../vocabulary/textBlocks.ts';
import type { Traced } from '../vocabulary/traced.ts';
import type { Who } from '../vocabulary/who.ts';
import { written, type Written } from '../vocabulary/written.ts';
import { annexDifferences } from './annexDifferences.ts';
import { inputsHashOf } from './caseInputs.ts';
import type { OnShare } from './importProgress.ts';
import { packCaseArchive, type ArchiveContent } from './packCaseArchive.ts';
import { parseCsvBytes } from './parseCsv.ts';
import { parseJsonBytes } from './parseJson.ts';
import {
  annexDocumentOf,
  annexOf,
  seal,
  shortAnnexOf,
  summaryOf,
  textBlocksOf,
  textDocumentOf,
  unseal,
} from './sealing.ts';
import { readAreas, type AreasToRead, type ReadAreas } from './readAreas.ts';
import { readCaseArchive, type CaseArchive } from './readCaseArchive.ts';
import { readSheet, type SheetToRead } from './readSheet.ts';
import { checkedRows } from './reviewStates.ts';
import { readTable, type StatisticsImport, type StatisticsToStore } from './readTable.ts';
import { speaking } from './speaking.ts';
import { contentOf } from './storedCase.ts';
import { verifyAnnex } from './verifyAnnex.ts';

type Located = { readonly content: CaseContent; readonly place: Place | null };
/** A number by its path in the results, and the part of what it is made of that is opened. */
export type Question = {
  readonly path: FieldPath;
  readonly trail: readonly number[];
  readonly depth: number;
};
/** A snapshot ready to be kept, and its annex. */
export type Printed = {
  readonly document: string;
  readonly summary: SnapshotSummary;
  readonly pdf: Uint8Array;
};
/** A document as it was kept. */
type Kept = { readonly document: string; readonly sha256: string };
/** A draft that is approved, and the frozen version before; null for the first. */
type Freezing = {
  readonly draft: Kept;
  readonly previous: (Kept & { readonly number: number }) | null;
  /** Of the frozen snapshot, which is a document of its own. */
  readonly id: string;
  readonly time: string;
  readonly approver: Who;
  /** Of the municipality's log as it was just before; null when nothing is in it. */
  readonly logHead: AuditHead | null;
};
export type Frozen = {
  readonly document: string;
  readonly summary: SnapshotSummary;
  readonly number: number;
  /** Of what it stands on: the case without its stage. */
  readonly inputsSha256: string;
};
export type Rerun = {
  readonly moves: readonly CatalogueMove[];
  readonly conclusions: number;
  readonly flipped: readonly ConclusionChange[];
};

/**
 * What takes so long that no one should wait behind it: computed in a thread of its own where
 * there are threads. Each is a function of what it is handed, without database, clock or net, and
 * what goes in and out is plain data. An answer that is sent as it stands is checked and written here.
 */
export const computations = {
  /** New borders over those of the old ones that they touch, as they are stored. */
  carryAreas: ({
    from,
    to,
  }: {
    readonly from: readonly AreaRow[];
    readonly to: readonly AreaRow[];
  }) => carryingOf(outlinesOf(from), outlinesOf(to)),

  assess: ({ content, place }: Located): Written<Results> =>
    written(resultsSchema, assess(content, place)),

  explain: ({
    question,
    language,
    ...located
  }: Located & { readonly question: Question; readonly language: Language }): Traced => {
    const results = assess(located.content, located.place);
    return speaking(language, () => explain({ ...located, results }, question));
  },

  /** The numbers are the snapshot's own. */
  explainSnapshot: ({
    document,
    question,
    language,
  }: {
    readonly document: string;
    readonly question: Question;
    readonly language: Language;
  }): Traced => {
    const { planCase, place, results } = unseal(document);
    return speaking(language, () =>
      explain({ content: contentOf(planCase), place, results }, question),
    );
  },

  /** Throws: DomainError on what cannot be calculated or printed, while it can still be mended. */
  print: async ({
    language,
    ...unassessed
  }: Omit<Snapshot, 'results'> & { readonly language?: Language }): Promise<Printed> => {
    const { planCase, place } = unassessed;
    const sealed = seal({ ...unassessed, results: assess(contentOf(planCase), place) });
    const pdf = await annexOf(sealed, language);
    return { document: sealed.document, summary: summaryOf(sealed), pdf };
  },

  /** The same bytes each time, as long as the program is the same. */
  printAgain: ({
    language,
    edition,
    ...kept
  }: Kept & {
    readonly language: Language;
    readonly edition: AnnexEdition;
  }): Promise<Uint8Array> => {
    const print = edition === 'short' ? shortAnnexOf : annexOf;
    return print({ ...kept, snapshot: unseal(kept.document) }, language);
  },

  snapshot: (document: string): Written<Snapshot> => written(snapshotSchema, unseal(document)),

  annexDocument: ({
    document,
    sha256,
    language,
  }: Kept & { readonly language: Language }): Written<AnnexDocument> =>
    written(annexDocumentSchema, annexDocumentOf({ snapshot: unseal(document), sha256 }, language)),

  textBlocks: ({
    document,
    sha256,
    language,
  }: Kept & { readonly language: Language }): Written<TextBlocks> =>
    written(textBlocksSchema, textBlocksOf({ snapshot: unseal(document), sha256 }, language)),

  /** As a DOCX. */
  textDocument: ({
    document,
    sha256,
    language,
  }: Kept & { readonly language: Language }): Promise<Uint8Array> =>
    textDocumentOf({ snapshot: unseal(document), sha256 }, language),

  /** Seals an approved draft as a new document. Throws: DomainError when it cannot be printed. */
  freeze: async ({ draft, previous, id, time, approver, logHead }: Freezing): Promise<Frozen> => {
    const read = unseal(draft.document);
    const number = (previous?.number ?? 0) + 1;
    const before = previous === null ? null : unseal(previous.document);
    const sealed = seal({
      ...read,
      id,
      createdAt: time,
      // As its draft says it: the two are compared.
      ...(read.createdOn === undefined ? {} : { createdOn: dayInSweden(time) }),
      status: 'frozen',
      signOffs: {
        number,
        approver,
        approvedAt: time,
        draft: { id: read.id, createdAt: read.createdAt, sha256: draft.sha256 },
        logHead,
        sincePrevious:
          previous === null || before === null
            ? null
            : {
                number: previous.number,
                sha256: previous.sha256,
                ...annexDifferences(before, read),
              },
      },
    });
    await annexOf(sealed);
    const inputsSha256 = inputsHashOf(contentOf(read.planCase));
    return { document: sealed.document, summary: summaryOf(sealed), number, inputsSha256 };
  },

  differences: ({
    before,
    after,
  }: {
    readonly before: string;
    readonly after: string;
  }): { differences: AnnexDifference[]; more: number } =>
    annexDifferences(unseal(before), unseal(after)),

  checkedRows: ({
    document,
    marks,
  }: {
    readonly document: string;
    readonly marks: readonly ReviewMark[];
  }): CheckedRows => checkedRows(contentOf(unseal(document).planCase), marks),

  rerun: ({ content, place, today }: Located & { readonly today: EntriesToday }): Rerun => {
    const { content: changed, moves } = rerunCase(content, today);
    const before = assess(content, place);
    const hasMoved = moves.some(({ kind }) => kind === 'moved');
    const after = hasMoved ? assess(changed, place) : before;
    const { looked, flipped } = compareConclusions(before, after);
    return { moves, conclusions: looked, flipped };
  },

  readAreas: (given: AreasToRead, onShare: OnShare): Promise<ReadAreas> =>
    readAreas(given, onShare),

  /** Told in the asker's language; what it is compared with is calculated in Swedish. */
  verifyAnnex: ({
    language,
    ...given
  }: Parameters<typeof verifyAnnex>[0] & { readonly language: Language }) =>
    speaking(language, () => verifyAnnex(given)),

  readTable: (given: StatisticsImport): Promise<StatisticsToStore> => readTable(given),

  readCaseArchive: (bytes: Uint8Array): Promise<CaseArchive> => readCaseArchive(bytes),

  readSheet: (given: SheetToRead): Promise<SheetReading> => readSheet(given),

  packCaseArchive: (content: ArchiveContent): Promise<Uint8Array> => packCaseArchive(content),

  readServices: ({
    bytes,
    crs,
  }: {
    readonly bytes: Uint8Array;
    readonly crs: Crs | undefined;
  }): ServiceLayerFile => readServiceLayer(parseJsonBytes(bytes), { statedCrs: crs }),

  /** A table with midpoints in SWEREF 99 TM, or GeoJSON. */
  readSquares: ({
    bytes,
    ...options
  }: SquareLayerOptions & { readonly bytes: Uint8Array }): SquareLayerFile =>
    isJson(bytes)
      ? readSquareFeatures(parseJsonBytes(bytes), options)
      : readSquareTable(parseCsvBytes(bytes), options),

  /** A ledger of the exchange format, as parsed JSON of any shape. */
  ledger: (json: unknown): LedgerResults => calculateStandaloneLedger(json),
};
export type Computations = typeof computations;
export type ComputationName = keyof Computations;

/** A table never begins with a bracket; a byte order mark and white space may come first. */
function isJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}

function outlinesOf(rows: readonly AreaRow[]): IndexedArea[] {
  return decodeAreas(rows).map(({ area: { code, areaM2, geometry } }) => {
    return { code, areaM2, geometry3006: geometry };
  });
}
