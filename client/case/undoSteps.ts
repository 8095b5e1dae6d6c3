import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import { mineOnTop } from './conflict.ts';

type Step = { readonly before: CaseContent; readonly after: CaseContent };

/** What can be taken back and done again here and now; after that the history has it. */
export type UndoSteps = {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** When the last change was made, in milliseconds. */
  readonly changedAt: number;
};

export const noSteps: UndoSteps = { past: [], future: [], changedAt: 0 };

/** Changes with shorter pauses are one step, so that a word is taken back and not a letter. */
export const STEP_PAUSE_MS = 1000;
const MOST_STEPS = 100;

/** `before` gave way to `after` at `now`; what was taken back before that is gone. */
export function stepTaken(steps: UndoSteps, { before, after }: Step, now: number): UndoSteps {
  const last = now - steps.changedAt < STEP_PAUSE_MS ? steps.past.at(-1) : undefined;
  const past =
    last === undefined
      ? [...steps.past, { before, after }].slice(-MOST_STEPS)
      : [...steps.past.slice(0, -1), { before: last.before, after }];
  return { past, future: [], changedAt: now };
}

export function stepEnded(steps: UndoSteps): UndoSteps {
  return { ...steps, changedAt: 0 };
}

type Moved = { readonly steps: UndoSteps; readonly content: CaseContent };

/** Undefined when there is nothing to take back. */
export function stepBack({ past, future }: UndoSteps, current: CaseContent): Moved | undefined {
  const step = past.at(-1);
  if (step === undefined) return undefined;
  const content = moved(current, step.after, step.before);
  return { content, steps: { past: past.slice(0, -1), future: [step, ...future], changedAt: 0 } };
}

/** Undefined when there is nothing to do again. */
export function stepForward({ past, future }: UndoSteps, current: CaseContent): Moved | undefined {
  const [step, ...rest] = future;
  if (step === undefined) return undefined;
  const content = moved(current, step.before, step.after);
  return { content, steps: { past: [...past, step], future: rest, changedAt: 0 } };
}

/** What is now, with one's own step made; what someone else has changed since stays as it is. */
function moved(current: CaseContent, from: CaseContent, to: CaseContent): CaseContent {
  return current === from ? to : mineOnTop(from, current, to);
}
