import { expect, it } from 'vitest';
import { ofPerspective } from '../../server/vocabulary/settings.ts';

it('a private developer is judged as the housing company is, until it has its own', () => {
  const years = { bolag: 25, kommun: 60 };
  expect(ofPerspective(years, 'byggherre')).toBe(25);
  expect(ofPerspective({ ...years, byggherre: 10 }, 'byggherre')).toBe(10);
  expect(ofPerspective(years, 'kommun')).toBe(60);
  expect(ofPerspective(years, 'region')).toBeUndefined();
});
