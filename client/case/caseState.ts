import type { CaseContent, CaseFile, PlanCase } from '../../server/vocabulary/planCase.ts';
import { conflictRows, firstChoices, mineOnTop, settled, type Choices } from './conflict.ts';
import { noSteps, stepEnded, stepTaken, type UndoSteps } from './undoSteps.ts';

/** Where the work stands against the server; shown in the header. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** Nothing is lost: it is tried again. */
  | {
      readonly kind: 'retrying';
      readonly message: string;
      /** The session is over: the next try waits for a new one. */
      readonly isSignedOut: boolean;
    }
  /** The server would not take it as it stands; tried again at the next change. */
  | { readonly kind: 'refused'; readonly message: string; readonly details: readonly string[] }
  /** Someone else saved in between; a person chooses. */
  | { readonly kind: 'conflict'; readonly theirs: PlanCase };

/** The places that others changed, since a version that was seen here. */
export type Joined = { readonly since: number; readonly places: readonly string[] };

export type CaseState = {
  readonly id: string;
  /** The version of the server's case that `content` builds on. */
  readonly version: number;
  readonly content: CaseContent;
  /** What the server has acknowledged. */
  readonly savedContent: CaseContent;
  readonly save: SaveState;
  /** What others have changed that came in beside what was typed here; null when it is read. */
  readonly joined: Joined | null;
  /** Of this window's own changes; a choice between theirs and someone else's empties it. */
  readonly steps: UndoSteps;
  /** Texts typed into fields that cannot be read as what the field asks for, by field. */
  readonly drafts: Readonly<Record<string, string>>;
};

type Envelope = Partial<
  Record<'id' | 'createdAt' | 'updatedAt' | 'schema', string> & {
    version: number;
    process: CaseFile['process'];
  }
>;

/** What the case says, without what the server keeps about it. */
export function contentOf(planCase: PlanCase | CaseFile): CaseContent {
  const content: CaseContent & Envelope = { ...planCase };
  delete content.id;
  delete content.version;
  delete content.createdAt;
  delete content.updatedAt;
  delete content.schema;
  delete content.process;
  return content;
}

export function caseFileOf(content: CaseContent): CaseFile {
  return { schema: 'helkalkyl-case/1', ...content };
}

export function openedCase(planCase: PlanCase): CaseState {
  const content = contentOf(planCase);
  return {
    id: planCase.id,
    version: planCase.version,
    content,
    savedContent: content,
    save: { kind: 'saved', at: planCase.updatedAt },
    joined: null,
    steps: noSteps,
    drafts: {},
  };
}

export function hasUnsaved(state: CaseState): boolean {
  return state.content !== state.savedContent;
}

/** A conflict stays until someone has chosen; any other state gives way to "not yet saved". */
export function changedContent(state: CaseState, content: CaseContent): CaseState {
  if (content === state.content) return state;
  const save: SaveState = state.save.kind === 'conflict' ? state.save : { kind: 'waiting' };
  return { ...state, content, save };
}

export function savingStarted(state: CaseState): CaseState {
  return { ...state, save: { kind: 'saving' } };
}

/** `sent` was acknowledged; what was typed meanwhile is still to be sent. */
export function savingSucceeded(
  state: CaseState,
  { sent, answer }: { sent: CaseContent; answer: PlanCase },
): CaseState {
  const isAll = state.content === sent;
  return {
    ...state,
    version: answer.version,
    savedContent: sent,
    save: isAll ? { kind: 'saved', at: answer.updatedAt } : { kind: 'waiting' },
  };
}

/** The server's case in place of ours, as after an upload it read itself. */
export function replacedCase(state: CaseState, planCase: PlanCase): CaseState {
  return { ...openedCase(planCase), drafts: state.drafts };
}

/**
 * A conflict as someone has settled it, on top of what is saved. What was given up of what was
 * typed here can be taken back, as any change.
 */
export function settledConflict(state: CaseState, choices: Choices, now: number): CaseState {
  if (state.save.kind !== 'conflict') return state;
  const { theirs } = state.save;
  const saved = contentOf(theirs);
  const content = settled(state.content, saved, choices);
  const kept = mineOnTop(state.savedContent, state.content, saved);
  const isGivenUp = JSON.stringify(kept) !== JSON.stringify(content);
  const isSaved = JSON.stringify(content) === JSON.stringify(saved);
  return {
    ...state,
    version: theirs.version,
    content: isSaved ? saved : content,
    savedContent: saved,
    steps: isGivenUp ? stepTaken(noSteps, { before: kept, after: content }, now) : noSteps,
    save: isSaved ? { kind: 'saved', at: theirs.updatedAt } : { kind: 'waiting' },
  };
}

/**
 * A conflict in which nobody has changed what the other has: all of it is kept, and what came in is
 * told. Any other state as it is.
 */
export function joinedWithTheirs(state: CaseState): CaseState {
  if (state.save.kind !== 'conflict') return state;
  const rows = conflictRows(state.savedContent, state.content, contentOf(state.save.theirs));
  if (rows.some(({ changedBy }) => changedBy === 'both')) return state;
  const places = rows.filter(({ changedBy }) => changedBy === 'theirs').map(({ place }) => place);
  const { since = state.version, places: before = [] } = state.joined ?? {};
  return {
    ...settledConflict(state, firstChoices(rows), 0),
    joined:
      places.length === 0 ? state.joined : { since, places: [...new Set([...before, ...places])] },
    steps: stepEnded(state.steps),
  };
}

/** A saved case as others have it by now; any other state as it is. */
export function caughtUp(state: CaseState, theirs: PlanCase): CaseState {
  if (state.save.kind !== 'saved' || theirs.version <= state.version) return state;
  return joinedWithTheirs({ ...state, save: { kind: 'conflict', theirs } });
}

/** How many entries wait to be mended; the cells of an interval are one entry. */
export function draftCount({ drafts }: CaseState): number {
  const entries = Object.keys(drafts).map((id) => id.replace(/\.(?:low|central|high)$/, ''));
  return new Set(entries).size;
}

export function keptDraft(state: CaseState, fieldId: string, typed: string): CaseState {
  if (state.drafts[fieldId] === typed) return state;
  return { ...state, drafts: { ...state.drafts, [fieldId]: typed } };
}

export function droppedDraft(state: CaseState, fieldId: string): CaseState {
  if (!(fieldId in state.drafts)) return state;
  const kept = Object.entries(state.drafts).filter(([id]) => id !== fieldId);
  return { ...state, drafts: Object.fromEntries(kept) };
}

/** Forgets what was half typed in fields that are gone, as when their row is taken away. */
export function droppedDraftsBelow(state: CaseState, prefix: string): CaseState {
  const kept = Object.entries(state.drafts).filter(([fieldId]) => !fieldId.startsWith(prefix));
  return { ...state, drafts: Object.fromEntries(kept) };
}
