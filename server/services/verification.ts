import canonicalize from 'canonicalize';
import type { Repositories } from '../../db/storage.ts';
import { readAnnex, type AnnexContents } from '../annex/pdf/readAnnex.ts';
import { surfaceAreaM2 } from '../geo/area.ts';
import { assess } from '../model/assess.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Place } from '../vocabulary/place.ts';
import type { StoredPlanArea } from '../vocabulary/planCase.ts';
import { snapshotSchema, type Snapshot } from '../vocabulary/snapshot.ts';
import { errorSentenceSv } from '../vocabulary/text/sv/errors/index.ts';
import { verificationTextsSv } from '../vocabulary/text/sv/verification.ts';
import { violationsSv } from '../vocabulary/text/sv/zodIssues.ts';
import { compareJson, type Comparison, type Strictness } from './compare.ts';
import type { Environment } from './environment.ts';
import { overlayPlan } from './overlayPlan.ts';
import { parseJsonText } from './parseJson.ts';
import { inReadingOrder } from './readingOrder.ts';
import { annexOf, sha256Of, type SealedSnapshot } from './sealing.ts';
import { contentOf } from './storedCase.ts';

/** What kind of fault, so that programs need not read sentences. */
export type FindingCode =
  | 'snapshotUnreadable'
  | 'notCanonical'
  | 'hashNotPrinted'
  | 'hashPrintedDiffers'
  | 'draftDiffers'
  | 'logDiffers'
  | 'placeDiffers'
  | 'resultDiffers'
  | 'cannotRecompute'
  | 'pageCountDiffers'
  | 'pageDiffers'
  | 'attachmentDiffers'
  | 'bytesDiffer';

export type Finding = {
  readonly code: FindingCode;
  /** Page or key of the snapshot. */
  readonly where: string;
  /** What the annex says, and what it should say; JSON or text. */
  readonly printed: string;
  readonly expected: string;
  readonly sentence: string;
};

export type VerificationReport = {
  readonly ok: boolean;
  /** Of the attached snapshot as it is. */
  readonly sha256: string;
  /** How many numbers were computed anew and compared. */
  readonly numbers: number;
  readonly pages: number;
  readonly findings: readonly Finding[];
  /** Remarks that are not faults, for example that the program has another version. */
  readonly notices: readonly string[];
};

/** When results differ they differ by the hundred; the first say where to look. */
const MAX_FINDINGS = 50;

/** Checks a decision annex against itself: docs/decisions/0004-verification-prints-again.md. */
export function createVerification({
  codeVersion,
  storage,
}: Pick<Environment, 'codeVersion' | 'storage'>) {
  return {
    /**
     * Takes the snapshot out of an annex, computes it anew, sets it anew, and compares; and the
     * log's head that a frozen one prints with the log, where the case's own log is at hand.
     *
     * Throws: DomainError when the file is no PDF of ours at all.
     */
    verifyAnnex: async (bytes: Uint8Array): Promise<VerificationReport> => {
      const contents = await readAnnex(bytes);
      const sha256 = sha256Of(contents.snapshotText);
      const about = { sha256, pages: contents.pageTexts.length };
      const read = readSnapshot(contents.snapshotText);
      if ('finding' in read) {
        return { ...about, ok: false, numbers: 0, findings: [read.finding], notices: [] };
      }
      const { snapshot } = read;
      const isSameVersion = snapshot.codeVersion === codeVersion;
      const computed = compareComputed(snapshot, isSameVersion ? 'exact' : 'rounded');
      const sealed = { snapshot, document: contents.snapshotText, sha256 };
      const log = await storage.inTransaction((repositories) =>
        logFindings(repositories, snapshot),
      );
      const findings = [
        ...canonicalFindings(snapshot, contents.snapshotText),
        ...hashFindings(contents.pageTexts, sha256),
        ...draftFindings(snapshot),
        ...log.findings,
        ...computed.findings,
        ...(await printedFindings(sealed, contents, isSameVersion ? bytes : undefined)),
      ];
      const { moved, more } = verificationTextsSv.notices;
      const left = findings.length - MAX_FINDINGS;
      return {
        ...about,
        ok: findings.length === 0,
        numbers: computed.numbers,
        findings: findings.slice(0, MAX_FINDINGS),
        notices: [
          ...(isSameVersion ? [] : [moved(snapshot.codeVersion, codeVersion)]),
          ...log.notices,
          ...(left > 0 ? [more(left)] : []),
        ],
      };
    },
  };
}

