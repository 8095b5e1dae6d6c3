import { formatPercent } from '../../../server/vocabulary/formatSv.ts';
import type { Job } from '../../../server/vocabulary/jobs.ts';
import { ApiError, faultDetails, faultSentence } from '../../api/call.ts';
import { cancelQuietly, followJob } from '../../api/followJob.ts';
import { FaultNotice, Notice } from '../../components/Notice.tsx';
import { text } from '../../text/sv.ts';

/** What became of a file: everything in it was read, or nothing. */
export type ImportResult =
  | { readonly kind: 'none' }
  /** Share of the file that is sent, 0..1; at 1 the server works on it. */
  | { readonly kind: 'reading'; readonly sent: number }
  /** Share that the server has done, null while it does not know. */
  | { readonly kind: 'working'; readonly job: Job; readonly share: number | null }
  | { readonly kind: 'failed'; readonly sentence: string; readonly details: readonly string[] }
  | { readonly kind: 'done'; readonly sentence: string; readonly notices: readonly string[] };

const NEEDS_JOIN = 'urn:helkalkyl:problem:statisticsVersionNeedsJoin';

/** Said in the words of the page where the page has a way out of its own. */
function sentenceOf(fault: unknown): string {
  const type = fault instanceof ApiError ? fault.problem?.type : undefined;
  return type === NEEDS_JOIN ? text.areaImport.needsJoin : faultSentence(fault);
}

export function failedImport(fault: unknown): ImportResult {
  const sentence = `${sentenceOf(fault)} ${text.areaImport.kept}`;
  return { kind: 'failed', sentence, details: faultDetails(fault) };
}

/** Waits for an import that is done as a job, and gives what there is to say of it. */
export async function resultOf(
  job: Job,
  show: (result: ImportResult) => void,
): Promise<ImportResult> {
  const { sentences } = await followJob(job, (share) => show({ kind: 'working', job, share }));
  const [sentence = '', ...notices] = sentences;
  return { kind: 'done', sentence, notices };
}

export function ImportResultNotice({ result }: { readonly result: ImportResult }) {
  if (result.kind === 'none') return null;
  if (result.kind === 'reading') return <Progress sent={result.sent} />;
  if (result.kind === 'working') return <Work {...result} />;
  if (result.kind === 'failed') {
    return <FaultNotice sentence={result.sentence} details={result.details} />;
  }
  return (
    <Notice kind={result.notices.length === 0 ? 'info' : 'warn'} isAnnounced>
      {result.sentence}
      {result.notices.length === 0 ? null : (
        <ul>
          {result.notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** The stage is read aloud when it changes; how far it has come is there for who looks. */
function Progress({ sent }: { readonly sent: number }) {
  const { sending, working } = text.areaImport;
  const isSending = sent < 1;
  return (
    <div className="stack">
      <p role="status">{isSending ? sending : working}</p>
      <progress
        className="upload-progress"
        aria-label={isSending ? sending : working}
        max={100}
        {...(isSending ? { value: Math.round(sent * 100) } : {})}
      />
      {isSending ? <span className="field-hint">{formatPercent(sent)}</span> : null}
    </div>
  );
}

function Work({ job, share }: { readonly job: Job; readonly share: number | null }) {
  const { working, mayLeave, cancel } = text.areaImport;
  return (
    <div className="stack">
      <p role="status">{working}</p>
      <progress
        className="upload-progress"
        aria-label={working}
        max={100}
        {...(share === null ? {} : { value: Math.round(share * 100) })}
      />
      {share === null ? null : <span className="field-hint">{formatPercent(share)}</span>}
      <p className="field-hint">{mayLeave}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => void cancelQuietly(job)}>
          {cancel}
        </button>
      </div>
    </div>
  );
}
