import { useMemo, type ReactNode } from 'react';
import type { GroupFactors } from '../../server/model/groupFactors.ts';
import { useCase } from './CaseContext.tsx';
import { figuresOfAnswer, FiguresProvider, useFigures, useIsStale } from './FiguresContext.tsx';
import { useLiveAnswer } from './useLiveAnswer.ts';

/**
 * The open case as it would be with groups of assumptions larger or smaller, for all that is shown
 * below. Nothing of it is saved.
 */
export function TriedCase({
  factors,
  tried,
  children,
}: {
  /** Empty: the case as it is. */
  readonly factors: GroupFactors;
  /** The same in words. */
  readonly tried: string;
  readonly children: ReactNode;
}) {
  const { state, place: loaded, alternative } = useCase();
  const own = useFigures();
  const isOwnStale = useIsStale();
  const { content } = state;
  const place = loaded.state === 'ready' ? loaded.value.place : null;
  const isTried = Object.keys(factors).length > 0;
  const question = useMemo(
    () => (isTried ? { content, place, factors } : null),
    [isTried, content, place, factors],
  );
  const answered = useLiveAnswer(question);
  const { id } = alternative;
  const figures = useMemo(
    () => (answered === null ? null : figuresOfAnswer(answered, id, tried)),
    [answered, id, tried],
  );
  // Until the first answer the case's own figures stand there, said to be of a moment ago.
  const isAnswered = isTried && figures !== null;
  const isStale = isTried ? answered?.question !== question : isOwnStale;
  return (
    <FiguresProvider figures={isAnswered ? figures : own} isStale={isStale}>
      {children}
    </FiguresProvider>
  );
}
