import { describe, expect, it } from 'vitest';
import { buildAnnex } from '../../../server/annex/buildAnnex.ts';
import { csvTables } from '../../../server/annex/csvTables.ts';
import type { Block } from '../../../server/annex/blocks.ts';
import { assess } from '../../../server/model/assess.ts';
import type { MeasureEffect } from '../../../server/vocabulary/measures.ts';
import { snapshotSchema, type Snapshot } from '../../../server/vocabulary/snapshot.ts';
import type { AlternativeOf } from '../../support/demoCase.ts';
import { demoWith } from '../../support/demoCase.ts';
import { without } from '../../support/without.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** The soft section of the demo, with its proposal changed. */
function softBlocks(change: (proposal: AlternativeOf) => AlternativeOf = (same) => same): Block[] {
  const content = demoWith(change);
  const snapshot = snapshotSchema.parse({
    ...demoSnapshot(),
    planCase: { ...demoSnapshot().planCase, ...content },
    results: assess(content, null),
  });
  return blocksOf(snapshot);
}

function blocksOf(snapshot: Snapshot): Block[] {
  const document = buildAnnex({ snapshot, sha256: 'a'.repeat(64) });
  return [...(document.sections.find(({ id }) => id === 'soft')?.blocks ?? [])];
}

const factsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));
const factOf = (blocks: readonly Block[], label: string) =>
  plain(factsOf(blocks).find(([name]) => name === label)?.[1] ?? '');
const tableOf = (blocks: readonly Block[], caption: string) =>
  blocks.find((block) => block.kind === 'table' && block.caption.startsWith(caption));
const cellsOf = (block: Block | undefined) =>
  block?.kind === 'table' ? block.rows.map(({ cells }) => cells.map(plain)) : [];

function withEffect(id: string, changes: Partial<MeasureEffect>) {
  return (proposal: AlternativeOf): AlternativeOf => ({
    ...proposal,
    measures: proposal.measures.map((measure) => ({
      ...measure,
      effects: measure.effects.map((one) => (one.id === id ? { ...one, ...changes } : one)),
    })),
  });
}

