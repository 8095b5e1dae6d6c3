/** What the last action on the list led to. */
export type ListMessage = {
  readonly kind: 'info' | 'error';
  readonly sentence: string;
  readonly details?: readonly string[];
};
