import { runAll, type Migration } from './migration.ts';

/** What later writing does itself: small letters, also those outside the English alphabet. */
const small = (text: string) =>
  `lower(${['Åå', 'Ää', 'Öö', 'Éé', 'Üü'].reduce((made, [great, little]) => `replace(${made}, '${great}', '${little}')`, text)})`;

/** The names of a case's measures beside the documents they stand in, which no search reads. */
export const caseMeasuresMigration: Migration = {
  name: '026_case_measures',
  why: 'A case is found by a measure of it.',
  up: (knex) =>
    runAll(knex, [
      `CREATE TABLE case_measures (
        municipality_code TEXT NOT NULL,
        plan_case_id TEXT NOT NULL,
        search_text TEXT NOT NULL,
        PRIMARY KEY (municipality_code, plan_case_id),
        FOREIGN KEY (municipality_code, plan_case_id)
          REFERENCES plan_cases (municipality_code, id) ON DELETE CASCADE
      ) STRICT`,
      {
        sqlite: `INSERT INTO case_measures
          SELECT municipality_code, plan_case_id,
            ${small(`group_concat(json_extract(measure.value, '$.label'), char(10))`)}
          FROM alternatives, json_each(alternatives.document, '$.measures') AS measure
          GROUP BY municipality_code, plan_case_id`,
        postgres: `INSERT INTO case_measures
          SELECT municipality_code, plan_case_id,
            ${small(`string_agg(measure ->> 'label', chr(10))`)}
          FROM alternatives, json_array_elements(document::json -> 'measures') AS measure
          GROUP BY municipality_code, plan_case_id`,
      },
    ]),
  down: (knex) => runAll(knex, ['DROP TABLE case_measures']),
};
