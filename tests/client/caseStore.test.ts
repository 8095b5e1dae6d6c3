import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CaseFile, PlanCase } from '../../server/vocabulary/planCase.ts';
import { ApiError } from '../../client/api/call.ts';
import { caseFileOf, contentOf, hasUnsaved } from '../../client/case/caseState.ts';
import type { Side } from '../../client/case/conflict.ts';
import { AUTOSAVE_MS, createCaseStore, RETRY_MS } from '../../client/case/caseStore.ts';
import { STEP_PAUSE_MS } from '../../client/case/undoSteps.ts';
import { smallCaseFile } from '../support/caseFile.ts';

const ID = '11111111-1111-4111-8111-111111111111';

function stored(file: CaseFile, version: number): PlanCase {
  const day = '2026-11-24T08:00:00.000Z';
  return { ...contentOf(file), id: ID, version, createdAt: day, updatedAt: day };
}

/** A server that keeps what it is sent, until it is told to fail. */
function fakeServer() {
  const sent: { version: number; title: string }[] = [];
  const faults: ApiError[] = [];
  let current = stored(smallCaseFile(), 1);
  return {
    sent,
    /** The next saves fail with these, one each. */
    failWith: (...next: ApiError[]) => void faults.push(...next),
    changeElsewhere: (title: string, besides: Partial<CaseFile> = {}) => {
      current = stored({ ...smallCaseFile(), ...besides, title }, current.version + 1);
    },
    send: async (_id: string, version: number, file: CaseFile): Promise<PlanCase> => {
      await Promise.resolve();
      const fault = faults.shift();
      if (fault !== undefined) throw fault;
      if (version !== current.version) throw new ApiError(412, 'ändrad av någon annan', null);
      sent.push({ version, title: file.title });
      current = stored(file, version + 1);
      return current;
    },
    read: () => Promise.resolve(current),
  };
}

function opened() {
  const server = fakeServer();
  const store = createCaseStore(stored(smallCaseFile(), 1), server);
  const rename = (title: string) =>
    store.change((content) => {
      content.title = title;
    });
  return { server, store, rename };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('gathers changes and saves them once, a moment after the last', async () => {
  const { server, store, rename } = opened();
  rename('A');
  await vi.advanceTimersByTimeAsync(AUTOSAVE_MS - 1);
  rename('AB');
  await vi.advanceTimersByTimeAsync(AUTOSAVE_MS - 1);
  expect(server.sent).toEqual([]);
  expect(store.getState().save.kind).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1);
  expect(server.sent).toEqual([{ version: 1, title: 'AB' }]);
  expect(store.getState()).toMatchObject({ version: 2, save: { kind: 'saved' } });
});

it('does not save what did not change', async () => {
  const { server, store, rename } = opened();
  rename('Provkullen');
  expect(hasUnsaved(store.getState())).toBe(false);
  await store.flush();
  expect(server.sent).toEqual([]);
});

it('saves at once when asked, and says that all is saved', async () => {
  const { server, store, rename } = opened();
  rename('B');
  await expect(store.flush()).resolves.toBe(true);
  expect(server.sent).toHaveLength(1);
});

it('sends what was typed while a save was under way, on the version it gave', async () => {
  const { server, store, rename } = opened();
  rename('C');
  const flushed = store.flush();
  rename('CD');
  await expect(flushed).resolves.toBe(true);
  expect(server.sent).toEqual([
    { version: 1, title: 'C' },
    { version: 2, title: 'CD' },
  ]);
});

it('keeps what was typed when the server is away, and tries again', async () => {
  const { server, store, rename } = opened();
  server.failWith(new ApiError(0, 'svarar inte', null), new ApiError(503, 'upptagen', null));
  rename('D');
  await expect(store.flush()).resolves.toBe(false);
  expect(store.getState().content.title).toBe('D');
  expect(store.getState().save).toMatchObject({ kind: 'retrying' });
  await vi.advanceTimersByTimeAsync(RETRY_MS[0] + RETRY_MS[1]);
  expect(server.sent).toEqual([{ version: 1, title: 'D' }]);
  expect(store.getState().save.kind).toBe('saved');
});

it('keeps what was typed when the session is over, and saves it once there is a new one', async () => {
  const { server, store, rename } = opened();
  server.failWith(new ApiError(401, 'inte inloggad', null));
  rename('D');
  await expect(store.flush()).resolves.toBe(false);
  expect(store.getState().content.title).toBe('D');
  expect(store.getState().save).toMatchObject({ kind: 'retrying', isSignedOut: true });
  await expect(store.flush()).resolves.toBe(true);
  expect(server.sent).toEqual([{ version: 1, title: 'D' }]);
});

