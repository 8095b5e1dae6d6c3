import { formatNumber } from '../../../server/vocabulary/formatSv.ts';

/** The list of cases, a new case, and the case's own facts on the overview. */
export const casesText = {
  cases: {
    title: 'Cases',
    lead: 'Detailed plan (detaljplan) cases with a hard and a soft calculation, health equity and a decision annex.',
    caption: (total: number) => (total === 1 ? '1 case' : `${formatNumber(total)} cases`),
    new: 'New case',
    readFile: 'Import case file',
    columns: {
      title: 'Case',
      stage: 'Stage',
      next: 'Next statutory deadline',
      left: 'Left to do',
      updated: 'Changed',
      actions: 'Actions',
    },
    saved: {
      all: (total: number) =>
        total === 1
          ? 'The file has the case that the selection finds.'
          : `The file has all ${formatNumber(total)} cases that the selection finds.`,
      registryNumber: 'Registry number',
      municipality: 'Municipality',
      caseOfficer: 'Case officer',
      startedOn: 'Started',
      meetingDate: 'Meeting',
      until: 'Date of the deadline',
      daysLeft: 'Days left',
      tasksLeft: 'Tasks left',
      tasks: 'Tasks',
    },
    daysLeft: (days: number) =>
      days === 0 ? 'Today' : days === 1 ? '1 day left' : `${days} days left`,
    daysOver: (days: number) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
    earliestIn: (days: number) =>
      days < 0
        ? 'The period has ended'
        : days === 0
          ? 'Ends today'
          : days === 1
            ? 'Runs for 1 more day'
            : `Runs for ${days} more days`,
    clock: (label: string, until: string) => `${label}, ${until}`,
    noClock: 'None running',
    left: (left: number, of: number) =>
      left === 0 ? 'Everything is done' : `${left} of ${of} ${of === 1 ? 'task' : 'tasks'}`,
    changedSince: 'Changed since you last opened it',
    neverOpened: 'Not opened here',
    standingsFailed: (sentence: string) => `Deadlines and tasks cannot be shown. ${sentence}`,
    invented: 'invented',
    copy: 'Copy',
    copyOf: (title: string) => `Copy ${title}`,
    copyTitle: (title: string) => `${title} (copy)`,
    archive: 'Archive file',
    archiveOf: (title: string) => `Download archive file (ZIP) for ${title}`,
    archiveName: (title: string) => `${title}.helkalkyl.zip`,
    file: 'Download file',
    fileOf: (title: string) => `Download file for ${title}`,
    fileName: (title: string) => `${title}.helkalkyl.json`,
    remove: 'Delete',
    removeOf: (title: string) => `Delete ${title}`,
    removeTitle: (title: string) => `Delete ${title}?`,
    removeSentence:
      'The case disappears from the list. It can be restored for 30 days, under Deleted cases.',
    none: 'No cases match. Remove a word or a choice.',
    unreckoned: (cases: number) =>
      `Statutory days are being worked out anew for ${formatNumber(cases)} ${cases === 1 ? 'case' : 'cases'}, after a new version or a large import. Until then they may stand in the wrong place.`,
    sortAgain: 'Sort again',
    showAll: 'Show all cases',
    empty: 'There are no cases yet. Create a new one or import a case file.',
    created: (title: string) => `The case ${title} has been created.`,
    imported: (title: string) => `The case ${title} has been imported with its history.`,
    removed: (title: string) =>
      `The case ${title} has been deleted. You can find it under Deleted cases.`,
    notJson: (fileName: string) =>
      `${fileName} is not a case file: the content is not JSON. Choose a file downloaded from Helkalkyl.`,
    fileFaults: (fileName: string) =>
      `${fileName} cannot be read as a case file. Nothing has been imported.`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
  },
  caseFilter: {
    title: 'Search cases',
    hint: 'Name, registry number, municipality, case officer or measure',
    stage: 'Stage',
    year: 'Year started',
    order: 'Order',
    mine: 'Only cases where I am a participant',
    all: 'All',
  },
  search: { label: 'Search', button: 'Search', clear: 'Clear' },
  copied: {
    from: (caseName: string) => `Taken from ${caseName}`,
    confirm: 'Confirm',
    confirmOf: (label: string) => `Confirm that ${label} applies here`,
    left: (count: number, caseName: string) =>
      count === 1
        ? `One number is taken from ${caseName} and is not confirmed. Change it or confirm that it applies here.`
        : `${count} numbers are taken from ${caseName} and are not confirmed. Change them or confirm that they apply here, one by one in the register or one section at a time.`,
    confirmSection: (section: string, count: number) => `Confirm ${section} (${count})`,
    sections: {
      settings: 'Rates, risks and other conditions',
      programme: 'Programme',
      hard: 'Hard calculation',
      soft: 'Soft calculation',
      equity: 'Health equity',
    },
  },
  copyCase: {
    title: (title: string) => `New case from ${title}`,
    titleHint: 'The name of the new case',
    registryNumberHint: 'Can be filled in later',
    sections: 'This is taken',
    section: (name: string) => `${name}.`,
    holds: {
      settings: 'Instead of the municipality’s template.',
      programme: 'Blocks and premises. Needed for the property appraisal to be included.',
      hard: 'Investments, revenue and operation. What is of one block or one facility, and the property appraisal, come only with the programme.',
      soft: 'Measures, their effects, and effects without a price.',
      equity: 'Chosen indicators, judgements and people moving in.',
    },
    nothing: 'No numbers with an interval or a source are included in the chosen parts.',
    priceLevel: (year: number, age: number) =>
      age <= 0
        ? `The amounts are in ${year} prices.`
        : `The amounts are in ${year} prices, ${age === 1 ? 'one year old' : `${age} years old`}. Years and numbers without an interval are included as they are: look them over.`,
    oldSources: (count: number, years: number) =>
      count === 0
        ? `No source is more than ${years} years old.`
        : count === 1
          ? `One source is more than ${years} years old.`
          : `${count} sources are more than ${years} years old.`,
    preview: (count: number) => (count === 1 ? 'Show the number' : `Show the ${count} numbers`),
    head: { assumption: 'Assumption', value: 'Value', prices: 'Price year', source: 'Source' },
    noSource: 'No source',
    oldSource: (year: number, years: number) => `From ${year}: more than ${years} years old`,
    interval: (middle: string, low: string, high: string) => `${middle} (${low}–${high})`,
  },
  newCase: {
    windowTitle: 'New case',
    lead: 'The case gets a baseline alternative and an empty plan proposal. Rates and risks come from the municipality’s template, or are suggestions when there is none: check them under Assumptions. To start from an earlier case, find it in the list and choose Copy.',
    title: 'Name of the case',
    registryNumber: 'Registry number',
    municipalityName: 'Municipality',
    municipalityCode: 'Municipality code',
    baseYear: 'First year of the calculation',
    committee: 'Committee',
    hints: {
      municipalityCode: 'Four digits. Filled in by the name of the municipality.',
      baseYear: 'Also becomes the year of the price level. Both can be changed under Assumptions.',
    },
    create: 'Create case',
    otherCode: (name: string, code: string) =>
      `${name} has the municipality code ${code}. Correct the municipality or the code.`,
    faults: {
      title: 'Fill in the name of the case.',
      municipalityName: 'Fill in the name of the municipality.',
      municipalityCode: 'Write the municipality code with four digits, for example 2080.',
      baseYear: 'Write the year with four digits, for example 2026.',
    },
  },
  template: {
    baseline: 'Baseline alternative',
    baselineDescription: 'The plan is not carried out.',
    proposal: 'Plan proposal',
    riskGroups: {
      capex: 'Construction cost',
      rent: 'Rent and the value of living there',
      opex: 'Operation and maintenance',
      demography: 'Tax and services',
      effect: 'Effect of social measures',
    },
  },
  overview: {
    lead: 'Where the case stands, what the calculation says so far and what is left to do.',
    nextStep: 'Next step',
    guide: {
      count: (done: number, all: number) => `${done} of ${all} steps to a first annex are done.`,
      states: { done: 'done', next: 'next', left: 'left' },
      names: {
        facts: 'Registration number',
        planArea: 'Plan area',
        programme: 'Programme',
        lines: 'Items of the hard calculation',
        amounts: 'Amounts and lifetimes of the items',
        settings: 'Rates and other conditions',
        decision: 'Decision points and what happens without the plan',
        soft: 'Social measures and effects:',
        equity: 'Health equity:',
        risks: 'Risks:',
        followUp: 'Follow-up:',
      },
      does: {
        facts:
          'Enter the registration number at the bottom of the page. It is printed on the first page of the annex.',
        planArea: 'Read in the plan file. If there is no file yet, the area can be sketched.',
        programme:
          'Let the provisions of the plan fill the programme, or enter homes, premises and places. What you know today is enough.',
        lines:
          'Choose Suggest items from the programme, or add items yourself under Hard calculation. Amounts are filled in only where the library has a value with a source.',
        amounts:
          'Fill in what stands at zero and what the page asks for. A coarse amount will do: enter low, likely and high, or fetch a value under Library. Lifetime and source are under When and source in the row.',
        settings:
          'Look over the numbers under Coarse starting values below, and change them under Assumptions. Then say here that they have been looked over: the task Assumptions and sources is then done.',
        decision: 'Write what the committee is to decide and what happens if nothing is done.',
      },
      ready: 'What a first annex needs is there. Create it, read it and add what is missing.',
      seen: 'The starting values are looked over',
      waiting: 'Can wait',
      waitingLead:
        'The annex says in words what has not been assessed. If something is not to be assessed at all, choose Not relevant among the tasks and write why.',
      without: {
        soft: 'not assessed, the annex says that none have been entered',
        equity: 'not assessed, the annex says that it is not covered',
        risks: 'not assessed, the annex says that none have been entered',
        followUp: 'not planned, the annex says that no plan has been entered',
      },
      start: 'Coarse starting values',
      startLead:
        'The case begins with these numbers, so that it can be calculated. They are no recommendations: decide on them under Assumptions.',
      rateOf: (whom: string, rate: string) => `Real discount rate, ${whom.toLowerCase()}: ${rate}`,
      fromTemplate: (version: number, owner: string) =>
        `from the municipality’s template, version ${version} (${owner})`,
      sources: {
        samhalle: 'ASEK, as quoted in CTS WP 2018:23',
        internalRatePerYear: 'SKR’s proposal for 2025 (circular on the internal rate for 2025)',
        taxFactor: 'ASEK 5 (Trafikverket 2012), check that it is in force',
        exitYieldReal:
          'Fastighetsvärlden, valuation example 2026 for new build, very low confidence',
        marketYieldReal:
          'Fastighetsvärlden, valuation example 2026 for new build, very low confidence',
        discountLow: 'Green Book, discount rate for health',
        discountHigh: 'CTS WP 2018:23, the study’s best estimate for land transport',
        inflationPerYear: 'the consumer price index of SCB, on average a year 2005–2024',
      },
      noSource:
        'Without a source, decide yourselves. Until then nothing is added, and whoever builds has the discount rate of society. The risk groups have no spread until you state it:',
    },
    goTo: (section: string) => `Go to ${section}`,
    warnings: 'To look over',
    noWarnings: 'Nothing to look over right now.',
    finding: 'Conclusion',
    facts: 'Facts about the case',
    factsLead: 'These facts are printed on the first page of the annex.',
    fields: {
      title: 'Name of the case',
      subtitle: 'Short description',
      registryNumber: 'Registry number',
      councilRegistryNumber: 'Registry number in the municipal council',
      municipalityName: 'Municipality',
      committee: 'Committee',
      meetingDate: 'Meeting date',
      caseOfficer: 'Case officer',
      reviewer: 'Reviewing economist',
      procedure: 'Procedure',
      startedOn: 'Start date',
    },
    dayHint: 'YYYY-MM-DD',
    warning: {
      noPlanArea: 'The plan area is missing, so no statistics can be linked to the plan.',
      noLayer: 'No areas have been imported, so health equity cannot be shown.',
      outsideLayer: 'The plan area lies outside the imported areas.',
      notCalculated: (sentence: string) => `The calculation cannot be made. ${sentence}`,
      withoutSource: (count: number) =>
        count === 1 ? '1 assumption has no source.' : `${count} assumptions have no source.`,
      withoutInterval: (count: number, of: number) =>
        `${count} of ${of} assumptions have no interval of their own. They follow the range of their risk group where there is one, so the chances are rough.`,
      writeDown: (amount: string) =>
        `The owner needs to write down the property by ${amount} when it is completed.`,
      budgetNotRepaid:
        'The municipality’s operating budget does not get the money back within five years.',
      unpriced: (count: number) =>
        count === 1
          ? '1 effect is not valued in money.'
          : `${count} effects are not valued in money.`,
      copied: (count: number) =>
        count === 1
          ? '1 number is taken from an earlier case and is not confirmed.'
          : `${count} numbers are taken from an earlier case and are not confirmed.`,
      noReview: 'No reviewing economist is given.',
      noDecisionPoints: 'The decision points are missing.',
      noWithoutThePlan: 'The text about what happens without the plan is missing.',
    },
  },
} as const;
