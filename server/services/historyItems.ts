import { auditActs, type AuditAct, type AuditEntry } from '../vocabulary/audit.ts';
import type { HistoryItem } from '../vocabulary/history.ts';
import { historyTexts } from '../vocabulary/text/sv/history.ts';

/** Changes by one person with shorter pauses than this are one line. */
const PAUSE_MS = 30 * 60_000;
/** Acts that one does many times in a go, as autosave does. */
const repeated = new Set<AuditAct>(['planCaseChanged', 'alternativeChanged', 'placeChecked']);

/**
 * A case's entries as lines for a person to read, latest first.
 *
 * Shape: entries in the order of their sequences. Consecutive changes by the same person with less
 *        than half an hour between them are one line.
 */
export function historyItems(entries: readonly AuditEntry[]): HistoryItem[] {
  const runs: AuditEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const latest = run?.at(-1);
    if (run !== undefined && latest !== undefined && belongsWith(latest, entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs.map(itemOf).reverse();
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

function itemOf(run: readonly AuditEntry[]): HistoryItem {
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
    sentence: historyTexts.done(last.actorName, label, run.length),
    why: last.why,
    fromVersion: changesCase && before >= 1 ? before : null,
    toVersion: changesCase ? last.version : null,
  };
}

const isOfCase = ({ objectId, planCaseId }: AuditEntry): boolean => objectId === planCaseId;
