/** What the calculation goes by in someone's text. */
const ours =
  /(?<!\p{L})(?:kalkyl\p{L}*|\p{L}*kalkyl(?:en|er|erna)?|beslutsbilag\p{L}*|samhällsekonomisk\p{L}*|socioekonomisk\p{L}*|hälsoekonomisk\p{L}*|analys(?:en|er|erna)?)(?!\p{L})/iu;

/** Analyses that the law does ask for, or that are not about this: then a bare "analys" is theirs. */
const others = /buller|dagvatten|risk|miljö|geotekn|trafik|skyfall|förorening|dagsljus|solsken/iu;
const bareAnalysis = /(?<!\p{L})analys(?:en|er|erna)?(?!\p{L})/giu;

const law = String.raw`(?:lag|lagen|lagstiftningen|pbl|plan- och bygglagen)`;
const few = String.raw`(?:\s+\p{L}+){0,3}?`;
/** Ways to say that the law, or someone, demands it. */
const demands = [
  String.raw`krävs${few}\s+(?:enligt|av|i)\s+${law}`,
  String.raw`${law}\s+(?:kräver|föreskriver|ställer${few}\s+krav)`,
  String.raw`(?:enligt|i)\s+${law}${few}\s+(?:ska|måste|krävs|krav)`,
  String.raw`(?:ska|måste)${few}\s+enligt\s+${law}`,
  String.raw`lagkrav(?:et|en)?`,
  String.raw`lagstadga\p{L}*`,
  String.raw`obligatorisk\p{L}*`,
].map((words) => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'giu'));

const negation =
  /(?<!\p{L})(?:inte|ej|icke|inga|inget|ingen|aldrig|varken|knappast|saknar|saknas|frivillig\p{L}*)(?!\p{L})/iu;
/** "Inte bara lämplig utan obligatorisk" denies nothing. */
const onlyEmphasis = /(?<!\p{L})inte\s+(?:bara|enbart|endast)(?!\p{L})/giu;
/** Whoever demands it by a rule of its own says so. */
const ownRule = /riktlinje|policy|kommunens|fullmäktiges|nämndens/iu;
const lawWord = new RegExp(
  String.raw`(?<!\p{L})(?:${law}|lagkrav\p{L}*|lagstadga\p{L}*)(?!\p{L})`,
  'iu',
);

/** Every way to demand names the law or has this word; most texts do neither. */
const mayDemand = /lag|pbl|obligatorisk/iu;

/**
 * Whether a text says that the calculation is mandatory. Nothing in the law demands one.
 *
 * Shape: sentence by sentence. A sentence that denies it, that is about another analysis, or that
 *        points at the municipality's own rule is no claim; the same words in another clause of it
 *        deny nothing.
 */
export function claimsMandatory(text: string): boolean {
  return mayDemand.test(text) && text.split(/(?<=[.!?])\s+|\n+/u).some(isClaim);
}

function isClaim(sentence: string): boolean {
  const plain = sentence.replace(onlyEmphasis, ' ');
  const named = others.test(plain) ? plain.replace(bareAnalysis, ' ') : plain;
  if (!ours.test(named)) return false;
  if (ownRule.test(plain) && !lawWord.test(plain)) return false;
  return demands.some((demand) =>
    [...plain.matchAll(demand)].some(
      (found) => !negation.test(`${clauseBefore(plain.slice(0, found.index))} ${found[0]}`),
    ),
  );
}

/** From where the clause begins: after a comma, a colon, a dash, or a word that turns the thought. */
function clauseBefore(before: string): string {
  return (
    before.split(/[,;:–—]|(?<!\p{L})(?:men|även om|trots att|utan|eftersom)(?!\p{L})/u).at(-1) ?? ''
  );
}
