import { useMemo, useState, type ReactNode } from 'react';
import type { Snapshot } from '../../server/vocabulary/snapshot.ts';
import { dayOf } from '../components/times.ts';
import { CaseContext, openedStore, type OpenCase } from './CaseContext.tsx';
import { figuresOfAnswer, FiguresProvider } from './FiguresContext.tsx';
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
  const { content } = store.getState();
  const { id } = alternative;
  const figures = useMemo(() => {
    const answer = { outcome: { ok: true as const, results }, messages: [] };
    return figuresOfAnswer({ question: { content, place }, answer }, id);
  }, [content, place, results, id]);
  const { indicators } = results;
  const open: OpenCase = {
    state: store.getState(),
    store,
    place: { state: 'ready', value: { place, indicators, missing: null } },
    reloadPlace: () => undefined,
    ...{ alternative, chooseAlternative, frozenOn: dayOf(createdAt) },
  };
  return (
    <CaseContext value={open}>
      <FiguresProvider figures={figures} isStale={false}>
        {children}
      </FiguresProvider>
    </CaseContext>
  );
}
