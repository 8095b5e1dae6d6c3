import { describe, expect, it } from 'vitest';
import { buildAnnex } from '../../../server/annex/buildAnnex.ts';
import type { Block } from '../../../server/annex/blocks.ts';
import type { CaseContent } from '../../../server/vocabulary/planCase.ts';
import type { Snapshot } from '../../../server/vocabulary/snapshot.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { demoCase } from '../../support/demoCase.ts';

const sha256 = 'ab12cd34ef56'.padEnd(64, '0');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function blocksOf(snapshot: Snapshot): readonly Block[] {
  const { sections } = buildAnnex({ snapshot, sha256 });
  return sections.find(({ id }) => id === 'uncertainty')?.blocks ?? [];
}

/** The rows of the table whose caption begins so; null without one. */
function rowsOf(snapshot: Snapshot, caption: string): string[][] | null {
  for (const block of blocksOf(snapshot)) {
    if (block.kind !== 'table' || !block.caption.startsWith(caption)) continue;
    return block.rows.map(({ cells }) => cells.map(plain));
  }
  return null;
}

const paragraphs = (snapshot: Snapshot) =>
  blocksOf(snapshot).flatMap((block) => (block.kind === 'paragraph' ? [plain(block.text)] : []));

/** The demo with a third alternative: the proposal without its measures. */
function threeAlternatives(content: CaseContent): CaseContent {
  const [baseline, proposal] = content.alternatives;
  if (baseline === undefined || proposal === undefined) throw new Error('the demo has two');
  const bare = { ...proposal, id: 'utan', name: 'Utan insatser', measures: [] };
  return { ...content, alternatives: [baseline, proposal, bare] };
}

const demo = demoSnapshot();
const proposal = demo.results.assessments.at(-1);

/** The demo with other results of its uncertainty. */
function withResults(results: Partial<Snapshot['results']>): Snapshot {
  return { ...demo, results: { ...demo.results, ...results } };
}

