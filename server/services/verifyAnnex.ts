import { readAnnex, type AnnexContents } from '../annex/pdf/readAnnex.ts';
import type { Snapshot } from '../vocabulary/snapshot.ts';
import { verificationTexts } from '../vocabulary/text/sv/verification.ts';
import {
  findingSteps,
  verificationSteps,
  type Finding,
  type Outcome,
  type VerificationReport,
  type VerificationStep,
} from '../vocabulary/verification.ts';
import { compareAcrossVersions, comparePrint } from './comparePrint.ts';
import {
  canonicalFindings,
  compareComputed,
  dayFindings,
  draftFindings,
  hashFindings,
  readSnapshot,
} from './compareSnapshot.ts';
import { annexOf, sha256Of, shortAnnexOf } from './sealing.ts';

/** When results differ they differ by the hundred; the first say where to look. */
const MAX_FINDINGS = 50;

export type Verified = {
  readonly report: VerificationReport;
  /** What the annex carries; null when it cannot be read. */
  readonly snapshot: Snapshot | null;
};

/**
 * Takes the snapshot out of an annex, computes it anew, sets it anew, and compares:
 * docs/decisions/0004-verification-prints-again.md.
 *
 * Throws: DomainError when the file is no PDF of ours at all.
 */
export async function verifyAnnex({
  bytes,
  codeVersion,
}: {
  readonly bytes: Uint8Array;
  readonly codeVersion: string;
}): Promise<Verified> {
  const contents = await readAnnex(bytes);
  const sha256 = sha256Of(contents.snapshotText);
  const about = { sha256, pages: contents.pageTexts.length };
  const read = readSnapshot(contents.snapshotText);
  if ('finding' in read) {
    const findings = [read.finding];
    const steps = stepsOf(findings, () => 'notAsked');
    return {
      report: { ...about, ok: false, numbers: 0, steps, findings, notices: [] },
      snapshot: null,
    };
  }
  const { snapshot } = read;
  const isSameVersion = snapshot.codeVersion === codeVersion;
  const computed = compareComputed(snapshot, isSameVersion ? 'exact' : 'rounded');
  const printed = await printedAgain(
    { snapshot, document: contents.snapshotText, sha256 },
    { bytes, contents, codeVersion },
  );
  const findings = [
    ...canonicalFindings(snapshot, contents.snapshotText),
    ...hashFindings(contents.pageTexts, sha256),
    ...draftFindings(snapshot),
    ...dayFindings(snapshot),
    ...computed.findings,
    ...printed.findings,
  ];
  const left = findings.length - MAX_FINDINGS;
  const outcomeOf = (step: VerificationStep): Outcome => {
    // Asked of the database, where there is one.
    if (step === 'log') return 'notAsked';
    if (step === 'approval' && snapshot.signOffs === undefined) return 'notAsked';
    return printed.outcome(step);
  };
  const report = {
    ...about,
    ok: findings.length === 0,
    numbers: computed.numbers,
    steps: stepsOf(findings, outcomeOf),
    findings: findings.slice(0, MAX_FINDINGS),
    notices: [...printed.notices, ...(left > 0 ? [verificationTexts.notices.more(left)] : [])],
  };
  return { report, snapshot };
}

/** A step without findings is as `otherwise` says. */
function stepsOf(
  findings: readonly Finding[],
  otherwise: (step: VerificationStep) => Outcome,
): VerificationReport['steps'] {
  const differing = new Set<VerificationStep>(findings.map(({ code }) => findingSteps[code]));
  return verificationSteps.map((step) => {
    const outcome = differing.has(step) ? 'differs' : otherwise(step);
    return { step, outcome, sentence: verificationTexts.steps[step][outcome] };
  });
}

type Printed = {
  readonly findings: readonly Finding[];
  readonly notices: readonly string[];
  readonly outcome: (step: VerificationStep) => Outcome;
};

async function printedAgain(
  sealed: Parameters<typeof annexOf>[0],
  given: {
    readonly bytes: Uint8Array;
    readonly contents: AnnexContents;
    readonly codeVersion: string;
  },
): Promise<Printed> {
  const { attachments, pageTexts, language } = given.contents;
  // The short edition is one page and has no tables.
  const isShort = attachments.length === 1 && pageTexts.length === 1;
  const print = isShort ? shortAnnexOf : annexOf;
  const prints = { given: given.bytes, anew: await print(sealed, language) };
  const { codeVersion } = sealed.snapshot;
  if (codeVersion === given.codeVersion) {
    const findings = await comparePrint(prints, given.contents);
    const isSame = findings.length === 0;
    const outcome = (step: VerificationStep) => (step === 'bytes' && !isSame ? 'differs' : 'ok');
    return { findings, notices: [], outcome };
  }
  const { pages, tables } = await compareAcrossVersions(prints, given.contents);
  const { moved, figures, unknownFigures } = verificationTexts.notices;
  const isFollowed = {
    pages: pages.unknown.length === 0,
    attachments: tables.unknown.length === 0,
  };
  const unknown = [...pages.unknown, ...tables.unknown];
  return {
    findings: [...pages.findings, ...tables.findings],
    notices: [
      moved(codeVersion, given.codeVersion),
      figures(pages.compared + tables.compared),
      ...(unknown.length === 0 ? [] : [unknownFigures(unknown)]),
    ],
    outcome: (step) => {
      if (step === 'bytes' || step === 'metadata') return 'notAsked';
      if (step === 'pages' || step === 'attachments') return isFollowed[step] ? 'ok' : 'undecided';
      return 'ok';
    },
  };
}
