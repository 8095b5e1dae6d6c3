import { describe, expect, it } from 'vitest';
import { registerOf } from '../../../server/annex/assumptions.ts';
import type { Block } from '../../../server/annex/blocks.ts';
import { csvTables } from '../../../server/annex/csvTables.ts';
import { buildAnnex } from '../../../server/annex/buildAnnex.ts';
import type { IncomeDifference } from '../../../server/vocabulary/equityFindings.ts';
import type { Snapshot } from '../../../server/vocabulary/snapshot.ts';
import { demoSnapshot } from '../../scenes/demoSnapshot.ts';
import { demoCase } from '../../support/demoCase.ts';
import { without } from '../../support/without.ts';

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'facts':
      return block.rows.flat();
    case 'table':
      return [
        block.caption,
        ...block.rows.map(({ cells }) => cells.join(' | ')),
        ...(block.note === undefined ? [] : [block.note]),
      ];
    case 'figure':
      return [block.scene.title];
  }
}

function gapCsv(snapshot: Snapshot): string | undefined {
  return csvTables(snapshot).find(({ name }) => name === 'skillnadens-kostnad.csv')?.csv;
}

/** As net income is found from SCB's table: area C1210 of Falun. */
function withIncome(snapshot: Snapshot): Snapshot {
  const { equity } = snapshot.results;
  if (equity === undefined) throw new Error('the demo has findings');
  const income: IncomeDifference = {
    ...{ actor: 'hushall', year: 2022, source: 'SCB', joinsOnCode: false, suppressed: null },
    found: {
      persons: 1413,
      mean: { planAreaTkr: 230.6, restTkr: 320.4607 },
      median: { planAreaTkr: 218.2, restTkr: 279.8558 },
      ...{ sekPerYear: -126_973_000, lowSekPerYear: -127_114_300, highSekPerYear: -126_831_700 },
    },
  };
  const sociotope = { ...equity.sociotope, income };
  return { ...snapshot, results: { ...snapshot.results, equity: { ...equity, sociotope } } };
}

function printed(snapshot: Snapshot): string[] {
  const { sections } = buildAnnex({ snapshot, sha256: 'a'.repeat(64) });
  const blocks = sections.find(({ id }) => id === 'costOfGap')?.blocks ?? [];
  return blocks.flatMap(wordsOf).map((words) => words.replaceAll('\u00a0', ' '));
}

