import { useState, type ReactNode } from 'react';
import type { Snapshot } from '../../server/vocabulary/snapshot.ts';
import { dayOf } from '../components/times.ts';
import { CaseContext, openedStore, type OpenCase } from './CaseContext.tsx';
import { useChosenAlternative } from './useChosenAlternative.ts';

/** The case of a snapshot for the pages below it, with the figures that were frozen; to read. */
export function FrozenCaseProvider({
  snapshot: { planCase, place, results, createdAt },
  children,
}: {
  readonly snapshot: Snapshot;
  readonly children: ReactNode;
}) {
  const [store] = useState(() => openedStore(planCase, true));
  const [alternative, chooseAlternative] = useChosenAlternative(planCase.alternatives);
  const [calculation] = useState(() => ({ content: store.getState().content, place, results }));
  const { indicators } = results;
  const open: OpenCase = {
    outcome: { ok: true, results },
    calculation,
    messages: [],
    isStale: false,
    state: store.getState(),
    store,
    place: { state: 'ready', value: { place, indicators, missing: null } },
    reloadPlace: () => undefined,
    ...{ alternative, chooseAlternative, tried: null, frozenOn: dayOf(createdAt) },
  };
  return <CaseContext value={open}>{children}</CaseContext>;
}