describe('a measure in the annex', () => {
  const blocks = softBlocks();

  it('is a chain from resources to value, in that order', () => {
    const [chain] = blocks.filter((block) => block.kind === 'facts');
    expect(chain?.kind === 'facts' ? chain.rows.map(([name]) => name) : []).toEqual([
      'Målgrupp',
      'Resurser',
      'Aktiviteter',
      'Prestationer',
      'Utfall',
      'Värde',
    ]);
    expect(factOf(blocks, 'Prestationer')).toContain('öppen förskola 30 timmar');
  });

  it('says what is counted of an effect, whom it reaches and what of its value is left over', () => {
    const [, reach, share] =
      cellsOf(tableOf(blocks, 'Väntade effekter')).find(([name]) =>
        name?.startsWith('Färre placeringar'),
      ) ?? [];
    expect(reach).toMatch(/^90 av 120 × /);
    expect(share).toBe('53 % =\n0,75 × 0,70 × 1,00');
    expect(factOf(blocks, 'Färre placeringar')).toBe(
      'Av källans värde 700 000 kr per person är 620 000 kr fördelat på aktörer. ' +
        'Resten, 80 000 kr (11 %), är inte fördelad.',
    );
  });

  it('gives two answers, neither instead of the other', () => {
    expect(factOf(blocks, 'Återbetalning')).toContain(
      'Återbetalning inom fem år (till 2034): nej, pengarna kommer inte tillbaka i kalkylen.',
    );
    expect(factOf(blocks, 'Lönsamhet')).toContain(
      'Samhället på 25 år (till 2054): plus 9,1 mnkr i nuvärde. 58 % av den antagna effekten räcker.',
    );
    expect(factOf(blocks, 'Frigjord kapacitet')).toContain('som inte är pengar');
    expect(factOf(blocks, 'Uppföljning')).toMatch(/^Efterkalkyl görs 2030 \(väntat: .* 2039 /);
  });

  it('prints the reason for weak evidence, and that without one it is not summed', () => {
    const reasoned = softBlocks(
      withEffect('vard', { grade: 'E', includedBecause: 'Egen mätning.' }),
    );
    expect(factOf(reasoned, 'Minskad vårdkonsumtion')).toContain(
      'Underlaget har tillit E men räknas, med skälet: Egen mätning.',
    );
    const context = softBlocks(withEffect('vard', { grade: 'E' }));
    expect(factOf(context, 'Minskad vårdkonsumtion')).toContain('räknas inte i summorna');
  });

  it('says so where nothing is taken off for what would have happened anyway', () => {
    const blunt = softBlocks(withEffect('vard', { deadweightShare: 0 }));
    expect(factOf(blunt, 'Minskad vårdkonsumtion')).toContain('Ingenting antas ha skett ändå');
    expect(factOf(blocks, 'Minskad vårdkonsumtion')).not.toContain('Ingenting antas');
  });
});

it('committees have a plan of who sets aside and who pays back', () => {
  const divided = softBlocks((proposal) => ({
    ...proposal,
    measures: proposal.measures.slice(0, 1).map((measure) => ({
      ...measure,
      costs: measure.costs.map((cost) =>
        cost.from === 'kommun'
          ? { ...cost, from: 'kommun/Socialnämnden' }
          : { ...cost, to: 'kommun/Socialnämnden' },
      ),
      effects: measure.effects.map((one) => ({
        ...one,
        flows: one.flows.map((flow) =>
          flow.to === 'kommun' ? { ...flow, to: 'kommun/Skolnämnden' } : flow,
        ),
      })),
    })),
  }));
  const cash = tableOf(divided, 'Kommunens pengar år för år');
  expect(cash?.kind === 'table' ? cash.columns.map(({ header }) => header) : []).toEqual([
    ...['', '2029', '2030', '2031', '2032', '2033', '2034'],
  ]);
  const rows = cellsOf(cash);
  const [committee, first] = rows.find(([name]) => name?.startsWith('Avsätts')) ?? [];
  expect([committee, first]).toEqual(['Avsätts av kommunen, Socialnämnden (i allt 10 361)', '886']);
  expect(rows.some(([name]) => name === 'Från andra')).toBe(true);
  const rowOf = (label: string) => rows.find(([name]) => name?.startsWith(label));
  expect(rowOf('Samlat, Kommunen, Socialnämnden')?.[0]).toContain('inte i kalkylen');
  expect(rowOf('Samlat, Kommunen, Skolnämnden')?.[0]).toContain('inget utlägg');
  expect(rowOf('Återbetalas från kommunen, Skolnämnden')?.at(-1)).toBe('440');
  expect(rowOf('Återstår')?.at(-1)).toBe('4 516');
});

describe('the effects beside each other', () => {
  const figures = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.scene] : []));

  it('are drawn before each is told of, as much as the snapshot says of them', () => {
    const blocks = softBlocks();
    const [scene] = figures(blocks);
    expect(scene?.id).toBe('effectIntervals');
    expect(plain(scene?.summary ?? '')).toMatch(/^Fler i arbete: [\d,]+ mnkr \(troligen /);
    const at = (kind: Block['kind']) => blocks.findIndex((block) => block.kind === kind);
    expect(at('figure')).toBeLessThan(at('table'));
  });

  it('are not drawn from a snapshot of before they were found', () => {
    const snapshot = demoSnapshot();
    const assessments = snapshot.results.assessments.map((each) => ({
      ...each,
      findings: {
        ...each.findings,
        effects: each.findings.effects.map((facts) => without(facts, 'npvInterval')),
      },
    }));
    const older = { ...snapshot, results: { ...snapshot.results, assessments } };
    expect(figures(blocksOf(older))).toEqual([]);
  });

  it('stand in a table of their own among the attached', () => {
    const attached = csvTables(demoSnapshot()).find(({ name }) => name === 'effekter.csv');
    const [head, ...rows] = (attached?.csv ?? '').trimEnd().split('\r\n');
    expect(head).toContain('Del av nettonuvärdet, trolig, kr i 2026 års priser');
    expect(rows).toHaveLength(5);
    expect(rows.some((row) => /;Fler i arbete;0,4[89]\d*;1,54\d*;/.test(row))).toBe(true);
  });
});

