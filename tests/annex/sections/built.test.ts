import { describe, expect, it } from 'vitest';
import type { Block } from '../../../server/annex/blocks.ts';
import { buildAnnex } from '../../../server/annex/buildAnnex.ts';
import { csvTables } from '../../../server/annex/csvTables.ts';
import { assess } from '../../../server/model/assess.ts';
import type { BuiltEffect } from '../../../server/vocabulary/measures.ts';
import { snapshotSchema, type Snapshot } from '../../../server/vocabulary/snapshot.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { demoWith } from '../../support/demoCase.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** 100 · 0.85 falls · 10 % of the 20 % that exercise keeps away, each 140 000 kr: 238 000 kr a year. */
const falls: BuiltEffect = {
  id: 'fall',
  effect: 'fallsPrevention',
  label: 'Träning på torget',
  inputs: {
    participants: { central: 100, low: 50, high: 150 },
    fallsPerPersonYear: { central: 0.85 },
    careShare: { central: 0.1 },
    rateRatio: { central: 0.8 },
    costPerCase: { central: 140_000 },
    wholeCost: { central: 10 },
    municipalCost: { central: 5 },
    regionalCost: { central: 3 },
    municipalCashable: { central: 0.5 },
    regionalCashable: { central: 0.25 },
  },
  startYear: 2030,
  rampYears: 2,
  lastYear: 2045,
  growthPerYear: 0,
  overlapShare: 0,
};
const walking: BuiltEffect = {
  ...falls,
  id: 'gang',
  effect: 'walkingHealth',
  label: 'Gång till torget',
  inputs: {},
};

function snapshotWith(...builtEffects: BuiltEffect[]): Snapshot {
  const municipalLand = { bookValueSek: { central: 4_000_000 } };
  const demo = demoWith((proposal) => ({
    ...proposal,
    builtEffects,
    measures: proposal.measures.map((measure) => ({
      ...measure,
      effects: measure.effects.map((effect, at) =>
        at === 0 ? { ...effect, unitValueTotalSek: { central: 777_000 } } : effect,
      ),
    })),
  }));
  const content = {
    ...demo,
    alternatives: demo.alternatives.map((alternative) => ({ ...alternative, municipalLand })),
  };
  return snapshotSchema.parse({
    ...demoSnapshot(),
    planCase: { ...demoSnapshot().planCase, ...content },
    results: assess(content, null),
  });
}
const snapshot = snapshotWith(falls, walking);
const blocksOf = (section: string): readonly Block[] =>
  buildAnnex({ snapshot, sha256: 'a'.repeat(64) }).sections.find(({ id }) => id === section)
    ?.blocks ?? [];
const tableOf = (section: string, caption: string, place = 0) => {
  const tables = blocksOf(section).filter((block) => block.kind === 'table');
  const found = tables.filter((block) => block.caption.startsWith(caption))[place];
  return found?.rows.map(({ cells }) => cells.map(plain)) ?? [];
};

describe('effects of what is built in the annex', () => {
  it('say what they are worth a year, and to whom', () => {
    const [row] = tableOf('soft', 'Värde per år vid full effekt');
    expect(row?.[0]).toContain('Träning på torget. Gruppträning på en mötesplats');
    expect(row?.[0]).toContain('Från 2030, full efter 2 år, till och med 2045.');
    expect(row?.[1]).toBe('238 tkr');
    // Half to the municipality, three tenths to the region, the rest to relatives.
    expect(row?.[2]).toBe(
      'Kommunen: sparad kommunal omsorg, 119 tkr; Regionen: sparad vård i regionen, 71 tkr; Hushållen: sparad omsorg av närstående, 48 tkr',
    );
  });

  it('say what is missing where they are not valued, and what to mind', () => {
    const [, row] = tableOf('soft', 'Värde per år vid full effekt');
    expect(row?.slice(1)).toEqual(['–', '–', '–']);
    const facts = blocksOf('soft').flatMap((block) => (block.kind === 'facts' ? block.rows : []));
    const sentence = facts.find(([name]) => name === 'Gång till torget')?.[1] ?? '';
    expect(sentence).toContain('Personer per bostad saknas');
    expect(sentence).toContain('Räkna bara ny gång');
  });
});

describe('the register', () => {
  const rows = tableOf('assumptions', 'Tal vars påverkan');
  const others = tableOf('assumptions', 'Övriga tal', 1);

  it('has every number once, by its own id over all alternatives; the file has it for each', () => {
    const tried = [0, 1].flatMap((place) =>
      tableOf('assumptions', 'Tal vars påverkan', place).map(([id = '']) => id),
    );
    const known = [0, 1].flatMap((place) =>
      tableOf('assumptions', 'Övriga tal', place).flatMap(([, values = '']) =>
        [...values.matchAll(/(?:^|; )(A\d+) /g)].map(([, id = '']) => id),
      ),
    );
    const ids = [...tried, ...known].map((id) => Number(id.slice(1)));
    expect(tried.length).toBeGreaterThan(10);
    expect(known.length).toBeGreaterThan(10);
    expect(ids.toSorted((a, b) => a - b)).toEqual(ids.map((_, at) => at + 1));
    const csv = csvTables(snapshot).find(({ name }) => name === 'antaganden.csv')?.csv ?? '';
    const inFile = csv.split('\r\n').flatMap((line) => /^[^;]*;(A\d+);/.exec(line)?.[1] ?? []);
    const [baseline, proposal] = snapshot.planCase.alternatives;
    expect(baseline?.municipalLand).toEqual(proposal?.municipalLand);
    expect(inFile).toHaveLength(ids.length + 1);
    expect(new Set(inFile).size).toBe(ids.length);
  });

  it('has what is built, the municipality’s land, and the whole value of a source', () => {
    const names = rows.map(([, name]) => name);
    expect(names).toContain('Träning på torget, äldre som deltar i gruppträning');
    const ofBaseline = tableOf('assumptions', 'Övriga tal').map(([name]) => name);
    expect(ofBaseline).toContain('Markens bokförda värde');
    expect(others.flat().join(' ')).toMatch(/källans hela värde per person 777 000 kr/);
  });

  it('has what moves the result most first, and what is not tried apart', () => {
    const impacts = rows.map((cells) => cells.at(-1) ?? '');
    const known = impacts.filter((cell) => cell !== '–');
    expect(known.length).toBeGreaterThan(3);
    expect(impacts.slice(0, known.length)).toEqual(known);
    const sizes = known.map((cell) => Number(cell.replaceAll(' ', '').replace(',', '.')));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(rows.find(([, name]) => name?.includes('deltar'))?.at(-1)).not.toBe('–');
  });
});
