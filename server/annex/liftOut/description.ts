import { descriptionTags } from '../../vocabulary/text/sv/descriptionTags.ts';
import { liftOutTexts } from '../../vocabulary/text/sv/liftOut.ts';
import type { AnnexModel } from '../blocks.ts';
import { mainProposalOf, paragraph } from '../parts.ts';
import type { Lifted } from './copied.ts';
import { planEconomyBlocks } from './economy.ts';
import { childrenBlocks, equityBlocks, socialBlocks } from './people.ts';
import { environmentBlocks, evidenceList } from './report.ts';

/** What the annex has to say in a plan description, each text under its theme and group. */
export function descriptionTexts(model: AnnexModel): Lifted[] {
  const { snapshot } = model;
  const main = mainProposalOf(snapshot);
  const { description, evidence } = liftOutTexts;
  return [
    {
      id: 'planEconomy',
      title: description.economy,
      tag: descriptionTags.planEconomy,
      blocks: planEconomyBlocks(snapshot, main),
    },
    {
      id: 'social',
      title: description.social,
      tag: descriptionTags.social,
      blocks: socialBlocks(snapshot, main),
    },
    {
      id: 'socialChildren',
      title: description.children,
      tag: descriptionTags.children,
      blocks: childrenBlocks(snapshot, main),
    },
    {
      id: 'equality',
      title: description.equality,
      tag: descriptionTags.equality,
      blocks: equityBlocks(snapshot, main),
    },
    {
      id: 'impact',
      title: description.environment,
      tag: descriptionTags.environment,
      blocks: environmentBlocks(snapshot),
    },
    {
      id: 'investigations',
      title: description.investigations,
      tag: descriptionTags.investigations,
      blocks: [
        evidenceList(model),
        paragraph(evidence.author(snapshot.planCase.caseOfficer.trim())),
      ],
    },
  ];
}