describe('what the difference costs, in the annex', () => {
  const words = printed(demoSnapshot());

  it.each([
    'Kalkylens belopp är inte uppdelade på kvinnor och män.',
    'Sysselsatta 16–64 år | 8 färre (1 till 16) | Uteblivet arbete (påhittat enhetsvärde) | 310 000 (220 000 till 400 000) | 2,5 mnkr (troligen 1 mnkr till 4,4 mnkr)',
    'Regionen | Kostnader, mer än väntat | omkring 25 tkr (med osäkerhet 13 tkr till 42 tkr)',
    'De som räknas i låg ekonomisk standard och sysselsatta 16–64 år kan vara samma personer. Summan ligger därför mellan det största måttet och alla måtten tillsammans.',
    'Låg ekonomisk standard | 26,1 % | ingen ändring | −6,9 (−10,2 till −3,1) | 19,2 % (16,0 till 23,1)',
    'Att andra flyttar in ändrar områdets andel utan att någon som bor där får det bättre eller sämre. Den delen är ingen förbättring. Ingen antas flytta ut.',
    'Skola: Bostäderna behöver 15 platser, planen ger 0: 15 fattas.',
    'Barnkonventionen artikel 12 (SFS 2018:1197): Hur har barn fått säga vad de tycker?',
    '3 frågor av 6 är inte besvarade.',
  ])('says: %s', (sentence) => {
    expect(words).toContain(sentence);
  });

  it.each([
    'eftergymnasial utbildning 25–64 år med 6 färre (1 fler till 11 färre) och arbetslösa av arbetskraften 16–64 år med 3 fler (1 färre till 9 fler); kan inte skiljas från kommunen i övrigt.',
    'barn och unga 0–19 år med 7 fler (2 färre till 17 fler); beskriver vilka som bor där, inte något som är sämre.',
    'Kostnaden är ett flöde per år i dag, före planen. Den ingår inte i planens nettonuvärde.',
    'Kommunens egen gräns är 35 % av inkomsten (Påhittad gräns i exempelkommunens riktlinjer).',
    'Inkomsten är från 2024 och hyran i 2026 års priser.',
    'Effekter utan pris som gäller barn: tryggare väg till förskola och skola, lek och möten i närparken',
  ])('says among other things: %s', (part) => {
    expect(words.join('\n')).toContain(part);
  });

  it('says how far children have to play and to school, today and with the proposal', () => {
    expect(words.filter((each) => each.startsWith('Närmaste '))).toEqual([
      'Närmaste lekplats: 710 m från planområdets mitt i dag, 40 m med planförslag. Avståndet är fågelvägen.',
      'Närmaste skola: 690 m från planområdets mitt i dag, 690 m med planförslag. Avståndet är fågelvägen.',
    ]);
  });

  it('says once what cannot be said without layers', () => {
    const told = (reach: Snapshot['results']['reach']) => {
      const snapshot = demoSnapshot();
      const results = { ...snapshot.results, reach };
      return printed({ ...snapshot, results }).filter((each) => /^(Närmaste|Avstånd) /.test(each));
    };
    expect(told(undefined)).toEqual([
      'Avstånd till närmaste lekplats och skola kan inte visas, eftersom lager saknas.',
    ]);
    const { reach } = demoSnapshot().results;
    const services = (reach?.services ?? []).map((service) =>
      service.kind === 'school'
        ? { ...service, layerId: null, today: null, municipality: [], after: [] }
        : service,
    );
    expect(told(reach && { ...reach, services })).toEqual([
      expect.stringMatching(/^Närmaste lekplats: /),
      'Avstånd till närmaste skola kan inte visas, eftersom lager saknas.',
    ]);
  });

  const content = without(demoCase(), 'equity');
  const nothingEntered = demoSnapshot({
    ...content,
    alternatives: content.alternatives.map((alternative) => without(alternative, 'newcomers')),
  });

  const emptySection = [
    'Fördelning mellan grupper och områden',
    'Vem planen gynnar och missgynnar, bland grupper och områden, är inte beskrivet.',
  ];

  it('a case that has entered nothing of it says so in a sentence', () => {
    expect(printed(nothingEntered)).toEqual(emptySection);
    expect(gapCsv(nothingEntered)).toBeUndefined();
  });

  // (230.6 − 320.4607) tkr × 1 413 persons, in whole tkr.
  it('says without a number entered what the residents have less to live on', () => {
    const snapshot = withIncome(nothingEntered);
    const words = printed(snapshot);
    expect(words).toContain(
      'Hushållen i planområdet har tillsammans 127 mnkr mindre om året att leva på än om medelinkomsten vore som i kommunen i övrigt. Medel per person är 230,6 tkr mot 320,5 tkr, median 218,2 tkr mot 279,9 tkr. Det är 2022 års inkomster efter skatt och bidrag, inte prövat mot slumpen.',
    );
    const [finding = ''] = words.filter((each) => each.startsWith('Hushållen'));
    for (const sentence of finding.split('. ')) {
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25);
    }
    expect(words).toContain('Medel | 230,6 tkr | 320,5 tkr | 1 413 | 127 mnkr mindre');
    expect(words).toContain('Median, områdenas vägda | 218,2 tkr | 279,9 tkr | – | –');
    expect(words).not.toContain('Barnets bästa');
    expect(gapCsv(snapshot)?.split('\r\n').slice(1, -1)).toEqual([
      'Nettoinkomst 2022;Medel;Skillnad i inkomst;Hushållen;;;;-127114300;-126973000;-126831700;2022;nej',
    ]);
  });

  it('sums it with nothing that somebody priced', () => {
    const snapshot = demoSnapshot();
    const totals = (each: Snapshot) => each.results.equity?.sociotope.totals;
    expect(totals(withIncome(snapshot))).toEqual(totals(snapshot));
    const rows = gapCsv(withIncome(snapshot))?.split('\r\n').slice(1, -1) ?? [];
    expect(rows[0]).toContain('Skillnad i inkomst');
    expect(rows.slice(1)).toEqual(gapCsv(snapshot)?.split('\r\n').slice(1, -1));
  });

  it('a snapshot from before it was found is printed without it', () => {
    const snapshot = demoSnapshot();
    const results = without(snapshot.results, 'equity');
    expect(printed({ ...snapshot, results })).toEqual(emptySection);
  });

  it('who moves in stands in the register, with its source', () => {
    const [, proposal] = registerOf(demoSnapshot());
    const found = proposal?.assumptions.find(
      ({ what }) => what === '65 år och äldre, andel bland dem som flyttar in',
    );
    expect(found).toMatchObject({ low: 0.05, central: 0.08, high: 0.12, isShare: true });
    expect(found?.source?.note).toBe('Påhittat för exemplet');
  });
});
