import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../../server/geo/planFormats/readPlanFile.ts';
import { childOf, parseXml, textOf } from '../../../server/geo/planFormats/xml.ts';
import { readPlanText } from '../../../server/services/planFile.ts';

describe('XML', () => {
  it('is read without prefixes, with its characters decoded', () => {
    const root = parseXml(
      '\uFEFF<?xml version="1.0"?><!-- a --><g:a xmlns:g="x" b="1 &lt; 2"><c>å &#228; <![CDATA[<ö>]]></c></g:a>\n',
    );
    expect(root).toMatchObject({ name: 'a', attributes: { b: '1 < 2' }, line: 1 });
    expect(textOf(root, 'c')).toBe('å ä <ö>');
    expect(childOf(root, 'd')).toBeUndefined();
  });

  // prettier-ignore -- lines and columns counted by hand.
  it.each([
    { text: '<a><b></a>', code: 'xmlMalformed', line: 1, column: 7 },
    { text: '<a>\n<b c=1/></a>', code: 'xmlMalformed', line: 2, column: 3 },
    { text: '<a/><b/>', code: 'xmlMalformed', line: 1, column: 5 },
    { text: '<a b="1" b="2"/>', code: 'xmlMalformed', line: 1, column: 9 },
    { text: 'text', code: 'xmlMalformed', line: 1, column: 1 },
    { text: '<a>', code: 'xmlMalformed', line: 1, column: 4 },
    { text: '<!DOCTYPE a SYSTEM "file:x"><a/>', code: 'xmlDocumentType', line: 1, column: 1 },
    { text: '<a>\n &b;</a>', code: 'xmlEntity', line: 2, column: 2 },
    { text: '<a>&#0;</a>', code: 'xmlEntity', line: 1, column: 4 },
    { text: '<a>\u0000</a>', code: 'xmlForbiddenCharacter', line: 1, column: 4 },
    { text: '<a>'.repeat(61), code: 'xmlTooDeep', line: 1, column: 181 },
  ])('$text is refused', ({ text, code, line, column }) => {
    const facts: unknown = expect.objectContaining({ line, column });
    expect(() => parseXml(text)).toThrow(expect.objectContaining({ code, facts }));
  });
});

const uuid = '5ac8e403-314c-495b-ab6a-280987424d0a';
const square = (east: number, side: number) => {
  const [x, y] = [150_000 + east, 6_228_000];
  const ring = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};
const drawn = (position: unknown, crs = 'EPSG:3008') => ({
  geometri: { typ: 'yta', position, koordinatsystemPlan: crs, dimension: 2 },
  geometrimetadata: {},
});
const object = (type: string, properties: object) => ({
  type: 'Feature',
  geometry: null,
  properties: { 'feature:typ': type, ...properties },
});
const plan = (changes: object = {}) =>
  object('detaljplan', {
    objektidentitet: uuid,
    namn: 'Provkullen',
    plangeometri: [drawn(square(0, 100))],
    beslutsinformation: [{ diarienummerKommun: 'KS 1', diarienummerFullmaktige: 'KF 2' }],
    ...changes,
  });
const use = (id: string, geometry: unknown, changes: object = {}) =>
  object('användningsbestämmelse', {
    detaljplan: uuid,
    objektidentitet: id,
    bestammelseformulering: 'Bostäder',
    bestammelsegeometri: [drawn(geometry)],
    ...changes,
  });
const file = (...features: unknown[]) => ({
  type: 'FeatureCollection',
  'feature:mediatyp': 'application/vnd.lm.detaljplan.v4+json',
  features,
});
const read = (...features: unknown[]) => readPlanFile({ kind: 'json', value: file(...features) });
const wrongCodes = (...features: unknown[]) => read(...features).looksWrong.map(({ code }) => code);

