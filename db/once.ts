import type { Knex } from 'knex';
import { DomainError } from '../server/vocabulary/errors.ts';
import type { Caller } from '../server/vocabulary/people.ts';
import { watchWrites } from './recordedWrites.ts';
import {
  keptAnswerRepository,
  type KeptAnswer,
  type KeyOwner,
} from './repositories/keptAnswers.ts';
import { repositoriesOn, type InTransaction, type Storage } from './storage.ts';
import { transact } from './transaction.ts';

/** A use case that is done once: what it writes and what it answers are kept together, or not at all. */
export type Act = {
  /** What the use case is given instead of the caller's own storage. */
  readonly storage: Storage;
  /**
   * Keeps what was done, with its answer.
   * Throws: DomainError `storageBusy` when someone else was before, or in the way: nothing was done.
   */
  readonly keep: (answer: KeptAnswer) => Promise<void>;
  /** Takes back what was done. */
  readonly drop: (why: unknown) => Promise<void>;
};

export type Acts = ReturnType<typeof createActs>;

/** What acts under a key were answered, and new ones. */
export function createActs(knex: Knex) {
  return {
    answers: keptAnswerRepository(knex),
    begin: (caller: Caller, owner: KeyOwner): Act => beginAct(knex, caller, owner),
  };
}

/**
 * Begins an act under a key. The use case's first transaction that does something stays open until
 * the answer is known, and takes all that comes after into it; what comes before, as what is
 * read, is transactions as usual.
 */
function beginAct(knex: Knex, caller: Caller, owner: KeyOwner): Act {
  const answer = expected<KeptAnswer>();
  let open: { readonly transaction: Knex; readonly ended: Promise<void> } | undefined;

  const begin: InTransaction = (work) =>
    new Promise((resolve, reject) => {
      let isHandedOut = false;
      const ended = transact(knex, async (transaction) => {
        // The use case has gone on with what it got: it is done anew, not this part of it.
        if (isHandedOut) throw new DomainError('storageBusy');
        const writes = watchWrites(transaction);
        const result = await work(repositoriesOn(transaction, caller));
        writes.assertRecorded();
        if (!writes.isAct()) return result;
        isHandedOut = true;
        open = { transaction, ended: finished };
        resolve(result);
        await keepAnswer(transaction, owner, await answer.promise);
        writes.assertRecorded();
        return result;
      });
      const finished = ended.then(() => undefined);
      finished.catch(() => undefined);
      ended.then(resolve, reject);
    });

  return {
    storage: {
      inTransaction: (work) =>
        open === undefined ? begin(work) : work(repositoriesOn(open.transaction, caller)),
      ping: async () => {
        await (open?.transaction ?? knex).raw('SELECT 1');
      },
    },
    keep: async (kept) => {
      answer.resolve(kept);
      if (open !== undefined) await open.ended;
      else await transact(knex, (transaction) => keepAnswer(transaction, owner, kept));
    },
    drop: async (why) => {
      answer.reject(why);
      await open?.ended.catch(() => undefined);
    },
  };
}

async function keepAnswer(transaction: Knex, owner: KeyOwner, kept: KeptAnswer): Promise<void> {
  const isFirst = await keptAnswerRepository(transaction).insert(owner, kept);
  if (!isFirst) throw new DomainError('storageBusy');
}

/** Something that will be known, or not. */
function expected<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (why: unknown) => void = () => undefined;
  const promise = new Promise<Value>((known, unknown) => {
    resolve = known;
    reject = unknown;
  });
  // Nobody may be waiting for it.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
