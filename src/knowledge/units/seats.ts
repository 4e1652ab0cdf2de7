/** Which announced seats are addresses somebody can go to. */

/** Still open, or named after a building of a former commune or district instead of an address. */
const noAddress =
  /cập nhật|UBND|HĐND|ủy ban|uỷ ban|đảng ủy|trụ sở|huyện|quận|thị trấn|(?<!\p{L})cũ(?!\p{L})|hiện nay|dự kiến|tạm thời/iu

const street = /(?<!\p{L})(?:số|đường|phố|ql|quốc lộ|tỉnh lộ)(?!\p{L})|^\d+/iu
const hamlet = /(?<!\p{L})(?:thôn|ấp|khu|tổ|xóm|bản|khóm|buôn|làng|khối|tiểu khu|tdp)\s+[\p{L}\d]/iu

/** Whether the text is an address: a street, or a village with its name. */
export function isAddress(text: string): boolean {
  return !noAddress.test(text) && (street.test(text) || hamlet.test(text))
}
