import { text } from '../text/sv.ts';
import { Notice } from './Notice.tsx';

const words = text.conflict;
const MOST_PLACES = 6;

/** What others changed at the same time, which stands on the page now. */
export function JoinedChanges({
  who,
  places,
  onSeen,
}: {
  /** Their names; empty where they are not known. */
  readonly who: readonly string[];
  readonly places: readonly string[];
  readonly onSeen: () => void;
}) {
  return (
    <Notice kind="info" isAnnounced>
      {words.joined(who, places.slice(0, MOST_PLACES), Math.max(0, places.length - MOST_PLACES))}
      <div>
        <button type="button" className="button" data-look="quiet" onClick={onSeen}>
          {words.seen}
        </button>
      </div>
    </Notice>
  );
}
