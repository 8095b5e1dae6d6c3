import { spoken } from '../../language.ts';
import type { DomainError, Facts } from '../../../errors.ts';
import { cliErrors } from '../cli.ts';
import { recordErrors } from '../records.ts';
import { configurationErrors } from '../configuration.ts';
import { annexPdfErrors } from './annexPdf.ts';
import { ownCountErrors } from './ownCounts.ts';
import { catalogueErrors } from './catalogue.ts';
import { databaseErrors } from './database.ts';
import { distanceErrors } from './distances.ts';
import { effectErrors } from './effects.ts';
import { financeErrors } from './finance.ts';
import { geoErrors } from './geo.ts';
import { inequalityErrors } from './inequality.ts';
import { ledgerErrors } from './ledger.ts';
import { modelErrors } from './model.ts';
import { modelSoftErrors } from './modelSoft.ts';
import { peopleErrors } from './people.ts';
import { planFileErrors } from './planFile.ts';
import { processErrors } from './process.ts';
import { serviceErrors } from './services.ts';
import { sourceErrors } from './sources.ts';
import { themeErrors } from './themes.ts';
import { uncertaintyErrors } from './uncertainty.ts';

type Sentence = (facts: Facts) => string;

/** The sentence of every fault a person can cause, by its code. */
export const errorTexts: Readonly<Record<string, Sentence>> = spoken({
  ...ledgerErrors,
  ...financeErrors,
  ...effectErrors,
  ...uncertaintyErrors,
  ...modelErrors,
  ...modelSoftErrors,
  ...inequalityErrors,
  ...geoErrors,
  ...distanceErrors,
  ...annexPdfErrors,
  ...ownCountErrors,
  ...catalogueErrors,
  ...peopleErrors,
  ...planFileErrors,
  ...processErrors,
  ...serviceErrors,
  ...themeErrors,
  ...databaseErrors,
  ...sourceErrors,
  ...recordErrors,
  ...configurationErrors,
  ...cliErrors,
});

/** What is wrong, where, and what to do. */
export const errorSentence = spoken(function errorSentence(error: DomainError): string {
  const sentence = errorTexts[error.code];
  return sentence === undefined
    ? `Det går inte att fortsätta (felkod ${error.code}). Kontrollera det du senast ändrade.`
    : sentence(error.facts);
});
