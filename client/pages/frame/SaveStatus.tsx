import { useCase } from '../../case/CaseContext.tsx';
import { draftCount, type SaveState } from '../../case/caseState.ts';
import { FaultNotice } from '../../components/Notice.tsx';
import { clockTime } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { Conflict } from './Conflict.tsx';

/** Comes back to the list of cases, in a window of its own. */
const SIGN_IN = '/helkalkyl/sign-in?to=%2Farenden';

function saveText(save: SaveState): string {
  return save.kind === 'saved' ? text.save.saved(clockTime(save.at)) : text.save[save.kind];
}

/** One line in the header: whether what is on the page is with the server. */
export function SaveStatus() {
  const { state } = useCase();
  const drafts = draftCount(state);
  const parts = [saveText(state.save), ...(drafts === 0 ? [] : [text.save.drafts(drafts)])];
  return (
    <span role="status" className="save-status" data-kind={state.save.kind}>
      {parts.join('. ')}
    </span>
  );
}

/** What a person must know or choose when a save did not go through. */
export function SaveFault() {
  const { state, store } = useCase();
  const { save } = state;
  if (save.kind === 'retrying') {
    return (
      <div className="unsaved">
        <FaultNotice
          sentence={text.save.retryingLong(save.message)}
          onRetry={() => void store.flush()}
        >
          {save.isSignedOut ? (
            <p>
              <a href={SIGN_IN} target="_blank" rel="noopener">
                {text.save.signInAgain}
              </a>
            </p>
          ) : null}
        </FaultNotice>
      </div>
    );
  }
  if (save.kind === 'refused') {
    return (
      <div className="unsaved">
        <FaultNotice sentence={text.save.refusedLong(save.message)} details={save.details} />
      </div>
    );
  }
  return save.kind === 'conflict' ? (
    <Conflict key={save.theirs.version} theirs={save.theirs} />
  ) : null;
}
