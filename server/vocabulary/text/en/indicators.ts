/** Why each of the usual indicators is among them. */
export const indicatorTexts = {
  reasons: {
    lowEconomicStandard:
      'The clearest indicator of tight circumstances, and the one that areas are ranked by.',
    employment16to64:
      'Work gives income and a sense of belonging, and the figure exists for small areas every year.',
    unemployment16to64:
      'Shows those who are looking for work, apart from those who study or are retired.',
    postSecondary25to64: 'Education goes with health through life and changes slowly.',
    rentedDwellings: 'Describes what homes already exist. Neither good nor bad.',
    children0to19: 'Tells how many children the plan concerns. Neither good nor bad.',
    medianNetIncome:
      'Shows the level of incomes, which the share with low economic standard does not.',
    self_rated_health:
      'The closest to an indicator of health in general that is openly available for the municipality.',
    preschool_1_5: 'The first conditions of children; preschool reaches almost all of them.',
    upper_sec_eligible:
      'Being eligible for upper secondary school after year nine decides much of a life.',
    overcrowding_norm2: 'Overcrowding can be influenced by what is built.',
    avoid_going_out: 'Feeling unsafe outdoors can be influenced by how places are designed.',
    active_150: 'Everyday movement is linked to streets, parks and distances.',
    turnout_municipal:
      'Voter turnout is the indicator of participation that all municipalities have.',
    mmr_2y: 'Shows whether health care reaches all children.',
  },
} as const;
