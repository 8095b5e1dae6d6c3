import { useMemo, type ReactNode } from 'react';
import type { GroupFactors } from '../../server/model/groupFactors.ts';
import { calculationOf, CaseContext, useCase } from './CaseContext.tsx';
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
  const open = useCase();
  const { content } = open.state;
  const place = open.place.state === 'ready' ? open.place.value.place : null;
  const isTried = Object.keys(factors).length > 0;
  const question = useMemo(
    () => (isTried ? { content, place, factors } : null),
    [isTried, content, place, factors],
  );
  const answered = useLiveAnswer(question);
  const calculation = useMemo(() => calculationOf(answered), [answered]);
  // Until the first answer the case's own figures stand there, said to be of a moment ago.
  const shown =
    !isTried || answered === null
      ? { ...open, isStale: open.isStale || isTried }
      : {
          ...open,
          outcome: answered.answer.outcome,
          calculation,
          isStale: answered.question !== question,
          tried,
        };
  return <CaseContext value={shown}>{children}</CaseContext>;
}
