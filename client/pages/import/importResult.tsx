import { ApiError, faultDetails, faultSentence } from '../../api/call.ts';
import { FaultNotice, Notice } from '../../components/Notice.tsx';
import { text } from '../../text/sv.ts';

/** What became of a file: everything in it was read, or nothing. */
export type ImportResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
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

export function ImportResultNotice({ result }: { readonly result: ImportResult }) {
  if (result.kind === 'none') return null;
  if (result.kind === 'reading') return <p role="status">{text.areaImport.reading}</p>;
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
