import { language, languageTags } from '../vocabulary/text/language.ts';
import { annexTexts } from '../vocabulary/text/sv/annex.ts';
import type { AnnexDocument, AnnexModel, AnnexSection, Block } from './blocks.ts';
import { shortSubtitle, shortTitle } from './frontPages.ts';
import { dayOf } from './parts.ts';
import { sections } from './sections/index.ts';
import { typedAlone } from './typed.ts';

/**
 * The decision annex of a snapshot as blocks, the same for paper and page.
 *
 * `sha256` is that of the snapshot's canonical JSON. Pure: the same snapshot gives the same
 * document, and every number in it stands in the snapshot.
 */
export function buildAnnex(model: AnnexModel): AnnexDocument {
  const { planCase, status, signOffs } = model.snapshot;
  const { title, subtitle, municipalityName, committee, isInvented } = planCase;
  const { registryNumber, councilRegistryNumber = '' } = planCase;
  const texts = annexTexts;
  let number = 0;
  const built = sections
    .filter((section) => section.appliesTo(model))
    .map((section) => {
      if (section.isNumbered) number += 1;
      return documentSection(section, model, number);
    });
  return {
    language: languageTags[language()],
    title: texts.title(shortTitle(title)),
    subtitle: shortSubtitle(subtitle),
    header: [
      texts.headerLeft(municipalityName, committee),
      isInvented ? texts.invented : '',
      texts.headerRight([registryNumber, councilRegistryNumber].filter(Boolean), title),
    ],
    footer: footerOf(model),
    watermark: status === 'draft' ? texts.watermark : null,
    ...(language() === 'sv'
      ? {}
      : { inSwedish: typedAlone([planCase, signOffs], [subtitle, built]) }),
    sections: built,
  };
}

/** Which annex it is: status, version and date, and the first part of the hash. */
export function footerOf({ snapshot, sha256 }: AnnexModel): AnnexDocument['footer'] {
  const { planCase, status, signOffs } = snapshot;
  const { status: statuses, numbered, footerLeft, footerRight } = annexTexts;
  return [
    footerLeft({
      status: statuses[status],
      numbered: numbered[status](signOffs?.number ?? planCase.version),
      date: dayOf(snapshot),
    }),
    footerRight(sha256),
  ];
}

function documentSection(
  section: AnnexSection,
  model: AnnexModel,
  number: number,
): AnnexDocument['sections'][number] {
  const { id, startsPage, isNumbered } = section;
  const blocks = section.build(model);
  return { id, startsPage, blocks: isNumbered ? numbered(blocks, number) : blocks };
}

/** The number before the first heading. */
function numbered(blocks: readonly Block[], number: number): Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  return blocks.map((block, index) =>
    index === first && block.kind === 'heading'
      ? { ...block, text: `${number} ${block.text}` }
      : block,
  );
}
