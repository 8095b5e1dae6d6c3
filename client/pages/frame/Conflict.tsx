import { useCallback, useEffect, useMemo } from 'react';
import { listHistory } from '../../../server/contract/records.ts';
import type { PlanCase } from '../../../server/vocabulary/planCase.ts';
import { call } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { contentOf, type Joined } from '../../case/caseState.ts';
import { conflictRows } from '../../case/conflict.ts';
import { ConflictChoice } from '../../components/ConflictChoice.tsx';
import { JoinedChanges } from '../../components/JoinedChanges.tsx';
import { Notice } from '../../components/Notice.tsx';
import { clockTime } from '../../components/times.ts';
import { useMe } from '../../people/MeContext.tsx';
import { text } from '../../text/sv.ts';

const words = text.conflict;

/** Someone saved in between: what differs, field by field, and which of the two is to be. */
export function Conflict({ theirs }: { readonly theirs: PlanCase }) {
  const { state, store } = useCase();
  const { content, savedContent } = state;
  const rows = useMemo(
    () => conflictRows(savedContent, content, contentOf(theirs)),
    [savedContent, content, theirs],
  );
  const who = useWho(state.id, state.version);
  return (
    <Notice kind="error" isAnnounced>
      <strong>{words.title}. </strong>
      {words.lead(theirs.version, clockTime(theirs.updatedAt), who)}
      <ConflictChoice
        rows={rows}
        after={words.after}
        onSettle={(choices) => store.settle(choices)}
      />
    </Notice>
  );
}

/** What others changed at the same time, which stands on the page now; until it has been read. */
export function JoinedNotice() {
  const { state, reloadPlace } = useCase();
  const { joined } = state;
  // The plan area may be another.
  useEffect(() => {
    if (joined !== null) reloadPlace();
  }, [joined, reloadPlace]);
  return joined === null ? null : <Joining key={joined.places.length} joined={joined} />;
}

function Joining({ joined: { since, places } }: { readonly joined: Joined }) {
  const { state, store } = useCase();
  const who = useWho(state.id, since);
  return <JoinedChanges who={who} places={places} onSeen={store.forgetJoined} />;
}

/** Who else has saved since a version; empty until it is known. */
function useWho(planCaseId: string, version: number): readonly string[] {
  const me = useMe().name;
  const load = useCallback(
    (signal: AbortSignal) => call(listHistory, { params: { planCaseId }, signal }),
    [planCaseId],
  );
  const { loaded } = useLoad(load);
  if (loaded.state !== 'ready') return [];
  const since = loaded.value.items.filter(({ toVersion }) => (toVersion ?? 0) > version);
  return [...new Set(since.map(({ actorName }) => actorName))].filter((name) => name !== me);
}
