/** Where a procedure is found as it goes on paper. */

/** `/thu-tuc/khai-sinh/in?truong-hop=…`: the procedure's id or code, with answers `question/option` and nothing else. */
export function sheetPath(procedure: string, chosen: readonly string[]): string {
  const query = chosen.map((answer) => `truong-hop=${answer}`).join('&')
  return `/thu-tuc/${procedure}/in${query === '' ? '' : `?${query}`}`
}
