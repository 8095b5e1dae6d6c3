import { z } from 'zod';
import { changeSentences } from '../model/changeSentences.ts';
import { auditActs, type AuditAct, type AuditEntry } from '../vocabulary/audit.ts';
import type { HistoryItem } from '../vocabulary/history.ts';
import { processFactsSchema, withEveryStep, type ProcessFacts } from '../vocabulary/process.ts';
import type { StageChange } from '../vocabulary/stageChange.ts';
import { historyTexts } from '../vocabulary/text/sv/history.ts';

/** Changes by one person with shorter pauses than this are one line. */
const PAUSE_MS = 30 * 60_000;
/** Acts that one does many times in a go, as autosave does. */
const repeated = new Set<AuditAct>([
  ...(['planCaseChanged', 'alternativeChanged', 'placeChecked', 'processChanged'] as const),
]);

/**
 * A case's entries as lines for a person to read, latest first.
 *
 * Shape: entries in the order of their sequences. Consecutive changes by the same person with less
 *        than half an hour between them are one line. What is not kept is not told.
 */
export function historyItems(
  entries: readonly AuditEntry[],
  kept: Kept = { contentOf: () => undefined, stepOf: () => undefined },
): HistoryItem[] {
  const runs: AuditEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const latest = run?.at(-1);
    if (run !== undefined && latest !== undefined && belongsWith(latest, entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs.map((run) => itemOf(run, kept)).reverse();
}

type Kept = {
  /** What the log keeps under a hash. */
  readonly contentOf: (sha256: string) => unknown;
  /** The step that an entry is of, by its sequence. */
  readonly stepOf: (sequence: number) => Pick<StageChange, 'from' | 'to'> | undefined;
};

/** What is said of a case's way, as the log has it: with every step, to be compared day by day. */
export function recordedFacts(content: unknown): ProcessFacts | undefined {
  const { data } = z.strictObject({ process: processFactsSchema }).safeParse(content);
  return data && withEveryStep(data.process);
}

function detailsOf(first: AuditEntry, last: AuditEntry, { contentOf, stepOf }: Kept): string[] {
  if (last.act === 'stageAdvanced') {
    const { from: stage, to } = stepOf(last.sequence) ?? {};
    return changeSentences({ stage }, { stage: to }).map(({ sentenceSv }) => sentenceSv);
  }
  if (last.act !== 'processChanged') return [];
  const [before, after] = [first.beforeSha256, last.afterSha256].map((sha256) =>
    recordedFacts(sha256 === null ? undefined : contentOf(sha256)),
  );
  if (before === undefined || after === undefined) return [];
  return changeSentences(before, after).map(({ sentenceSv }) => sentenceSv);
}

function belongsWith(earlier: AuditEntry, later: AuditEntry): boolean {
  const pause = Date.parse(later.happenedAt) - Date.parse(earlier.happenedAt);
  return (
    repeated.has(later.act) &&
    later.act === earlier.act &&
    later.actorId === earlier.actorId &&
    pause <= PAUSE_MS
  );
}

function itemOf(run: readonly AuditEntry[], kept: Kept): HistoryItem {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new Error('a run has entries');
  const label = auditActs.find(({ id }) => id === last.act)?.labelSv ?? last.act;
  const changesCase = last.version !== null && last.afterSha256 !== null && isOfCase(last);
  const before = (first.version ?? 1) - 1;
  return {
    sequence: last.sequence,
    happenedAt: last.happenedAt,
    actorName: last.actorName,
    ...toldOf(last, label, run.length),
    details: detailsOf(first, last, kept),
    fromVersion: changesCase && before >= 1 ? before : null,
    toVersion: changesCase ? last.version : null,
  };
}

function toldOf({ act, actorName, version, why }: AuditEntry, label: string, times: number) {
  if (act === 'saveNamed') {
    return { sentence: historyTexts.named(actorName, version ?? 0, why ?? ''), why: null };
  }
  return { sentence: historyTexts.done(actorName, label, times), why };
}

const isOfCase = ({ objectId, planCaseId }: AuditEntry): boolean => objectId === planCaseId;
