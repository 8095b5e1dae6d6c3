import { useCallback, useEffect, useRef, useState } from 'react';
import { language } from '../../server/vocabulary/text/language.ts';
import { changedParts } from './changedParts.ts';
import type { LiveAnswer, LiveQuestion } from './liveResults.ts';

export type Answered = { readonly question: LiveQuestion; readonly answer: LiveAnswer };
type Calculator = { readonly ask: (question: LiveQuestion) => void; readonly stop: () => void };

/**
 * Asks a worker one question at a time. What is asked meanwhile waits, and only the latest of it is
 * asked next: the figures of a keystroke that is already typed over are never worked out. The worker
 * keeps the question before, and is told what is not as it was.
 */
function startCalculator(
  onAnswer: (answered: Answered) => void,
  onFault: (fault: Error) => void,
): Calculator {
  const worker = new Worker(new URL('./calculator.ts', import.meta.url), {
    type: 'module',
    name: language(),
  });
  let known: LiveQuestion | null = null;
  let asked: LiveQuestion | null = null;
  let waiting: LiveQuestion | null = null;
  const send = (question: LiveQuestion) => {
    worker.postMessage(changedParts(known, question));
    [known, asked] = [question, question];
  };
  worker.addEventListener('message', ({ data }: MessageEvent<LiveAnswer>) => {
    if (asked !== null) onAnswer({ question: asked, answer: data });
    const next = waiting;
    [asked, waiting] = [null, null];
    if (next !== null) send(next);
  });
  worker.addEventListener('error', ({ message }) => onFault(new Error(message)));
  return {
    ask: (question) => {
      if (asked === null) send(question);
      else waiting = question;
    },
    stop: () => worker.terminate(),
  };
}

/** The latest figures, and the question that they answer; null before any is asked and answered. */
export function useCalculator(): {
  readonly answered: Answered | null;
  readonly ask: (question: LiveQuestion) => void;
} {
  const calculator = useRef<Calculator | null>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(
    () => () => {
      calculator.current?.stop();
      calculator.current = null;
    },
    [],
  );
  const ask = useCallback((question: LiveQuestion) => {
    calculator.current ??= startCalculator(setAnswered, setFault);
    calculator.current.ask(question);
  }, []);
  if (fault !== null) throw fault;
  return { answered, ask };
}

/** The same for a question that the page has; null asks nothing, and no worker is started for it. */
export function useLiveAnswer(question: LiveQuestion | null): Answered | null {
  const { answered, ask } = useCalculator();
  useEffect(() => {
    if (question !== null) ask(question);
  }, [question, ask]);
  return answered;
}
