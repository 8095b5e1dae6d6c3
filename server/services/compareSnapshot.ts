import canonicalize from 'canonicalize';
import { surfaceAreaM2 } from '../geo/area.ts';
import { assess } from '../model/assess.ts';
import { dayInSweden } from '../process/days.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Place } from '../vocabulary/place.ts';
import type { StoredPlanArea } from '../vocabulary/planCase.ts';
import { snapshotSchema, type Snapshot } from '../vocabulary/snapshot.ts';
import { errorSentence } from '../vocabulary/text/sv/errors/index.ts';
import { verificationTexts } from '../vocabulary/text/sv/verification.ts';
import { violationTexts } from '../vocabulary/text/sv/zodIssues.ts';
import type { Finding, FindingCode } from '../vocabulary/verification.ts';
import { compareJson, type Comparison, type Strictness } from './compare.ts';
import { finding } from './findings.ts';
import { overlayPlan } from './overlayPlan.ts';
import { parseJsonText } from './parseJson.ts';
import { inReadingOrder } from './readingOrder.ts';
import { sha256Of } from './sealing.ts';
import { speaking } from './speaking.ts';
import { contentOf } from './storedCase.ts';

/** The attached snapshot, or why it cannot be read. */
export function readSnapshot(text: string): { snapshot: Snapshot } | { finding: Finding } {
  try {
    const read = snapshotSchema.safeParse(parseJsonText(text), { reportInput: true });
    if (read.success) return { snapshot: inReadingOrder(read.data) };
    const { field = '', message = '' } = violationTexts(read.error.issues)[0] ?? {};
    return { finding: unreadable(field, message) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { finding: unreadable('', errorSentence(error)) };
  }
}

function unreadable(where: string, message: string): Finding {
  return finding('snapshotUnreadable', where, { printed: message, expected: undefined });
}

/** The hash is only of use over the one spelling that RFC 8785 allows. */
export function canonicalFindings(snapshot: Snapshot, text: string): Finding[] {
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
export function hashFindings(pageTexts: readonly string[], sha256: string): Finding[] {
  const pages = pageTexts.map((text, index) => ({
    where: verificationTexts.page(index + 1),
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
export function draftFindings({ signOffs, ...frozen }: Snapshot): Finding[] {
  if (signOffs === undefined) return [];
  const { id, createdAt, sha256 } = signOffs.draft;
  const day = frozen.createdOn === undefined ? {} : { createdOn: dayInSweden(createdAt) };
  const draft: Snapshot = { ...frozen, id, createdAt, ...day, status: 'draft' };
  const found = sha256Of(canonicalize(draft) ?? '');
  if (found === sha256) return [];
  return [finding('draftDiffers', 'signOffs.draft', { printed: sha256, expected: found })];
}

/** The day that is printed follows from the time, as results do from inputs. */
export function dayFindings({ createdOn, createdAt }: Snapshot): Finding[] {
  const expected = dayInSweden(createdAt);
  if (createdOn === undefined || createdOn === expected) return [];
  return [finding('resultDiffers', 'createdOn', { printed: createdOn, expected })];
}

/** Place and results computed anew from the snapshot's own inputs. */
export function compareComputed(
  snapshot: Snapshot,
  strictness: Strictness,
): { numbers: number; findings: Finding[] } {
  const place = speaking('sv', () => comparePlace(snapshot, strictness));
  try {
    const results = speaking('sv', () => assess(contentOf(snapshot.planCase), snapshot.place));
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
    const values = { printed: errorSentence(error), expected: undefined };
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