it('money of one purse stands in the attached table, year by year', () => {
  expect(tableOf(softBlocks(), 'Kommunens pengar år för år')).toBeUndefined();
  const attached = csvTables(demoSnapshot()).find(({ name }) => name === 'sociala-insatser.csv');
  const [head, ...rows] = (attached?.csv ?? '').trimEnd().split('\r\n');
  expect(head).toMatch(/;Netto, kr i löpande priser;.*;Att avsätta, kr i löpande priser$/);
  expect(rows[0]).toMatch(
    /^Planförslag;Familjecentral;Kommunen;2029;1257368,2\d*;371422,8\d*;0;-885945,4/,
  );
});

it('a measure that an earlier alternative has to the last figure is named and not told again', () => {
  const snapshot = demoSnapshot();
  const [proposal] = snapshot.planCase.alternatives.slice(1);
  const [, assessment] = snapshot.results.assessments;
  if (proposal === undefined || assessment === undefined)
    throw new Error('the demo has a proposal');
  const twice = {
    ...snapshot,
    planCase: {
      ...snapshot.planCase,
      alternatives: [
        ...snapshot.planCase.alternatives,
        { ...proposal, id: 'andra', name: 'Det andra förslaget' },
      ],
    },
    results: {
      ...snapshot.results,
      assessments: [
        ...snapshot.results.assessments,
        { ...assessment, alternativeId: 'andra', name: 'Det andra förslaget' },
      ],
    },
  };
  const told = blocksOf(twice);
  const sames = told.flatMap((block) =>
    block.kind === 'facts' && block.rows[0]?.[0] === 'Som för planförslag'
      ? block.rows.flatMap(([, what]) => what.split('; '))
      : [],
  );
  const measures = proposal.measures.map(({ label }) => label);
  expect(sames).toEqual(expect.arrayContaining(measures));
  const headings = told.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  for (const label of measures) {
    expect(headings.filter((heading) => heading === label)).toHaveLength(1);
  }
});

describe('who gains', () => {
  const blocks = softBlocks();

  it('is told by group and third, with what is missing', () => {
    expect(factOf(blocks, 'Efter grupp, mnkr')).toBe('Barn 2,9; unga 1,0; vuxna 8,0; äldre 1,2');
    expect(factOf(blocks, 'Efter inkomst, mnkr')).toMatch(
      /^Lägsta inkomsttredjedelen .*; mellersta inkomsttredjedelen .*; högsta inkomsttredjedelen /,
    );
    const unknown = softBlocks((proposal) => ({
      ...proposal,
      measures: proposal.measures.map((measure) => ({
        ...measure,
        effects: measure.effects.map((one) => without(one, 'incomeThirds')),
      })),
    }));
    expect(factOf(unknown, 'Efter inkomst, mnkr')).toMatch(/^Saknas \(2 effekter\) \d/);
    expect(tableOf(unknown, 'Prövning')).toBeUndefined();
  });

  it('is weighed by income as a trial, with the unweighted first', () => {
    const rows = cellsOf(tableOf(blocks, 'Prövning: kronan vägd efter inkomst'));
    expect(rows.map(([name]) => name)).toEqual([
      'Ovägt',
      'Vägt, styrka 0,8',
      'Vägt, styrka 1,3',
      'Vägt, styrka 2,0',
    ]);
    expect(rows[0]?.[1]).toBe('1,00 / 1,00 / 1,00');
  });
});
