import { createContext, useContext, type ReactNode } from 'react';
import type { Calculation } from '../../server/model/explain/world.ts';
import type { Assessment } from '../../server/vocabulary/snapshot.ts';
import type { Outcome, SectionMessage } from './liveResults.ts';
import type { Answered } from './useLiveAnswer.ts';

/** What the open case comes to. */
export type Figures = {
  readonly outcome: Outcome;
  /** Of the chosen alternative; null while the case cannot be calculated. */
  readonly assessment: Assessment | null;
  /** What the figures were calculated from; null while they cannot be. */
  readonly calculation: Calculation | null;
  /** What has to be mended or looked at, by the section it stands in. */
  readonly messages: readonly SectionMessage[];
  /** In words, what is tried in place of what the case says; null when the figures are its own. */
  readonly tried: string | null;
};

// Apart from what is entered: a key draws its fields at once, and its answer the figures.
const FiguresContext = createContext<Figures | null>(null);
const IsStale = createContext(false);

/** Figures of the case that is open. Only below FiguresProvider. */
export function useFigures(): Figures {
  const figures = useContext(FiguresContext);
  if (figures === null) throw new Error('useFigures is for pages of an open case');
  return figures;
}

/** Figures of the chosen alternative; null while the case cannot be calculated. */
export function useAssessment(): Assessment | null {
  return useFigures().assessment;
}

/** The figures are of a moment ago: those of the latest change are being calculated. */
export function useIsStale(): boolean {
  return useContext(IsStale);
}

/** For whoever opens a case, or tells the pages below of other figures than its own. */
export function FiguresProvider({
  figures,
  isStale,
  children,
}: {
  /** The same object while they are the same. */
  readonly figures: Figures;
  readonly isStale: boolean;
  readonly children: ReactNode;
}) {
  return (
    <FiguresContext value={figures}>
      <IsStale value={isStale}>{children}</IsStale>
    </FiguresContext>
  );
}

/** An answer as figures of one of its alternatives. */
export function figuresOfAnswer(
  { question, answer: { outcome, messages } }: Answered,
  alternativeId: string,
  tried: string | null = null,
): Figures {
  const results = outcome.ok ? outcome.results : null;
  return {
    outcome,
    assessment: results?.assessments.find((each) => each.alternativeId === alternativeId) ?? null,
    calculation: results === null ? null : { ...question, results },
    messages,
    tried,
  };
}
