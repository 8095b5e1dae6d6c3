import { DomainError } from '../../vocabulary/errors.ts';
import { areaProgramme } from '../finance/areaProgramme.ts';
import {
  linearCapitalCost,
  realAnnuity,
  type CapitalCostYear,
  type InterestBase,
} from '../finance/capitalCost.ts';
import { componentCapitalCost } from '../finance/componentCapitalCost.ts';
import { residualLandValue } from '../finance/landValue.ts';
import { propertyCashFlow } from '../finance/propertyCashFlow.ts';
import {
  capitalValueSekPerM2,
  operatingStatement,
  presumptionRentIncrease,
  rentalPropertyFeeSek,
} from '../finance/rentalRules.ts';
import { roadAppraisal } from '../finance/roadAppraisal.ts';
import { valueOf, type Outcome, type ReferenceFunction } from './outcome.ts';
import {
  fieldsOf,
  readBoolean,
  readChoice,
  readList,
  readNumber,
  readNumbers,
  type Arguments,
} from './readArguments.ts';

const interestBases: ReadonlyMap<unknown, InterestBase> = new Map([
  ['opening', 'opening'],
  ['average', 'average'],
]);

const costRow = ({ year, depreciationSek, interestSek, capitalCostSek }: CapitalCostYear) => ({
  year,
  depreciation: depreciationSek,
  interest: interestSek,
  capital_cost: capitalCostSek,
});

function linear(args: Arguments): Outcome {
  const numbers = readNumbers(args, {
    investmentSek: 'investment',
    lifeYears: 'life',
    internalRatePerYear: 'internal_rate',
    years: 'years',
  });
  const interestBase = readChoice(args, 'interest_base', interestBases);
  const rows = linearCapitalCost({ ...numbers, interestBase });
  return valueOf(rows.map((row) => ({ ...costRow(row), opening_book: row.openingBookSek })));
}

function components(args: Arguments): Outcome {
  const numbers = readNumbers(args, {
    investmentSek: 'investment',
    internalRatePerYear: 'internal_rate',
    years: 'years',
  });
  const { rows, reinvestmentSekByYearEnd } = componentCapitalCost({
    ...numbers,
    components: readList(args, 'components').map((component) =>
      readNumbers(fieldsOf(component), { share: 'share', lifeYears: 'life' }),
    ),
    reinvestmentIndex: readBoolean(args, 'reinvest')
      ? readNumber(args, 'reinvestment_index')
      : null,
  });
  return valueOf({ rows: rows.map(costRow), reinvestment_by_year_end: reinvestmentSekByYearEnd });
}

function annuity(args: Arguments): Outcome {
  const { firstYearSek, lastYearSek } = realAnnuity(
    readNumbers(args, {
      investmentSek: 'investment',
      lifeYears: 'life',
      ratePerYear: 'rate',
      growthPerYear: 'growth',
    }),
  );
  return valueOf({ first_year: firstYearSek, last_year: lastYearSek });
}

function landValue(args: Arguments): Outcome {
  const result = residualLandValue(
    readNumbers(args, {
      dwellingAreaM2: 'boa',
      grossFloorAreaM2: 'bta',
      rentSekPerM2: 'rent',
      operatingCostSekPerM2: 'opex',
      vacancyShare: 'vacancy',
      requiredYield: 'yield',
      constructionSekPerM2: 'build_cost_per_bta',
      contingencyShare: 'contingency',
      feeShare: 'fee_share',
      constructionMonths: 'build_months',
      interestPerYear: 'interest',
      drawdownShare: 'drawdown',
      marginShare: 'margin',
      acquisitionCostShare: 'acquisition_cost',
    }),
  );
  return valueOf({
    noi: result.netOperatingIncomeSek,
    value: result.valueSek,
    construction: result.constructionSek,
    fees: result.feesSek,
    finance: result.financeSek,
    profit: result.profitSek,
    residual_at_completion: result.residualAtCompletionSek,
    land_value_now: result.landValueSek,
    land_value_per_bta: result.landValueSekPerM2,
  });
}

const propertyFields = {
  dwellingAreaM2: 'boa',
  rentSekPerM2: 'rent',
  rentGrowthPerYear: 'rent_growth',
  vacancyShare: 'vacancy',
  operatingCostSekPerM2: 'opex',
  operatingCostGrowthPerYear: 'opex_growth',
  groundRentSek: 'ground_rent',
  investmentSek: 'investment',
  grantSek: 'grant',
  years: 'years',
  exitYield: 'exit_yield',
  exitCostShare: 'exit_cost',
  discountRatePerYear: 'discount_rate',
  marketYield: 'market_yield',
  loanShare: 'ltv',
  loanRatePerYear: 'loan_rate',
  loanYears: 'loan_years',
} as const;

