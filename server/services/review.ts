import type { Repositories } from '../../db/storage.ts';
import { figuresIn } from '../model/explain/placeFigures.ts';
import { estimatesIn } from '../model/rerun/estimatesIn.ts';
import { fieldsOf, reviewPlaces, type ReviewPlace } from '../process/reviewPlaces.ts';
import type { AuditAct } from '../vocabulary/audit.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { SourceNote } from '../vocabulary/numbers.ts';
import type { PlanCase } from '../vocabulary/planCase.ts';
import type {
  CaseReview,
  CheckedRows,
  Review,
  ReviewAnswer,
  ReviewComment,
  ReviewItem,
  ReviewMark,
} from '../vocabulary/review.ts';
import type { StageChange } from '../vocabulary/stageChange.ts';
import { hashOf } from './caseInputs.ts';
import { findCaseVersion } from './caseVersions.ts';
import type { Environment } from './environment.ts';
import { record } from './record.ts';
import { stateOf } from './reviewStates.ts';
import type { createSnapshots } from './snapshots.ts';
import { contentOf, locateCase, readStoredCase } from './storedCase.ts';

type Place = { readonly place: string };
type Check = Place & { readonly isChecked: boolean; readonly version: number };
type Snapshots = Pick<ReturnType<typeof createSnapshots>, 'readDocument'>;

/**
 * The review of a case, place by place. A mark is of what stood there when it was made; nothing
 * takes it away when that changes, it is only seen to have fallen, and stands again when the
 * change is taken back.
 */
export function createReview(environment: Environment, snapshots: Snapshots) {
  const { caller, compute, newId, now } = environment;
  const { inTransaction } = environment.storage;
  const me = { id: caller.id, name: caller.name };

  /** An act on the review, its entry in the log, and the review as it then is. */
  const act = (
    planCaseId: string,
    work: (repositories: Repositories, planCase: PlanCase) => Promise<Done>,
  ): Promise<CaseReview> =>
    inTransaction(async (repositories) => {
      const planCase = await readStoredCase(repositories, planCaseId);
      const { act: done, after, why } = await work(repositories, planCase);
      const { municipalityCode, id } = planCase;
      await record(environment, repositories, {
        ...{ act: done, municipalityCode, objectId: id, planCaseId: id, after },
        why: why === '' ? undefined : why,
      });
      return reviewOf(repositories, planCase);
    });

  return {
    read: (planCaseId: string): Promise<CaseReview> =>
      inTransaction(async (repositories) =>
        reviewOf(repositories, await readStoredCase(repositories, planCaseId)),
      ),

    /** Of what a snapshot says, which may be another thing than the case says by now. */
    ofSnapshot: async (planCaseId: string, snapshotId: string): Promise<CheckedRows> => {
      const { document } = await snapshots.readDocument(planCaseId, snapshotId);
      const marks = await inTransaction(async (repositories) =>
        repositories.reviews.listMarks(await locateCase(repositories, planCaseId)),
      );
      return compute('checkedRows', { document, marks });
    },

    /**
     * `version` is the one that was read: nobody vouches for what they have not seen.
     *
     * Throws: DomainError `reviewPlaceUnknown`, `reviewPlaceChanged`.
     */
    check: (planCaseId: string, { place, isChecked, version }: Check) =>
      act(planCaseId, async (repositories, planCase) => {
        const { reviews } = repositories;
        const sha256 = hashOf(placeIn(planCase, place).value);
        if (!isChecked) {
          await reviews.unmark(planCase, place);
          return { act: 'placeUnchecked', after: { place } };
        }
        assertRead(await findCaseVersion(repositories, planCase, version), place, sha256);
        const mark = { place, sha256, markedAt: now(), markedBy: me };
        await reviews.mark(planCase, mark);
        return { act: 'placeChecked', after: mark };
      }),

    /** Throws: DomainError `reviewPlaceUnknown`. */
    comment: (planCaseId: string, { place, text }: Place & { readonly text: string }) =>
      act(planCaseId, async ({ reviews }, planCase) => {
        assertCommentable(planCase, place);
        const written = { id: newId(), place, text, writtenAt: now(), writtenBy: me };
        const comment: ReviewComment = { ...written, settledAt: null, settledBy: null };
        await reviews.insertComment(planCase, comment);
        return { act: 'commentWritten', after: comment };
      }),

    /** Throws: DomainError `commentNotFound`. */
    settle: (planCaseId: string, commentId: string, isSettled: boolean) =>
      act(planCaseId, async ({ reviews }, planCase) => {
        const settled = isSettled ? { at: now(), by: me } : null;
        const isThere = await reviews.settleComment(planCase, commentId, settled);
        if (!isThere) throw new DomainError('commentNotFound');
        return { act: 'commentSettled', after: { commentId, isSettled } };
      }),

    /** Throws: DomainError `reviewNoteMissing` or `reviewUnfinished`. */
    finish: (planCaseId: string, answer: ReviewAnswer) =>
      act(planCaseId, async (repositories, planCase) => {
        const { items, reviews } = await reviewOf(repositories, planCase);
        assertFinished(answer, items);
        const number = (reviews[0]?.number ?? 0) + 1;
        const { version } = planCase;
        const review = { ...answer, number, version, finishedAt: now(), finishedBy: me };
        await repositories.reviews.insert(planCase, review);
        return { act: 'reviewFinished', after: review, why: answer.note };
      }),
  };
}

