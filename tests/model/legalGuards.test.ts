import { describe, expect, it } from 'vitest';
import { checkCase } from '../../server/model/checkCase.ts';
import { claimsMandatory } from '../../server/model/mandatoryClaims.ts';
import { caseMessage } from '../../server/vocabulary/text/sv/errors/model.ts';
import { smallProposal } from '../support/caseFile.ts';
import { hardCase, lineOf } from '../support/hardCase.ts';

describe('a text that calls the calculation mandatory', () => {
  it.each([
    'En samhällsekonomisk kalkyl krävs enligt lag.',
    'Den socioekonomiska analysen är obligatorisk.',
    'Kalkylen är ett lagkrav.',
    'Enligt PBL ska en kalkyl finnas i varje detaljplan.',
    'Plan- och bygglagen kräver en hälsoekonomisk analys.',
    'Beslutsbilagan är lagstadgad.',
    'En analys måste enligt lagen följa med planen.',
    'Kalkylen är inte bara lämplig utan obligatorisk.',
    'Kalkylen krävs enligt lag, även om den inte är färdig.',
    'Området är litet. Kalkylen krävs numera av lagen.',
    'Enligt PBL 4 kap. 33 § ska en samhällsekonomisk kalkyl upprättas.',
    'Enligt 4 kap. 33 och 33 a §§ plan- och bygglagen (2010:900) måste en kalkyl finnas.',
    'Enligt 4 kap. 31 § ska en kalkyl ingå.',
    'Kalkylen är ett krav i PBL.',
    'Kalkylen fordras enligt lag.',
    'Kommunen är enligt lag skyldig att göra en samhällsekonomisk kalkyl.',
    'Den lagstadgade kalkylen bifogas.',
    'Kalkylen är tvingande.',
    'Under chapter 4, section 33 of the Planning and Building Act a calculation is required.',
    'A socio-economic calculation is required by law.',
    'The law requires a cost-benefit analysis.',
    'The appraisal is mandatory, although it is not finished.',
    'Under the Planning and Building Act an analysis must be made.',
    'The calculation is not only suitable but compulsory.',
  ])('%s', (text) => {
    expect(claimsMandatory(text)).toBe(true);
  });
});

describe('a text that does not', () => {
  it.each([
    '',
    'Kalkylen krävs inte enligt lag.',
    'Ingen lag kräver en socioekonomisk kalkyl.',
    'En socioekonomisk kalkyl är inget lagkrav.',
    'Kalkylen är inte obligatorisk.',
    'The calculation is not required by law.',
    "The appraisal isn't mandatory.",
    'No law requires a socio-economic analysis.',
    'An analysis of noise is required by law.',
    'Consultation is mandatory under PBL.',
    "The calculation is mandatory under the municipality's guidelines.",
    'The calculation shows what the plan costs.',
    'Det är inte så att kalkylen är obligatorisk.',
    'Kalkylen är varken lagstadgad eller obligatorisk.',
    'Kalkylen är frivillig och inte ett lagkrav.',
    'En miljökonsekvensbeskrivning krävs enligt lag.',
    'En analys av buller krävs enligt lag.',
    'Samråd är obligatoriskt enligt PBL.',
    'Kalkylen är obligatorisk enligt kommunens riktlinjer.',
    'Kalkylen visar vad planen kostar.',
    'Kommunen ska enligt lag ordna förskola. Kalkylen visar kostnaden.',
    'Enligt lagen får byggherren inte bekosta skolan.',
    'Enligt 4 kap. 33 § PBL krävs ingen kalkyl.',
    'Det finns inget krav i PBL på en kalkyl.',
    'Planbeskrivningen ska enligt 4 kap. 33 § PBL redovisa konsekvenser, och kalkylen är ett underlag.',
    'Kalkylen svarar mot kraven i PBL på ekonomiska konsekvenser.',
    'Kalkylen visar vad kommunen enligt lag är skyldig att betala.',
    'Kommunens lagstadgade ansvar för förskola ger kostnader i kalkylen.',
  ])('%s', (text) => {
    expect(claimsMandatory(text)).toBe(false);
  });
});

