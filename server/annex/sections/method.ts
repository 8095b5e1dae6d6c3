import { formatNumber, formatPercent } from '../../vocabulary/formatSv.ts';
import { annexTextsSv } from '../../vocabulary/text/sv/annex.ts';
import type { AnnexSection } from '../blocks.ts';
import { heading, note, paragraph } from '../parts.ts';

const { method, control } = annexTextsSv;

/** The method in ten points. */
export const methodSection: AnnexSection = {
  id: 'method',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot: { planCase } }) => {
    const { priceYear, baseYear, discountRatesPerYear, inflationPerYear, draws } =
      planCase.settings;
    const items = method.sentences({
      priceYear,
      baseYear,
      rate: formatPercent(discountRatesPerYear['samhalle'] ?? 0, 1),
      inflation: formatPercent(inflationPerYear, 1),
      draws,
    });
    return [heading(method.heading), { kind: 'list', ordered: true, items }];
  },
};

/** What one needs to recompute the annex and see that it is the same. */
export const controlSection: AnnexSection = {
  id: 'control',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot, sha256 }) => {
    const { planCase, status, codeVersion, id, createdAt } = snapshot;
    const { facts } = control;
    return [
      heading(control.heading),
      {
        kind: 'facts',
        rows: [
          [facts.program, control.program(codeVersion)],
          [facts.snapshot, id],
          [facts.createdAt, createdAt],
          [facts.caseVersion, String(planCase.version)],
          [facts.seed, String(planCase.settings.seed)],
          [facts.draws, formatNumber(planCase.settings.draws)],
          [facts.sha256, sha256],
        ],
      },
      paragraph(control.howTo),
      note(
        status === 'frozen' && planCase.reviewer !== ''
          ? control.approved(planCase.reviewer)
          : control.notApproved,
      ),
    ];
  },
};