function property(args: Arguments): Outcome {
  const result = propertyCashFlow(readNumbers(args, propertyFields));
  const { internalRate } = result;
  return valueOf({
    npv: result.netPresentValueSek,
    irr: internalRate.status === 'unique' ? internalRate.rate : null,
    exit_value: result.exitValueSek,
    annual_debt_service: result.debtServiceSekPerYear,
    rows: result.rows.map(({ year, netOperatingIncomeSek, debtServiceCoverage }) => ({
      year,
      noi: netOperatingIncomeSek,
      dscr: debtServiceCoverage,
    })),
    break_even_rent: result.breakEvenRentSekPerM2,
    payback_simple: result.paybackYears,
    value_at_completion: result.valueAtCompletionSek,
    write_down: result.writeDownSek,
    yield_on_cost: result.yieldOnCost,
  });
}

function readInvestments(args: Arguments) {
  return readList(args, 'investment').map((pair, index) => {
    const written: readonly unknown[] = Array.isArray(pair) ? pair : [];
    const [year, sek] = written;
    if (typeof year === 'number' && typeof sek === 'number') return { year, sek };
    throw new DomainError('financeTypeWrong', {
      field: 'investment',
      place: index + 1,
      expected: 'yearAndAmount',
    });
  });
}

function road(args: Arguments): Outcome {
  const numbers = readNumbers(args, {
    ratePerYear: 'rate',
    baseYear: 'base_year',
    openingYear: 'opening_year',
    lifeYears: 'life',
    horizonYears: 'horizon',
    benefitSek: 'benefit',
    benefitGrowthPerYear: 'benefit_growth',
    growthYears: 'growth_years',
    upkeepSek: 'upkeep',
    taxFactor: 'tax_factor',
    optimismBias: 'optimism_bias',
  });
  const result = roadAppraisal({ ...numbers, investments: readInvestments(args) });
  return valueOf({
    pv_benefit: result.presentBenefitSek,
    pv_investment: result.presentInvestmentSek,
    pv_upkeep: result.presentUpkeepSek,
    pv_residual: result.presentResidualSek,
    nnv: result.netPresentValueSek,
    nnk_i: result.quotientOfInvestment,
    nnk_idu: result.quotientOfInvestmentAndUpkeep,
    switching_value_benefit: result.switchingShareOfBenefit,
  });
}

function area(args: Arguments): Outcome {
  const result = areaProgramme(
    readNumbers(args, {
      grossFloorAreaM2: 'bta',
      dwellingAreaPerGrossFloorArea: 'boa_per_bta',
      premisesShare: 'share_loa',
      meanDwellingAreaM2: 'avg_dwelling_boa',
      personsPerDwelling: 'persons_per_dwelling',
      preschoolPlacesPer100Dwellings: 'preschool_per_100_dwellings',
      pupilsPer100Dwellings: 'pupils_per_100_dwellings',
      carSpacesPer1000M2: 'car_spaces_per_1000_bta',
      bicycleSpacesPerDwelling: 'bike_spaces_per_dwelling',
    }),
  );
  return valueOf({
    residential_bta: result.residentialGrossFloorAreaM2,
    boa: result.dwellingAreaM2,
    dwellings: result.dwellings,
    dwellings_per_1000_bta: result.dwellingsPer1000M2,
    persons: result.persons,
    preschool_places: result.preschoolPlaces,
    pupil_places: result.pupilPlaces,
    car_spaces: result.carSpaces,
    bike_spaces: result.bicycleSpaces,
  });
}

function statement(args: Arguments): Outcome {
  const result = operatingStatement(
    readNumbers(args, {
      grossRent: 'gross_rent',
      rentLoss: 'rent_loss',
      operating: 'operating',
      maintenance: 'maintenance',
      supplement: 'supplement',
      tax: 'tax',
    }),
  );
  return valueOf({
    net_rent: result.netRent,
    costs: result.costs,
    noi: result.netOperatingIncome,
    noi_share_percent_rounded: result.sharePercent,
  });
}

function propertyFee(args: Arguments): Outcome {
  const fee = readNumbers(args, { taxValueSek: 'tax_value', capSek: 'cap' });
  return valueOf(rentalPropertyFeeSek(fee));
}

function capitalValue(args: Arguments): Outcome {
  const perM2 = readNumbers(args, {
    rentSekPerM2: 'rent',
    operatingCostSekPerM2: 'opex',
    requiredYield: 'yield',
  });
  return valueOf(capitalValueSekPerM2(perM2));
}

/** The appraisals and rules of Swedish planning, by their names in the files. */
export const appraisalFunctions: readonly (readonly [string, ReferenceFunction])[] = [
  ['capital_cost_linear', linear],
  ['capital_cost_components', components],
  ['capital_cost_real_annuity', annuity],
  ['residual_land_value', landValue],
  ['property_dcf', property],
  ['cba_road', road],
  ['area_programme', area],
  [
    'presumption_rent_increase',
    (args) => valueOf(presumptionRentIncrease(readNumber(args, 'general_rent_increase'))),
  ],
  ['property_fee_rental', propertyFee],
  ['capital_value', capitalValue],
  ['noi_statement', statement],
];
