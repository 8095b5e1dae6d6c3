import { createContext, useContext } from 'react';

/**
 * What was typed into fields that cannot be read. It is kept beside the case, so that a text
 * nobody could make sense of is still there after a visit to another page.
 */
export type Drafts = {
  readonly drafts: Readonly<Record<string, string>>;
  readonly keepDraft: (fieldId: string, typed: string) => void;
  readonly dropDraft: (fieldId: string) => void;
  /** What is changed next is taken back apart from what was changed before. */
  readonly endStep: () => void;
  /** Whoever is here may read the case and not change it: fields show and take nothing. */
  readonly isReadOnly: boolean;
};

const none: Drafts = {
  drafts: {},
  keepDraft: () => undefined,
  dropDraft: () => undefined,
  endStep: () => undefined,
  isReadOnly: false,
};

export const DraftsContext = createContext<Drafts>(none);

export function useDrafts(): Drafts {
  return useContext(DraftsContext);
}