type Done = { readonly act: AuditAct; readonly after: unknown; readonly why?: string };

function assertFinished({ outcome, note }: ReviewAnswer, items: readonly ReviewItem[]): void {
  if (outcome === 'returned') {
    if (note.trim() === '') throw new DomainError('reviewNoteMissing');
    return;
  }
  const count = items.filter(({ state }) => state !== 'checked').length;
  if (count > 0) throw new DomainError('reviewUnfinished', { count });
}

function placeIn(planCase: PlanCase, place: string): ReviewPlace {
  const found = reviewPlaces(contentOf(planCase)).find((each) => each.place === place);
  if (found === undefined) throw new DomainError('reviewPlaceUnknown');
  return found;
}

/** That what stood in the place when it was read is what stands there now. */
function assertRead(read: PlanCase | undefined, place: string, sha256: string): void {
  const isSame = read !== undefined && hashOf(placeIn(read, place).value) === sha256;
  if (!isSame) throw new DomainError('reviewPlaceChanged');
}

/** Something that is checked, or a field of it. */
function assertCommentable(planCase: PlanCase, place: string): void {
  const items = reviewPlaces(contentOf(planCase));
  const isThere = items.some(
    (item) => item.place === place || fieldsOf(item).some((field) => field.place === place),
  );
  if (!isThere) throw new DomainError('reviewPlaceUnknown');
}

const isOn = (item: string) => (comment: ReviewComment) =>
  comment.place === item || comment.place.startsWith(`${item}/`);

async function reviewOf(
  { reviews, stageChanges }: Repositories,
  planCase: PlanCase,
): Promise<CaseReview> {
  const content = contentOf(planCase);
  const places = reviewPlaces(content);
  const marks = new Map((await reviews.listMarks(planCase)).map((mark) => [mark.place, mark]));
  const comments = await reviews.listComments(planCase);
  const finished = await reviews.list(planCase);
  return {
    items: places.map((each) => {
      const figures = figuresIn(content, each, each.figureOf);
      return itemOf(each, figures, { mark: marks.get(each.place), comments });
    }),
    strayComments: comments.filter((comment) => !places.some(({ place }) => isOn(place)(comment))),
    reviews: finished,
    version: planCase.version,
    changesSince: changesSince(finished[0], planCase, await stageChanges.list(planCase)),
  };
}

/** Each change and each step counts the version up by one. */
function changesSince(
  last: Review | undefined,
  { version }: PlanCase,
  steps: readonly StageChange[],
): number {
  if (last === undefined) return 0;
  const since = steps.filter(({ recordedAt }) => recordedAt > last.finishedAt).length;
  return version - last.version - since;
}

/** What the numbers of a place rest on; one whose source says nothing has none. */
function sourcesOf(value: unknown): Pick<ReviewItem, 'sources' | 'unsourced'> {
  const named = new Map<string, SourceNote>();
  let unsourced = 0;
  for (const { estimate } of estimatesIn(value)) {
    const { source } = estimate;
    if (source === undefined || source.note.trim() === '') unsourced += 1;
    else named.set(JSON.stringify(source), source);
  }
  return { sources: [...named.values()], unsourced };
}

function itemOf(
  item: ReviewPlace,
  figures: ReviewItem['figures'],
  { mark, comments }: { mark: ReviewMark | undefined; comments: readonly ReviewComment[] },
): ReviewItem {
  const { place, section, label, alternative, figure, value } = item;
  const row = { place, section, label, alternative, figure, figures };
  const told = { ...row, ...sourcesOf(value), fields: fieldsOf(item) };
  const own = comments.filter(isOn(told.place));
  if (mark === undefined) {
    return { ...told, state: 'unchecked', markedAt: null, markedBy: null, comments: own };
  }
  const { markedAt, markedBy } = mark;
  return { ...told, state: stateOf(value, mark), markedAt, markedBy, comments: own };
}
