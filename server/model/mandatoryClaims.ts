/** How one language says that something is mandatory, and that it is not. */
type Words = {
  /** What the calculation goes by in someone's text. */
  readonly ours: RegExp;
  /** Analyses that the law does ask for, or that are not about this: then a bare one is theirs. */
  readonly others: RegExp;
  readonly bareAnalysis: RegExp;
  /** Ways to say that the law, or someone, demands it. */
  readonly demands: readonly RegExp[];
  readonly negation: RegExp;
  /** "Inte bara lämplig utan obligatorisk" denies nothing. */
  readonly onlyEmphasis: RegExp;
  /** Whoever demands it by a rule of its own says so. */
  readonly ownRule: RegExp;
  readonly lawWord: RegExp;
  /** Where a clause begins: after a comma, a colon, a dash, or a word that turns the thought. */
  readonly turns: RegExp;
};

const word = (words: string, flags = 'iu') =>
  new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, flags);
const demand = (words: string) => word(words, 'giu');
const few = String.raw`(?:\s+\p{L}+){0,3}?`;

const aLag = String.raw`(?:lag|lagen|lagstiftningen|pbl|plan- och bygglagen)`;
const lag = String.raw`(?:${aLag}(?:[\s,]+${aLag})*)`;
const toMake = String.raw`\s+att\s+(?:göra|ta|upprätta|redovisa|bifoga)`;
const swedish: Words = {
  ours: word(
    String.raw`kalkyl\p{L}*|\p{L}*kalkyl(?:en|er|erna)?|beslutsbilag\p{L}*|samhällsekonomisk\p{L}*|socioekonomisk\p{L}*|hälsoekonomisk\p{L}*|analys(?:en|er|erna)?`,
  ),
  others: /buller|dagvatten|risk|miljö|geotekn|trafik|skyfall|förorening|dagsljus|solsken/iu,
  bareAnalysis: word('analys(?:en|er|erna)?', 'giu'),
  demands: [
    String.raw`(?:krävs|fordras)${few}\s+(?:enligt|av|i)\s+${lag}`,
    String.raw`(?:är|blir|utgör|finns)(?:\s+\p{L}+){0,2}\s+krav\s+(?:enligt|i|från)\s+${lag}`,
    String.raw`${lag}\s+(?:kräver|föreskriver|ställer${few}\s+krav)`,
    String.raw`(?:enligt|i)\s+${lag}${few}\s+(?:ska|måste|krävs|fordras|krav)`,
    String.raw`${lag}${few}\s+skyldig${toMake}`,
    String.raw`skyldig\s+enligt\s+${lag}${toMake}`,
    String.raw`lag\s+på\s+att`,
    String.raw`(?:ska|måste)${few}\s+enligt\s+${lag}`,
    String.raw`lagkrav(?:et|en)?`,
    String.raw`lagstadga[dt]`,
    String.raw`lagstadgade(?:\s+\p{L}+)?\s+\p{L}*(?:kalkyl|analys|bilag)\p{L}*`,
    String.raw`obligatorisk\p{L}*`,
    String.raw`(?:är|blir)\s+tvingande`,
  ].map(demand),
  negation: word(
    String.raw`inte|ej|icke|inga|inget|ingen|aldrig|varken|knappast|saknar|saknas|frivillig\p{L}*`,
  ),
  onlyEmphasis: word(String.raw`inte\s+(?:bara|enbart|endast)`, 'giu'),
  ownRule: /riktlinje|policy|kommunens|fullmäktiges|nämndens/iu,
  lawWord: word(String.raw`${lag}|lagkrav\p{L}*|lagstadga\p{L}*`),
  turns: /[,;:–—]|(?<!\p{L})(?:men|även om|trots att|utan|eftersom)(?!\p{L})/u,
};

