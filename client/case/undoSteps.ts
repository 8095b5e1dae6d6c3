import type { CaseContent } from '../../server/vocabulary/planCase.ts';

/** What can be taken back and done again here and now; after that the history has it. */
export type UndoSteps = {
  readonly past: readonly CaseContent[];
  readonly future: readonly CaseContent[];
  /** When the last change was made, in milliseconds. */
  readonly changedAt: number;
};

export const noSteps: UndoSteps = { past: [], future: [], changedAt: 0 };

/** Changes with shorter pauses are one step, so that a word is taken back and not a letter. */
export const STEP_PAUSE_MS = 1000;
const MOST_STEPS = 100;

/** `before` gave way to something else at `now`; what was taken back before that is gone. */
export function stepTaken(steps: UndoSteps, before: CaseContent, now: number): UndoSteps {
  const goesOn = steps.past.length > 0 && now - steps.changedAt < STEP_PAUSE_MS;
  const past = goesOn ? steps.past : [...steps.past, before].slice(-MOST_STEPS);
  return { past, future: [], changedAt: now };
}

export function stepEnded(steps: UndoSteps): UndoSteps {
  return { ...steps, changedAt: 0 };
}

type Moved = { readonly steps: UndoSteps; readonly content: CaseContent };

/** Undefined when there is nothing to take back. */
export function stepBack(steps: UndoSteps, current: CaseContent): Moved | undefined {
  const content = steps.past.at(-1);
  if (content === undefined) return undefined;
  const past = steps.past.slice(0, -1);
  return { content, steps: { past, future: [current, ...steps.future], changedAt: 0 } };
}

/** Undefined when there is nothing to do again. */
export function stepForward(steps: UndoSteps, current: CaseContent): Moved | undefined {
  const [content, ...future] = steps.future;
  if (content === undefined) return undefined;
  return { content, steps: { past: [...steps.past, current], future, changedAt: 0 } };
}
