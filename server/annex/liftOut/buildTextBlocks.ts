import { language, languageTags } from '../../vocabulary/text/language.ts';
import { liftOutTexts } from '../../vocabulary/text/sv/liftOut.ts';
import { spokenSummaryTexts } from '../../vocabulary/text/sv/spokenSummary.ts';
import type { TextBlocks } from '../../vocabulary/textBlocks.ts';
import type { AnnexModel } from '../blocks.ts';
import { footerOf } from '../buildAnnex.ts';
import { copied, type Lifted } from './copied.ts';
import { descriptionTexts } from './description.ts';
import { reportTexts } from './report.ts';
import { spokenTexts } from './spoken.ts';

/**
 * What of an annex is lifted into other documents, from the same facts and with the same numbers
 * as the annex. Pure, as the annex is.
 */
export function buildTextBlocks(model: AnnexModel): TextBlocks {
  const texts = liftOutTexts;
  const tag = languageTags[language()];
  const part = (id: TextBlocks['parts'][number]['id'], items: readonly Lifted[]) => {
    const { title, lead } = id === 'spoken' ? spokenSummaryTexts : texts[id];
    return { id, title, lead, items: items.map((item) => copied(item, tag)) };
  };
  return {
    language: tag,
    title: texts.title(model.snapshot.planCase.title),
    belongsTo: texts.belongsTo(...footerOf(model)),
    parts: [
      part('report', reportTexts(model)),
      part('description', descriptionTexts(model)),
      part('spoken', spokenTexts(model.snapshot)),
    ],
  };
}