describe('Detaljplan 4.1', () => {
  it('has two registry numbers, and days of legal force as many as there are', () => {
    const decided = { datumLagakraft: ['2024-01-01', '2024-06-01'], diarienummerKommun: 'KS 1' };
    const { head, dates } = read(
      plan({ beslutsinformation: [decided, { diarienummerFullmaktige: 'KF 2' }] }),
    );
    expect(head.registryNumbers).toEqual(['KS 1', 'KF 2']);
    expect(dates.legalForceOn).toEqual(['2024-01-01', '2024-06-01']);
  });

  it.each([
    { stated: 120, months: 120, codes: ['implementationInMonths'] },
    { stated: 10, months: 120, codes: ['implementationInYears'] },
    { stated: 36, months: 36, codes: ['implementationInMonths', 'implementationNotLawful'] },
  ])('genomförandetid $stated is asked about', ({ stated, months, codes }) => {
    const made = plan({ beslutsinformation: [{ genomforandetid: stated }] });
    expect(read(made).implementationPeriod).toMatchObject({ months, isAsked: true });
    expect(wrongCodes(made)).toEqual(codes);
  });

  it('per cent of the property becomes m² of the surface, and says so', () => {
    const share = object('egenskapsbestämmelse', {
      detaljplan: uuid,
      objektidentitet: 'e',
      bestammelseformulering:
        'Största byggnadsarea är [utnyttjandegrad:decimaltal] % av fastighetsarean',
      bestammelsevarde: [
        {
          datatyp: 'decimaltal',
          variabelvarde: '25,5',
          beskrivning: 'x',
          vardetyp: 'max',
          enhet: 'procent',
        },
      ],
      bestammelsegeometri: [drawn(square(0, 100))],
      reglerarAnvandningsbestammelse: ['b'],
    });
    const { suggestions } = read(plan(), use('b', square(0, 100)), share);
    // 25.5 % of 100 m × 100 m.
    expect(suggestions[1]).toEqual({
      quantity: 'buildingAreaM2',
      value: 2550,
      uses: ['Bostäder'],
      provisionIds: ['e'],
      fromPercent: 25.5,
    });
  });

  it('tells what looks wrong with the uses', () => {
    expect(wrongCodes(plan(), use('b', square(0, 50)))).toEqual(['usesDoNotCoverPlan']);
    expect(wrongCodes(plan(), use('b', square(0, 100)), use('c', square(50, 100)))).toEqual([
      'usesDoNotCoverPlan',
      'useOutsidePlan',
      'usesOverlap',
    ]);
    const [x, y] = [150_000, 6_228_000];
    const bowTie = [
      [x, y],
      [x + 9, y + 9],
      [x + 9, y],
      [x, y + 9],
      [x, y],
    ];
    const crossed = { type: 'Polygon', coordinates: [bowTie] };
    expect(wrongCodes(plan(), use('b', crossed))).toEqual(['provisionSurfaceInvalid']);
    const other = use('b', square(0, 100), { bestammelseformulering: '[a] [b]', detaljplan: 'x' });
    expect(wrongCodes(plan(), other)).toEqual(['valuesDoNotFit', 'provisionOfOtherPlan']);
  });

  it('points and lines are told as dropped, unknown fields too', () => {
    const line = use(
      'b',
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      { anvandbarhet: 'god' },
    );
    expect(read(plan(), line).dropped).toEqual([
      { code: 'geometryNotRead', facts: { type: 'LineString', feature: 2, part: 1 } },
      { code: 'fieldNotRead', facts: { field: 'anvandbarhet', count: 1 } },
    ]);
  });

  it.each([
    { code: 'planFileWithoutPlan', features: [use('b', square(0, 9))] },
    { code: 'planFileSeveralPlans', features: [plan(), plan()] },
    { code: 'geometryMissing', features: [plan({ plangeometri: [] })] },
    { code: 'geojsonMemberWrong', features: [plan(), use('', square(0, 9))] },
    {
      code: 'positionNotNumbers',
      features: [plan({ plangeometri: [drawn({ type: 'Polygon', coordinates: [[['a', 1]]] })] })],
    },
    {
      code: 'crsContradictsItself',
      features: [plan({ plangeometri: [drawn(square(0, 9)), drawn(square(20, 9), 'EPSG:3009')] })],
    },
    { code: 'geojsonNotObject', features: [plan(), null] },
  ])('is refused as $code', ({ code, features }) => {
    expect(() => read(...features)).toThrow(expect.objectContaining({ code }));
  });
});

it('characters lost on the way are told', () => {
  const named = file(plan({ namn: 'Provkulle\uFFFD' }));
  const { looksWrong } = readPlanText(JSON.stringify(named));
  expect(looksWrong.map(({ code }) => code)).toEqual(['replacementCharacters']);
});
