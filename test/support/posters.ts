/** Posters for tests, and what they look like. */

import { posterWords } from '../../src/sharing/posters/make-poster.ts'
import { loadFonts } from '../../src/sharing/print/font.ts'
import type { Look, Poster } from '../../src/sharing/print/poster/poster.ts'
import { readFonts } from '../../src/sharing/print/read-fonts.ts'
import { realKnowledge } from './real-mind.ts'

export const look: Look = {
  fonts: loadFonts(readFonts()),
  colours: { ink: '#111111', accent: '#0b3d63' },
  emblem: null,
}

export const host = 'https://hoi.angiang.gov.vn'

export function codeOf(place: string, label: string) {
  return { link: `${host}/s/K7M2P4/${place}`, label, name: label, alt: `Mã QR mở: ${label}` }
}

export const poster: Poster = {
  issuer: 'Ủy ban nhân dân xã Vĩnh Trạch',
  team: 'Tổ công nghệ số cộng đồng ấp Trung Bình Tiến',
  subject: 'Hộ tịch',
  codes: [codeOf('lv-ho-tich', 'Hộ tịch')],
  help: ['Gọi 0123 456 789', 'Giờ làm việc: 7 giờ – 11 giờ 30, 13 giờ – 17 giờ'],
  words: posterWords(realKnowledge.phrases, realKnowledge.settings.name),
}

/** Names as long as they get, with accents above and below capitals. */
export const crowded: Poster = {
  ...poster,
  issuer:
    'Ủy ban nhân dân đặc khu ỄỀ ẶẰẴ Quần đảo Ỗ Ộ Ẳ Lý Sơn và các đảo lân cận thuộc tỉnh Quảng Ngãi',
  team: 'Tổ công nghệ số cộng đồng khu dân cư liên thôn Ặ Ẵ Nguyễn Thị Thập – Hoàng Hữu Chấp',
  subject:
    'Khai sinh cho con có cha hoặc mẹ là người nước ngoài, hoặc sinh ở nước ngoài về cư trú tại Việt Nam',
  codes: [codeOf('khai-sinh-nuoc-ngoai', 'Khai sinh cho con có cha hoặc mẹ là người nước ngoài')],
}
