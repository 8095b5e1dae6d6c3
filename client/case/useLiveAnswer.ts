import { useEffect, useRef, useState } from 'react';
import type { Place } from '../../server/vocabulary/place.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import type { LiveAnswer, LiveQuestion } from './liveResults.ts';

type Answered = { readonly question: LiveQuestion; readonly answer: LiveAnswer };
type Calculator = { readonly ask: (question: LiveQuestion) => void; readonly stop: () => void };

/**
 * Asks a worker one question at a time. What is asked meanwhile waits, and only the latest of it is
 * asked next: the figures of a keystroke that is already typed over are never worked out.
 */
function startCalculator(
  onAnswer: (answered: Answered) => void,
  onFault: (fault: Error) => void,
): Calculator {
  const worker = new Worker(new URL('./calculator.ts', import.meta.url), { type: 'module' });
  let asked: LiveQuestion | null = null;
  let waiting: LiveQuestion | null = null;
  const send = (question: LiveQuestion) => {
    asked = question;
    worker.postMessage(question);
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

/** The figures of the case on the page and whether they are of a moment ago; null before any. */
export function useLiveAnswer(
  content: CaseContent,
  place: Place | null,
): { readonly answer: LiveAnswer; readonly isStale: boolean } | null {
  const calculator = useRef<Calculator | null>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(() => {
    const started = startCalculator(setAnswered, setFault);
    calculator.current = started;
    return () => {
      calculator.current = null;
      started.stop();
    };
  }, []);
  useEffect(() => calculator.current?.ask({ content, place }), [content, place]);
  if (fault !== null) throw fault;
  if (answered === null) return null;
  const { question, answer } = answered;
  return { answer, isStale: question.content !== content || question.place !== place };
}
