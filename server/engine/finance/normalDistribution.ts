import erfc from '@stdlib/math-base-special-erfc';

/** P(Z <= z) of the standard normal, relatively accurate in both tails. */
export function normalProbabilityBelow(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}

/** The density of the standard normal at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

// Coefficients of algorithm AS 241 (PPND16), lowest power first.
const centralOver = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
  45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const centralUnder = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
  39307.89580009271061, 28729.085735721942674, 5226.495278852854561,
];
const nearOver = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
  1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833,
  7.7454501427834140764e-4,
];
const nearUnder = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const farOver = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
  0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5,
  2.01033439929228813265e-7,
];
const farUnder = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
  7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7,
  2.04426310338993978564e-15,
];

/**
 * The z below which a standard normal falls with `probability`, 0 < probability < 1.
 * Relative error about 1e-16; one number in, one out, so a seeded series is the same everywhere.
 *
 * Source: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988) 477–484.
 */
export function normalQuantile(probability: number): number {
  const fromMiddle = probability - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    const r = 0.180625 - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(centralOver, r)) / polynomial(centralUnder, r);
  }
  const tail = Math.sqrt(-Math.log(fromMiddle < 0 ? probability : 1 - probability));
  const z =
    tail <= 5
      ? polynomial(nearOver, tail - 1.6) / polynomial(nearUnder, tail - 1.6)
      : polynomial(farOver, tail - 5) / polynomial(farUnder, tail - 5);
  return fromMiddle < 0 ? -z : z;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let power = coefficients.length - 1; power >= 0; power -= 1) {
    sum = sum * x + (coefficients[power] ?? 0);
  }
  return sum;
}
