import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { libraryIndicators } from '../../server/catalogue/libraryIndicators.ts';
import { targetAreas } from '../../server/vocabulary/targetAreas.ts';
import indicatorRows from '../../server/catalogue/tables/indicators.json' with { type: 'json' };
import {
  indicatorChoices,
  municipalIndicators,
  usualIndicators,
} from '../../server/model/indicators/chosenIndicators.ts';
import { indicatorTexts } from '../../server/vocabulary/text/sv/indicators.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

it('holds every row of the catalogue with a source that was found, and says the same of it', () => {
  const found = indicatorRows.flatMap((row) => {
    const sourceId = /^(?:tabell|nyckeltal) (\S+)$/.exec(row.source.locator)?.[1];
    const { id, labelSv, unit, indicator } = row;
    const { direction, smallestGeography } = indicator;
    return sourceId === undefined
      ? []
      : [{ id, labelSv, unit, direction, sourceId, smallestGeography }];
  });
  const facts = libraryIndicators.map(
    ({ id, labelSv, unit, direction, sourceId, smallestGeography }) => ({
      ...{ id, labelSv, unit, direction, sourceId, smallestGeography },
    }),
  );
  expect(facts).toEqual(found);
  expect(facts).toHaveLength(81);
});

it.skipIf(!hasShared)('names key figures that Kolada has, margins among them', () => {
  const file = sharedPath('data', 'kolada', 'kpi-catalogue_2026-04.json');
  const catalogue = readFileSync(file, 'utf8');
  const ids = municipalIndicators.flatMap(({ sourceId, marginId }) => [sourceId, marginId ?? '']);
  const unknown = ids.filter((id) => id !== '' && !catalogue.includes(`"${id}"`));
  expect(unknown).toEqual([]);
});

it('offers nothing twice, and the usual fifteen reach every target area', () => {
  const ids = indicatorChoices.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const usual = indicatorChoices.filter(({ id }) => usualIndicators.includes(id));
  expect(usual).toHaveLength(15);
  const reached = new Set(usual.map(({ targetArea }) => targetArea));
  expect(targetAreas.filter(({ id }) => !reached.has(id))).toEqual([]);
  expect(Object.keys(indicatorTexts.reasons).sort()).toEqual([...usualIndicators].sort());
});
