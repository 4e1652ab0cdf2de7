/** Chat shorthand written out: "e mún đk ks ntn" → "em muốn đăng ký khai sinh như thế nào". */

/** Short form (lower case) → what it stands for, accented, one word or several. */
export type Shorthand = ReadonlyMap<string, string>

const NUMBER = /^\p{N}[\p{N}.,]*$/u

/**
 * Replaces tokens found in the table by the words they stand for. A single letter right after a
 * number is a unit (50 k, 100 m, 8 h) and stays.
 */
export function expandShorthand(tokens: readonly string[], table: Shorthand): readonly string[] {
  return tokens.flatMap((token, index) => {
    const full = table.get(token.toLowerCase())
    if (full === undefined || isUnit(token, tokens[index - 1])) return [token]
    return full.split(' ')
  })
}

function isUnit(token: string, before: string | undefined): boolean {
  return token.length === 1 && before !== undefined && NUMBER.test(before)
}
