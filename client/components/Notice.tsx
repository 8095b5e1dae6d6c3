import type { ReactNode } from 'react';
import { faultSentence } from '../api/call.ts';
import type { Loaded } from '../api/useLoad.ts';
import { text } from '../text/sv.ts';
import { WarningIcon } from './FieldMessage.tsx';

function InfoIcon() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 7v5M8 3.8v1.5" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

/** Something to know, mind or mend: told apart by icon, word and border. */
export function Notice({
  kind,
  isAnnounced = false,
  children,
}: {
  readonly kind: 'info' | 'warn' | 'error';
  /** Read aloud as it appears: for what an action brought about. */
  readonly isAnnounced?: boolean;
  readonly children: ReactNode;
}) {
  const role = isAnnounced ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className="notice" data-kind={kind} role={role}>
      <span className="notice-icon">{kind === 'info' ? <InfoIcon /> : <WarningIcon />}</span>
      <div>
        {kind === 'info' ? null : <span className="notice-word">{text.notice[kind]} </span>}
        {children}
      </div>
    </div>
  );
}

/** What the server said when it could not, with the fields it named, and a way to try again. */
export function FaultNotice({
  sentence,
  details = [],
  onRetry,
  children,
}: {
  readonly sentence: string;
  readonly details?: readonly string[];
  readonly onRetry?: () => void;
  /** What else can be done about it. */
  readonly children?: ReactNode;
}) {
  return (
    <Notice kind="error" isAnnounced>
      {sentence}
      {details.length === 0 ? null : (
        <ul>
          {details.slice(0, 8).map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {children}
      {onRetry === undefined ? null : (
        <div>
          <button type="button" className="button" data-look="quiet" onClick={onRetry}>
            {text.notice.retry}
          </button>
        </div>
      )}
    </Notice>
  );
}

/** Stands where an answer is to be, until it has come. */
export function Awaited({
  loaded,
  onRetry,
}: {
  readonly loaded: Exclude<Loaded<unknown>, { readonly state: 'ready' }>;
  readonly onRetry: () => void;
}) {
  if (loaded.state === 'loading') return <Loading />;
  return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={onRetry} />;
}

export function Loading() {
  return (
    <p className="muted" role="status">
      {text.notice.loading}
    </p>
  );
}
