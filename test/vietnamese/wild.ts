/** Wild input for property tests: any Unicode, any UTF-16, and chat-like mixtures. */

import fc from 'fast-check'

/** Any sequence of UTF-16 units, so also halves of surrogate pairs. */
const utf16 = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units))

const marks = '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0335'
const chat = fc.string({
  unit: fc.constantFrom(...'aeoudwsfrxj 0123456789.,-/đĐâưAO', ...marks, '\u200b', '\u00a0', '\n'),
  maxLength: 30,
})

export const wildText = fc.oneof(fc.string({ unit: 'binary' }), utf16, chat)
