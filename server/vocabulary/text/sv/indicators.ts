import { spoken } from '../language.ts';

/** Why each of the usual indicators is among them. */
export const indicatorTexts = spoken({
  reasons: {
    lowEconomicStandard:
      'Det tydligaste måttet på knappa villkor, och det som områden rangordnas efter.',
    employment16to64: 'Arbete ger inkomst och sammanhang och finns för små områden varje år.',
    unemployment16to64:
      'Visar dem som söker arbete, skilt från dem som studerar eller är pensionärer.',
    postSecondary25to64: 'Utbildning följer hälsan genom livet och förändras långsamt.',
    rentedDwellings: 'Beskriver vad som redan finns att bo i. Varken bra eller dåligt.',
    children0to19: 'Säger hur många barn planen rör. Varken bra eller dåligt.',
    medianNetIncome: 'Visar nivån på inkomsterna, som andelen med låg ekonomisk standard inte gör.',
    self_rated_health: 'Det närmaste ett mått på hälsan i stort som finns öppet för kommunen.',
    preschool_1_5: 'Barns första villkor; förskolan når nästan alla.',
    upper_sec_eligible: 'Behörighet efter nionde klass avgör mycket av ett liv.',
    overcrowding_norm2: 'Trångboddhet går att påverka med det som byggs.',
    avoid_going_out: 'Otrygghet utomhus går att påverka med hur platser utformas.',
    active_150: 'Rörelse i vardagen hänger ihop med gator, parker och avstånd.',
    turnout_municipal: 'Valdeltagande är det mått på delaktighet som alla kommuner har.',
    mmr_2y: 'Visar om vården når alla barn.',
  },
} as const);