it('says what the server refused and waits for the next change', async () => {
  const { server, store, rename } = opened();
  server.failWith(new ApiError(422, 'Ett fält har fel.', null));
  rename('E');
  await store.flush();
  expect(store.getState().save).toMatchObject({ kind: 'refused', message: 'Ett fält har fel.' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.sent).toEqual([]);
  rename('EF');
  await vi.advanceTimersByTimeAsync(AUTOSAVE_MS);
  expect(server.sent).toEqual([{ version: 1, title: 'EF' }]);
});

const titleAs = (side: Side) => new Map([['["changed","title"]', side]]);

it('writes over nobody: a person keeps theirs or ours', async () => {
  const { server, store, rename } = opened();
  server.changeElsewhere('Deras');
  rename('Mitt');
  await store.flush();
  expect(store.getState().save).toMatchObject({ kind: 'conflict', theirs: { title: 'Deras' } });
  rename('Mitt igen');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.sent).toEqual([]);
  store.settle(titleAs('mine'));
  await vi.advanceTimersByTimeAsync(0);
  expect(server.sent).toEqual([{ version: 2, title: 'Mitt igen' }]);
  expect(store.getState().save.kind).toBe('saved');
});

it('takes the saved one when that is chosen, and ours can be taken back', async () => {
  const { server, store, rename } = opened();
  server.changeElsewhere('Deras');
  rename('Mitt');
  store.keepDraft('rent', '2.500');
  await store.flush();
  store.settle(titleAs('theirs'));
  expect(store.getState()).toMatchObject({ version: 2, content: { title: 'Deras' } });
  expect(store.getState().drafts).toEqual({ rent: '2.500' });
  expect(hasUnsaved(store.getState())).toBe(false);
  store.undo();
  expect(store.getState().content.title).toBe('Mitt');
});

it('keeps half-typed texts by field and drops them with their row', () => {
  const { store } = opened();
  store.keepDraft('forslag.hardLines.gata.amount', '1.000');
  store.keepDraft('title', '');
  store.dropDraftsBelow('forslag.hardLines.gata.');
  expect(store.getState().drafts).toEqual({ title: '' });
  store.dropDraft('title');
  expect(store.getState().drafts).toEqual({});
});

it('sends the case as a case file, without what the server keeps about it', () => {
  const file = smallCaseFile();
  expect(caseFileOf(contentOf(stored(file, 3)))).toEqual(file);
});

it('takes changes back step by step and does them again, saved as any change', async () => {
  const { server, store, rename } = opened();
  const title = () => store.getState().content.title;
  const pause = () => vi.advanceTimersByTimeAsync(STEP_PAUSE_MS);
  await pause();
  rename('A');
  await pause();
  rename('B');
  // Within a second of the one before: the same step.
  rename('Bo');
  await pause();
  store.undo();
  expect(title()).toBe('A');
  store.undo();
  expect(title()).toBe('Provkullen');
  store.undo();
  expect(title()).toBe('Provkullen');
  store.redo();
  store.redo();
  store.redo();
  expect(title()).toBe('Bo');
  store.undo();
  await vi.advanceTimersByTimeAsync(AUTOSAVE_MS);
  expect(server.sent.at(-1)?.title).toBe('A');
  rename('C');
  store.redo();
  expect(title()).toBe('C');
});

it('takes nothing back of what someone else has saved', async () => {
  const { server, store, rename } = opened();
  rename('A');
  server.changeElsewhere('B');
  await vi.advanceTimersByTimeAsync(AUTOSAVE_MS);
  store.settle(titleAs('mine'));
  store.undo();
  expect(store.getState().content.title).toBe('A');
});

it('joins what each has changed alone, tells what came in, and takes back only what is ours', async () => {
  const { server, store } = opened();
  const nameOfficer = (name: string) =>
    store.change((content) => {
      content.caseOfficer = name;
    });
  nameOfficer('Jag');
  await store.flush();
  server.changeElsewhere('Deras', { caseOfficer: 'Jag' });
  await vi.advanceTimersByTimeAsync(STEP_PAUSE_MS);
  nameOfficer('Jag själv');
  await vi.advanceTimersByTimeAsync(2 * AUTOSAVE_MS);
  expect(store.getState()).toMatchObject({
    content: { title: 'Deras', caseOfficer: 'Jag själv' },
    save: { kind: 'saved' },
    joined: { since: 2, places: ['Rubrik'] },
  });
  expect(server.sent.at(-1)).toEqual({ version: 3, title: 'Deras' });
  store.undo();
  store.undo();
  expect(store.getState().content).toMatchObject({ title: 'Deras', caseOfficer: 'Handläggaren' });
  store.redo();
  expect(store.getState().content).toMatchObject({ title: 'Deras', caseOfficer: 'Jag' });
  store.forgetJoined();
  expect(store.getState().joined).toBeNull();
});

it('takes in what others have saved when it is asked to, and nothing beside what is being saved', async () => {
  const { server, store, rename } = opened();
  server.changeElsewhere('Deras');
  await store.catchUp();
  expect(store.getState()).toMatchObject({ version: 2, content: { title: 'Deras' } });
  expect(hasUnsaved(store.getState())).toBe(false);
  rename('Mitt');
  server.changeElsewhere('Deras igen');
  await store.catchUp();
  expect(store.getState().content.title).toBe('Mitt');
});
