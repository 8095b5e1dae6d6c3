import { expect, it } from 'vitest';
import { ofPerspective, whoseRate } from '../../server/vocabulary/settings.ts';
import { smallCaseFile } from '../support/caseFile.ts';

it('a private developer is judged as the housing company is, until it has its own', () => {
  const years = { bolag: 25, kommun: 60 };
  expect(ofPerspective(years, 'byggherre')).toBe(25);
  expect(ofPerspective({ ...years, byggherre: 10 }, 'byggherre')).toBe(10);
  expect(ofPerspective(years, 'kommun')).toBe(60);
  expect(ofPerspective(years, 'region')).toBeUndefined();
});

it("the company's rate is named after whoever builds", () => {
  const { settings } = smallCaseFile();
  expect(whoseRate('bolag', { ...settings, developer: 'bolag' })).toBe('bolag');
  expect(whoseRate('bolag', { ...settings, developer: 'byggherre' })).toBe('byggherre');
  expect(whoseRate('kommun', { ...settings, developer: 'byggherre' })).toBe('kommun');
});