function finding(
  code: FindingCode,
  where: string,
  { printed, expected }: { printed: unknown; expected: unknown },
): Finding {
  const facts = { where, printed: shown(printed), expected: shown(expected) };
  return { code, ...facts, sentence: verificationTextsSv.findings[code](facts) };
}

function shown(value: unknown): string {
  if (value === undefined) return verificationTextsSv.nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readSnapshot(text: string): { snapshot: Snapshot } | { finding: Finding } {
  try {
    const read = snapshotSchema.safeParse(parseJsonText(text), { reportInput: true });
    if (read.success) return { snapshot: inReadingOrder(read.data) };
    const { field = '', message = '' } = violationsSv(read.error.issues)[0] ?? {};
    return { finding: unreadable(field, message) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { finding: unreadable('', errorSentenceSv(error)) };
  }
}

function unreadable(where: string, message: string): Finding {
  return finding('snapshotUnreadable', where, { printed: message, expected: undefined });
}

/** The hash is only of use over the one spelling that RFC 8785 allows. */
function canonicalFindings(snapshot: Snapshot, text: string): Finding[] {
  const canonical = canonicalize(snapshot) ?? '';
  if (canonical === text) return [];
  const at = firstDifference(canonical, text);
  const around = (full: string) => full.slice(Math.max(0, at - 20), at + 20);
  const values = { printed: around(text), expected: around(canonical) };
  return [finding('notCanonical', String(at + 1), values)];
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

const FOOTER_DIGITS = 12;
/** Set in a narrow column it may go on in the next line. */
const fullHash = /(?<![0-9A-Za-z])(?:[0-9a-f]\n?){64}(?![0-9A-Za-z])/g;

/** The whole hash among the control data, its first digits at the foot of every page. */
function hashFindings(pageTexts: readonly string[], sha256: string): Finding[] {
  const pages = pageTexts.map((text, index) => ({
    where: verificationTextsSv.page(index + 1),
    text,
    hashes: (text.match(fullHash) ?? []).map((hash) => hash.replaceAll('\n', '')),
  }));
  const printed = pages.flatMap(({ where, hashes }) => hashes.map((hash) => ({ where, hash })));
  // Another hash may stand in someone's text; what counts is whether ours is there.
  const isPrinted = printed.some(({ hash }) => hash === sha256);
  const other = isPrinted ? undefined : printed[0];
  const start = sha256.slice(0, FOOTER_DIGITS);
  const without = pages.find(({ text }) => !text.includes(start));
  return [
    ...(other === undefined
      ? []
      : [finding('hashPrintedDiffers', other.where, { printed: other.hash, expected: sha256 })]),
    ...(isPrinted || other !== undefined
      ? []
      : [finding('hashNotPrinted', '', { printed: undefined, expected: sha256 })]),
    ...(without === undefined
      ? []
      : [finding('hashNotPrinted', without.where, { printed: undefined, expected: start })]),
  ];
}

/** A frozen snapshot is the draft that was approved, with who approved it and nothing else. */
function draftFindings({ signOffs, ...frozen }: Snapshot): Finding[] {
  if (signOffs === undefined) return [];
  const { id, createdAt, sha256 } = signOffs.draft;
  const draft: Snapshot = { ...frozen, id, createdAt, status: 'draft' };
  const found = sha256Of(canonicalize(draft) ?? '');
  if (found === sha256) return [];
  return [finding('draftDiffers', 'signOffs.draft', { printed: sha256, expected: found })];
}

/**
 * The printed head against the log. Only the log that the annex was frozen in can be asked: not
 * one that never had the annex, nor one that the case came to from elsewhere.
 */
async function logFindings(
  { auditEntries, snapshots }: Repositories,
  { id, planCase, signOffs }: Snapshot,
): Promise<{ findings: Finding[]; notices: string[] }> {
  const head = signOffs?.logHead ?? null;
  if (head === null) return { findings: [], notices: [] };
  const { municipalityCode, sequence, hash } = head;
  const key = { municipalityCode, id: planCase.id };
  const isHere = (await snapshots.find(key, id)) !== undefined;
  const entries = await auditEntries.listByPlanCase(key);
  if (!isHere || entries.some(({ act }) => act === 'planCaseImported')) {
    return { findings: [], notices: [verificationTextsSv.notices.logElsewhere] };
  }
  const from = { after: sequence - 1, limit: 1 };
  const [found] = await auditEntries.listFrom(municipalityCode, from);
  const now = found?.sequence === sequence ? found.entry?.hash : undefined;
  if (now === hash) return { findings: [], notices: [] };
  const where = verificationTextsSv.logEntry(municipalityCode, sequence);
  return {
    findings: [finding('logDiffers', where, { printed: hash, expected: now })],
    notices: [],
  };
}

/** Place and results computed anew from the snapshot's own inputs. */
function compareComputed(
  snapshot: Snapshot,
  strictness: Strictness,
): { numbers: number; findings: Finding[] } {
  const place = comparePlace(snapshot, strictness);
  try {
    const results = assess(contentOf(snapshot.planCase), snapshot.place);
    const compared = compareJson(snapshot.results, plain(results), strictness);
    return {
      numbers: place.numbers + compared.numbers,
      findings: [
        ...differencesAt('placeDiffers', 'place', place),
        ...differencesAt('resultDiffers', 'results', compared),
      ],
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const values = { printed: errorSentenceSv(error), expected: undefined };
    return { numbers: place.numbers, findings: [finding('cannotRecompute', 'planCase', values)] };
  }
}

/** As it comes out of JSON: what is undefined is not there. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function differencesAt(code: FindingCode, root: string, { differences }: Comparison): Finding[] {
  return differences.map(({ where, printed, computed }) =>
    finding(code, `${root}.${where}`, { printed, expected: computed }),
  );
}

/** The plan laid anew over the areas that the snapshot has, and their sizes. */
function comparePlace({ place, planCase }: Snapshot, strictness: Strictness): Comparison {
  if (place === null) return { numbers: 0, differences: [] };
  const measured = planCase.planArea === undefined ? undefined : measure(place, planCase.planArea);
  const { planArea, parts } = place;
  const areas = place.areas.map(({ code, areaM2 }) => ({ code, areaM2 }));
  return compareJson({ planArea, parts, areas }, measured, strictness);
}

function measure({ areas }: Place, stored: StoredPlanArea) {
  return {
    ...overlayPlan(stored, areas),
    areas: areas.map(({ code, geometry }) => ({ code, areaM2: surfaceAreaM2(geometry) })),
  };
}

/** The annex set anew; `bytes` are compared too when the program is the same. */
async function printedFindings(
  sealed: SealedSnapshot,
  contents: AnnexContents,
  bytes: Uint8Array | undefined,
): Promise<Finding[]> {
  const printedAnew = await annexOf(sealed);
  const expected = await readAnnex(printedAnew);
  const found = [...pageFindings(contents, expected), ...attachmentFindings(contents, expected)];
  if (found.length > 0 || bytes === undefined) return found;
  const isSame = Buffer.compare(bytes, printedAnew) === 0;
  const sizes = { printed: bytes.length, expected: printedAnew.length };
  return isSame ? [] : [finding('bytesDiffer', '', sizes)];
}

/** The first line of each page that is not as it should be. */
function pageFindings(printed: AnnexContents, expected: AnnexContents): Finding[] {
  const pages = { printed: printed.pageTexts.length, expected: expected.pageTexts.length };
  const counts = pages.printed === pages.expected ? [] : [finding('pageCountDiffers', '', pages)];
  const differing = expected.pageTexts.flatMap((text, index) => {
    const lines = text.split('\n');
    const got = (printed.pageTexts[index] ?? '').split('\n');
    const at = lines.findIndex((line, row) => line !== got[row]);
    const first = at >= 0 ? at : got.length > lines.length ? lines.length : undefined;
    if (first === undefined) return [];
    const values = { printed: got[first], expected: lines[first] };
    return [finding('pageDiffers', verificationTextsSv.page(index + 1), values)];
  });
  return [...counts, ...differing];
}

function attachmentFindings(printed: AnnexContents, expected: AnnexContents): Finding[] {
  const names = new Set([...expected.attachments, ...printed.attachments].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const [one, other] = [printed, expected].map(({ attachments }) => {
      const attached = attachments.find((attachment) => attachment.name === name);
      return attached === undefined ? undefined : new TextDecoder().decode(attached.bytes);
    });
    if (one === other) return [];
    const lines = (other ?? '').split('\n');
    const got = (one ?? '').split('\n');
    const at = Math.max(
      0,
      lines.findIndex((line, row) => line !== got[row]),
    );
    return [finding('attachmentDiffers', name, { printed: got[at], expected: lines[at] })];
  });
}