it('is found wherever it stands in the case, and said with what was written', () => {
  const claim = 'En samhällsekonomisk kalkyl krävs enligt lag.';
  const content = { ...hardCase({ description: claim }), decisionPoints: ['Anta planen.', claim] };
  const found = checkCase(content).filter(({ code }) => code === 'calledMandatory');
  expect(found.map(({ path }) => path)).toEqual([
    ['decisionPoints', 1],
    ['alternatives', 1, 'description'],
  ]);
  expect(found.map(caseMessage)[0]).toContain('Ingen lag kräver en socioekonomisk kalkyl.');
});

describe('school and care laid on the developer', () => {
  const codesOf = (change: Parameters<typeof hardCase>[0], developer: 'bolag' | 'byggherre') =>
    checkCase(hardCase(change, { developer }))
      .filter(({ code }) => /ChargedToDeveloper$/.test(code))
      .map(({ code, path }) => [code, path.slice(2).join('.')]);

  // prettier-ignore -- PBL 6 kap. 41 §: buildings for care, education and social care.
  it.each([
    {
      name: 'a contribution to a preschool',
      line: lineOf('developmentContribution', { label: 'Bidrag till förskola' }),
      codes: [['careChargedToDeveloper', 'hardLines.0.label']],
    },
    {
      name: 'co-financing of an LSS home',
      line: lineOf('coFinancingReceived', { label: 'Medfinansiering LSS-bostad' }),
      codes: [['careChargedToDeveloper', 'hardLines.0.label']],
    },
    {
      name: 'a contribution per place is said once',
      line: lineOf('developmentContribution', { label: 'Skola', basis: 'place' }),
      codes: [['facilityChargedToDeveloper', 'hardLines.0.kind']],
    },
    {
      name: 'a contribution to places in a preschool',
      line: lineOf('developmentContribution', { label: 'Bidrag till förskoleplatser' }),
      codes: [['careChargedToDeveloper', 'hardLines.0.label']],
    },
    {
      name: 'co-financing of special housing for older people',
      line: lineOf('coFinancingReceived', { label: 'Särskilt boende för äldre' }),
      codes: [['careChargedToDeveloper', 'hardLines.0.label']],
    },
    {
      name: 'a contribution to the street',
      line: lineOf('streetCostCharge', { label: 'Gata och torg' }),
      codes: [],
    },
    {
      name: 'a street that leads to the school',
      line: lineOf('streetCostCharge', { label: 'Skolvägen' }),
      codes: [],
    },
    {
      name: "the municipality's own school",
      line: lineOf('school', { label: 'Ny grundskola', lifeYears: 40, commissionYear: 2028 }),
      codes: [],
    },
  ])('$name', ({ line, codes }) => {
    expect(codesOf({ hardLines: [line] }, 'byggherre')).toEqual(codes);
  });

  const cost = {
    id: 'k1',
    label: 'Lokaler',
    to: 'real',
    sekPerYear: { central: 1 },
    fromYear: 2027,
    toYear: 2030,
    growthPerYear: 0,
  };
  const measure = (label: string, from: string) => ({
    measures: [
      { id: 'm1', label, targetGroup: '', activities: '', effects: [], costs: [{ ...cost, from }] },
    ],
    hardLines: smallProposal.hardLines,
  });
  const flagged = [['careChargedToDeveloper', 'measures.0.costs.0.from']];
  // prettier-ignore
  it.each([
    { name: 'a measure in the preschool, paid by the developer',       label: 'Öppen förskola', from: 'byggherre', developer: 'bolag', codes: flagged },
    { name: 'the same in English',                                     label: 'Open preschool', from: 'byggherre', developer: 'bolag', codes: flagged },
    { name: 'a street by the school in English',                       label: 'School street',  from: 'byggherre', developer: 'bolag', codes: [] },
    { name: 'paid by the housing company that builds',                 label: 'Äldreboende',    from: 'bolag',     developer: 'bolag', codes: flagged },
    { name: 'by a housing company that does not build',                label: 'Äldreboende',    from: 'bolag',     developer: 'byggherre', codes: [] },
    { name: 'paid by the municipality',                                label: 'Öppen förskola', from: 'kommun/utbildningsnämnden', developer: 'bolag', codes: [] },
    { name: 'a measure of another kind, paid by the developer',        label: 'Lokalvärd',      from: 'byggherre', developer: 'byggherre', codes: [] },
  ] as const)('$name', ({ label, from, developer, codes }) => {
    expect(codesOf(measure(label, from), developer)).toEqual(codes);
  });
});
