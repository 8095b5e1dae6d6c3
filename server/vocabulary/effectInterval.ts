import type { Grade } from './grades.ts';

/** What an effect is worth to society at the low, likely and high of its size, present value. */
export type EffectInterval = {
  readonly label: string;
  readonly grade: Grade;
  readonly lowSek: number;
  readonly centralSek: number;
  readonly highSek: number;
};
