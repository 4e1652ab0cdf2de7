/** How citizens type codes inside a sentence, as patterns over a plain copy of the message. */

/** A dot with stray spaces, or a comma in its place. */
const dot = '(?:\\s{0,2}\\.\\s{0,2}|,)'
const level1 = '[A-Y](?:[0-9][0-9OIL]|[OIL][0-9])'
/** Letters alone are words ("hs. H26…"), so a group has a digit or is all O. */
const smallGroup = '(?:[O]{2,3}|(?=[A-Z]{0,2}[0-9])[0-9A-Z]{2,3})'
const group = '[0-9A-Z]{1,5}'
const groupWithDigit = '(?:O{1,5}|(?=[A-Z]{0,4}[0-9])[0-9A-Z]{1,5})'
const notInWord = '(?<![\\p{L}\\p{N}])'
/** Nor behind a group of the same code that is joined to it: "19-H26-220518-0004". */
const begins = `${notInWord}(?<!\\p{N}\\s?[-.,]\\s?)`
const wordEnd = '(?![\\p{L}\\p{N}])'
const numberEnd = '(?!\\p{N})'

const dash = '\\s{0,2}-{1,2}\\s{0,2}'
const looseDash = '[\\s.,/-]{1,3}'

/** A day that could be real, from 2018 on: without dashes only the date tells a code from other numbers. */
const likelyDate = '(?:20)?(?:1[89]|[2-9][0-9])(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])'

/** Written with its dashes. */
export const dashedCode = new RegExp(
  `${begins}(?:(?:${smallGroup}${dot}){1,4}${level1}|${level1}(?:${dot}${group}){0,6})` +
    `${dash}(?:[0-9OIL]{8}|[0-9OIL]{6})${dash}` +
    `(?:[0-9OIL]{4,7}${wordEnd}|[0-9]{1,16}${numberEnd})`,
  'giu',
)

/** Between the groups of the agency: dots, commas, spaces, or dashes typed for dots. */
const looseDot = '[\\s.,-]{1,2}'

/** Dashes forgotten, or dots, commas, slashes and spaces in their place. */
export const looseCode = new RegExp(
  `${notInWord}(?<agency>(?:${smallGroup}${looseDot}){2,4}${level1}|` +
    `${level1}(?:${looseDot}${groupWithDigit}){0,6}?)` +
    `${looseDash}(?<date>${likelyDate})${looseDash}` +
    `(?<seq>[0-9OIL]{4,7}${wordEnd}|[0-9]{4,7}${numberEnd})`,
  'giu',
)

/** The last dash forgotten: 000.00.19.H26-2205180004. Only where the agency stands before it. */
export const gluedCode = new RegExp(
  `${begins}(?<agency>(?:${smallGroup}${dot}){2,4}${level1}|${level1}(?:${dot}${groupWithDigit}){1,6})` +
    `${dash}(?<date>${likelyDate})(?<seq>[0-9]{4})${numberEnd}`,
  'giu',
)

export const paymentTransaction = new RegExp(
  `${notInWord}G22${dot}99${dot}3${dash}[0-9]{10,}${numberEnd}`,
  'giu',
)

const moneyUnit = '\\s?(?:đ|đồng|dong|vnd|vnđ|triệu|trieu|tỷ|tỉ|ty)(?!\\p{L})'

/** `1.001193`, `1.010708.000.00.00.H56`; not an amount. */
export const procedureCode = new RegExp(
  `(?<![\\p{L}\\p{N}]|[0-9][.,])[0-9OIL]${dot}(?=[OIL]*[0-9])[0-9OIL]{6}` +
    `(?:\\.[0-9A-Z]{2,3}){0,3}(?:\\.${level1})?${numberEnd}(?!${moneyUnit})`,
  'giu',
)