const law = String.raw`(?:law|the law|swedish law|legislation|the legislation|pbl|the planning and building act)`;
const english: Words = {
  ours: word(
    String.raw`calculations?|appraisals?|decision annex\p{L}*|socio-?economic|cost-benefit|health-economic|analys[ei]s`,
  ),
  others:
    /noise|stormwater|risk|environment|geotech|traffic|cloudburst|pollution|contaminat|daylight|sunlight/iu,
  bareAnalysis: word('analys[ei]s', 'giu'),
  demands: [
    String.raw`(?:required|demanded|prescribed)${few}\s+(?:by|under|in)\s+${law}`,
    String.raw`${law}\s+(?:requires|demands|prescribes)`,
    String.raw`(?:by|under|in)\s+${law}${few}\s+(?:must|shall|required)`,
    String.raw`(?:must|shall)${few}\s+(?:by|under)\s+${law}`,
    String.raw`legal requirements?|statutory|mandatory|compulsory|obligatory`,
  ].map(demand),
  negation: word(String.raw`not|no|none|never|neither|nor|hardly|voluntary|\p{L}+n['’]t`),
  onlyEmphasis: word(String.raw`not\s+(?:only|just|merely)`, 'giu'),
  ownRule: /guideline|policy|municipality['’]s|council['’]s|committee['’]s/iu,
  lawWord: word(String.raw`${law}|legal|statutory`),
  turns: /[,;:–—]|(?<!\p{L})(?:but|although|though|even if|because|since)(?!\p{L})/iu,
};

/** Every way to demand names the law or has one of these words; most texts do neither. */
const mayDemand =
  /lag|pbl|§|tvingande|obligator|law|legal|legislation|planning and building|statut|mandator|compuls/iu;

/** "4 kap. 33 och 33 a §§" is the law by another name, and its dots end no sentence. */
const swedishSections =
  /(?<!\d)(?:\d{1,2}\s*(?:\p{L}\s*)?kap\.?,?\s*)?\d{1,3}(?:\s\p{L})?(?:(?:\s*[,–-]|\s+och)\s*\d{1,3}(?:\s\p{L})?){0,4}\s*§+|(?<!\d)\d{1,2}\s*(?:\p{L}\s*)?kap\.?/giu;
const englishSections = /(?<!\p{L})(?:chapter|ch\.|sections?|ss?\.)\s*\d{1,3}\p{L}?(?:,|\s+of)?/giu;
/** Where the law is printed: "(2010:900)", "SFS 2010:900". */
const printedIn = /\s*\(?(?:SFS\s*)?\d{4}:\d+\)?/giu;

/** The same with the law by its name alone. */
function withoutSections(text: string): string {
  const named = text.replace(printedIn, '').replace(swedishSections, ' PBL ');
  return named.replace(englishSections, ' ');
}

/**
 * Whether a text says that the calculation is mandatory. Nothing in the law demands one.
 *
 * Shape: sentence by sentence, in Swedish and in English. A sentence that denies it, that is about
 *        another analysis, or that points at the municipality's own rule is no claim; the same words
 *        in another clause of it deny nothing, and a calculation that is named only in a later
 *        clause is not what is demanded.
 */
export function claimsMandatory(text: string): boolean {
  if (!mayDemand.test(text)) return false;
  return withoutSections(text)
    .split(/(?<=[.!?])\s+|\n+/u)
    .some((sentence) => isClaim(sentence, swedish) || isClaim(sentence, english));
}

function isClaim(sentence: string, words: Words): boolean {
  const plain = sentence.replace(words.onlyEmphasis, ' ');
  const named = words.others.test(plain)
    ? plain.replace(words.bareAnalysis, (found) => ' '.repeat(found.length))
    : plain;
  if (!words.ours.test(named)) return false;
  if (words.ownRule.test(plain) && !words.lawWord.test(plain)) return false;
  return words.demands.some((each) =>
    [...plain.matchAll(each)].some((found) => {
      const clause = plain.slice(0, found.index).split(words.turns).at(-1) ?? '';
      const after = found.index + found[0].length;
      // "Enligt lagen krävs ingen kalkyl."
      const next = /^(?:\s+\p{L}+){0,2}/u.exec(plain.slice(after))?.[0] ?? '';
      if (words.negation.test(`${clause} ${found[0]} ${next}`)) return false;
      // What another clause after it is about is not what it demands.
      const end = plain.slice(after).search(words.turns);
      return words.ours.test(end < 0 ? named : named.slice(0, after + end));
    }),
  );
}
