/** How far an import has come; `share` 0..1 of its stage. */
export type ImportProgress = {
  readonly stage: 'checking' | 'storing';
  readonly share: number;
};
export type OnImportProgress = (progress: ImportProgress) => void;
/** Is told how much of something is done, 0..1. */
export type OnShare = (share: number) => void;
