/** `/giao-dien`: the design system as it is, for whoever works on it. Not served in production. */

import { type Html, html } from '../html.ts'
import type { Kit } from './kit.ts'
import { layout } from './layout.ts'
import { card, lines, links, prose, provenance, searchForm } from './parts.ts'

const colours = [
  'paper',
  'card',
  'line',
  'line-strong',
  'ink',
  'ink-soft',
  'accent',
  'accent-strong',
  'accent-tint',
  'mine',
  'warm',
  'warm-tint',
  'gold-tint',
  'brand',
] as const

/** Capitals with marks above and below, and the longest syllable. */
const stacked = 'Ộ Ễ Ậ Ử Ỡ Ẵ Ặ Ợ Ự Ỹ – NGHIỄNG, NGOẰN NGOÈO, Ủy ban, Đặc khu'

/** The whole document; its words are for developers and stand here. */
export function designPage(kit: Kit): Html {
  const path = '/giao-dien'
  return layout(
    {
      title: 'Giao diện',
      description: 'Các thành phần của trang',
      path,
      crumbs: [{ title: 'Giao diện', path }],
      hidden: true,
      main: html`<h1>Giao diện</h1>
<p class="lead">Mọi trang ghép từ những phần dưới đây. Màu, khoảng cách, cỡ chữ đặt trong src/web/tokens/; không nơi nào khác gọi tên một màu.</p>
<div class="columns"><div class="stack">
${card('mau', 'Màu', swatches)}
${card('chu', 'Chữ', type)}
${card('nut', 'Nút', buttons)}
${card('nhan', 'Nhãn', badges)}
${card('thong-bao', 'Thông báo', notices)}
${card('dong', 'Dòng', lineKinds)}
${card(
  'lien-ket',
  'Liên kết',
  links([
    { path: '/thu-tuc', title: 'Danh sách thủ tục', note: 'Một dòng chú thích.' },
    { path: '/su-kien', title: 'Sự kiện' },
  ]),
)}
${card('o', 'Ô vuông chọn', tiles)}
${card('bang', 'Bảng', table)}
${card('o-nhap', 'Biểu mẫu', form(kit))}
${card('buoc', 'Năm bước của hồ sơ', steps)}
${card('gap', 'Phần gập', html`<details><summary>Mở ra xem</summary><p>Nội dung bên trong.</p></details>`)}
${provenance({ sources: [{ title: 'Luật Hộ tịch', url: 'https://vanban.chinhphu.vn', date: '2014-11-20' }], footnotes: ['Thông tin kiểm tra ngày 22/11/2026.'] }, kit.phrases)}
</div></div>`,
    },
    kit,
  )
}

/** A colour is shown by an SVG: the content security policy allows no style attribute. */
const swatches = html`<ul class="swatches">
${colours.map(
  (name) =>
    html`<li><svg class="swatch" width="100%" height="48" aria-hidden="true"><rect width="100%" height="100%" fill="var(--${name})"/></svg><small>--${name}</small></li>`,
)}
</ul>`

const type = html`<p class="lead">Đoạn mở đầu: ${stacked}</p>
<p>Chữ thường: ${stacked}<br>${stacked}</p>
<small>Chữ nhỏ: ${stacked}</small>
<h3>Đề mục 3: ${stacked}</h3>`

const buttons = html`<p class="actions"><a class="button strong" href="#nut">Việc chính</a><a class="button" href="#nut">Việc khác</a><a class="link-button" href="#nut">Việc phụ</a></p>`

const badges = html`<ul class="badges"><li class="badge">Hộ tịch</li><li class="badge gold">Đã có kết quả</li><li class="badge warm">Chờ ông/bà</li></ul>`

const notices = html`<div class="stack"><div class="notice">${prose('Điều nên biết.')}</div><div class="notice warm">${prose('Điều phải để ý: vẫn phải làm trực tiếp.')}</div></div>`

const lineKinds = html`${lines([{ text: 'Một dòng', note: 'Chú thích nhỏ.' }, { text: 'Dòng nữa' }])}
${lines([{ text: '1. Bước một' }, { text: '2. Bước hai' }])}`

const tiles = html`<ul class="tiles"><li><a href="#o">Hộ tịch <span>12</span></a></li><li><a href="#o" aria-current="true">Cư trú <span>9</span></a></li></ul>`

const table = html`<div class="scroll" role="region" aria-labelledby="bang-ten-bang" tabindex="0"><table><caption id="bang-ten-bang">Tên của bảng</caption><thead><tr><th scope="col">Cột</th><th scope="col">Cột khác</th></tr></thead><tbody><tr><th scope="row">Dòng</th><td>Ô</td></tr></tbody></table></div>`

function form({ phrases }: Kit): Html {
  return html`${searchForm('', phrases)}
<fieldset class="options"><legend>Bé sinh đã quá 60 ngày chưa?</legend><label><input type="radio" name="mau" checked>Chưa</label><label><input type="radio" name="mau">Đã quá</label></fieldset>`
}

const steps = html`<div class="step-bar"><p>Đang ở bước 3 trên 5</p><ol aria-hidden="true"><li class="done">✓</li><li class="done">✓</li><li class="current">●</li><li class="ahead">4</li><li class="paused">Ⅱ</li></ol></div>`