describe('the section on uncertainty', () => {
  it('draws the ten assumptions of most weight and says what each has to be', () => {
    const figure = blocksOf(demo).find((block) => block.kind === 'figure');
    const drawn = figure?.kind === 'figure' ? figure.scene.table.rows.map(([label]) => label) : [];
    expect(drawn).toHaveLength(10);
    const rows = rowsOf(demo, 'Vad måste vara sant?') ?? [];
    expect(rows.map(([label]) => label)).toEqual(drawn);
    // 13.7 million turns to 0 when 1.28 times what the preschool costs is paid.
    expect(rows.find(([label]) => label === 'Förskola med 80 platser')?.[2]).toBe(
      '28 % mer (2 av 100)',
    );
    expect(rows.flat()).toContain('nås inte');
  });

  it('says once what lies between two ends that are the same', () => {
    const content = demoCase();
    const riskGroups = content.settings.riskGroups.map((group) =>
      group.name === 'capex' ? { ...group, low: 1, high: 1 } : group,
    );
    const withoutSpread = demoSnapshot({
      ...content,
      settings: { ...content.settings, riskGroups },
    });
    const spans = (rowsOf(withoutSpread, 'Ändring av en hel riskgrupp') ?? []).map(
      ([, span]) => span,
    );
    expect(spans[0]).toBe('100 %');
    expect(spans.slice(1)).not.toContain('100 %');
  });

  it('tells where the ranking flips only when that is somewhere else', () => {
    const headers = (snapshot: Snapshot) =>
      blocksOf(snapshot).flatMap((block) =>
        block.kind === 'table' ? block.columns.map(({ header }) => header) : [],
      );
    expect(headers(demo).some((each) => each.includes('lika med nollalternativet'))).toBe(false);
    const ranked = demo.results.assessments.map((assessment) => ({
      ...assessment,
      uncertainty: {
        ...assessment.uncertainty,
        assumptions: assessment.uncertainty.assumptions.map((assumption) => ({
          ...assumption,
          byPerspective: Object.fromEntries(
            Object.entries(assumption.byPerspective).map(([perspective, weight]) => [
              perspective,
              { ...weight, ranking: { factor: 1.5, chanceBeyond: 0.04 } },
            ]),
          ),
        })),
      },
    }));
    const other = withResults({ assessments: ranked });
    expect(headers(other)).toContain('Samhället: lika med nollalternativet vid');
    expect(rowsOf(other, 'Vad måste vara sant?')?.[0]?.[3]).toBe('50 % mer (4 av 100)');
  });

  it('pairs the three of most weight', () => {
    const weighty = rowsOf(demo, 'Vad måste vara sant?')?.map(([label]) => label) ?? [];
    const pairs = rowsOf(demo, 'De tre som betyder mest') ?? [];
    expect(pairs.map(([first, second]) => [first, second])).toEqual([
      [weighty[0], weighty[1]],
      [weighty[0], weighty[2]],
      [weighty[1], weighty[2]],
    ]);
    for (const [, , change] of pairs) expect(change).toMatch(/^\d+ % vardera$/);
  });

  it('lists scenarios below the calculation, and none where none is entered', () => {
    expect(rowsOf(demo, 'Scenarier')).toBeNull();
    const content = demoCase();
    const [group] = content.settings.riskGroups;
    const scenario = { id: 'dyrt', label: 'Dyrt byggande', factors: { [group?.name ?? '']: 1.3 } };
    const settings = { ...content.settings, scenarios: [scenario] };
    const rows = rowsOf(demoSnapshot({ ...content, settings }), 'Scenarier') ?? [];
    expect(rows.map(([label]) => label)).toEqual(['Kalkylen', 'Dyrt byggande']);
    expect(rows[0]?.[1]).not.toBe(rows[1]?.[1]);
  });

  it('says in a sentence how a lone proposal stands to the baseline', () => {
    expect(paragraphs(demo)).toContain(
      'Planförslag är bättre än nollalternativ i 52 av 100 utfall: ingen säker skillnad.',
    );
  });

  it('lays three alternatives against each other, both ways', () => {
    const three = demoSnapshot(threeAlternatives(demoCase()));
    const rows = rowsOf(three, 'Så ofta är radens alternativ') ?? [];
    expect(rows).toHaveLength(3);
    rows.forEach((row, at) => {
      expect(row[at + 1]).toBe('–');
    });
    const words = rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== '–');
    for (const word of words) expect(word).toMatch(/av 100, .*(troligt|säker)/);
  });

  it('names what is worth investigating, and says so when nothing is', () => {
    const amounts = rowsOf(demo, 'Vad är mest värt') ?? [];
    expect(amounts.length).toBeGreaterThan(0);
    expect(amounts.length).toBeLessThanOrEqual(5);
    for (const [, sek] of amounts) expect(sek).toMatch(/^\d+(,\d)? (mnkr|tkr|kr)$/);
    const nothing = withResults({
      information: [{ perspective: 'samhalle', totalSek: 0, byAssumption: [] }],
    });
    expect(rowsOf(nothing, 'Vad är mest värt')).toBeNull();
    expect(paragraphs(nothing)).toContain(
      'Mer kunskap skulle inte ändra valet mellan alternativen.',
    );
  });

  it('explains a mean that is not the central value by the interval that does most', () => {
    const said = paragraphs(demo).filter((each) => each.includes('Medelvärdet av utfallen'));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Störst del har nybyggnad av bostäder');
    if (proposal === undefined) throw new Error('the demo has a proposal');
    const { uncertainty } = proposal;
    const straight = uncertainty.assumptions.map((each) => ({ ...each, meanFactor: 1 }));
    const even = { ...proposal, uncertainty: { ...uncertainty, assumptions: straight } };
    const snapshot = withResults({ assessments: [...demo.results.assessments.slice(0, 1), even] });
    expect(paragraphs(snapshot).join(' ')).not.toContain('intervallen är skeva');
  });

  it('says how it was drawn and how far luck may have moved it', () => {
    expect(paragraphs(demo)[0]).toContain('10 000 dragningar (slumpmässigt urval)');
    expect(paragraphs(demo).join(' ')).toContain('± 0,5 procentenheter');
  });
});
