/** Tells when somebody has no code to look up: the slip is lost, or the code forgotten. */

import { fold } from '../vietnamese/fold.ts'

const lost =
  /\b(?:lam mat|mat|that lac|roi|quen|khong (?:nho|co|con|biet|giu|thay)|k (?:nho|co|con|biet)|ko (?:nho|co|con|biet))\b(?: \p{L}+){0,3}? (?:giay (?:hen|tiep nhan|bien nhan)|bien nhan|phieu hen|ma (?:so )?(?:ho so|hs|tra cuu))\b/u

/** True for "tôi làm mất giấy hẹn", "không nhớ mã hồ sơ". */
export function isCodeLost(message: string): boolean {
  return lost.test(fold(message).replace(/\s+/g, ' '))
}
