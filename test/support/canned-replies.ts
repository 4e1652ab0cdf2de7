/** One reply of every kind, for looking at how the page shows them. */

import type {
  AnswerReply,
  ChecklistReply,
  DossierReply,
  Reply,
  StepReply,
  TextReply,
} from '../../src/conversation/reply.ts'

const khaiSinh = { id: 'khai-sinh', code: '1.001193', title: 'Đăng ký khai sinh' } as const

export const greeting: TextReply = {
  kind: 'text',
  text: 'Kính chào ông/bà. Tôi là trợ lý tự động về thủ tục hành chính: giấy tờ cần có, lệ phí, thời hạn, nơi nộp, cách nộp trên mạng.\n\nÔng/bà cứ viết như nói chuyện, không dấu cũng được, hoặc chọn một việc dưới đây.',
  choices: [
    { label: 'Đăng ký khai sinh', choice: 'a:khai-sinh', procedure: khaiSinh },
    { label: 'Đăng ký kết hôn', choice: 'a:ket-hon' },
    { label: 'Đăng ký thường trú', choice: 'a:thuong-tru' },
    { label: 'Làm hộ chiếu', choice: 'a:ho-chieu' },
    { label: 'Tra cứu hồ sơ', choice: 'd' },
    { label: 'Gặp cán bộ', choice: 'p' },
  ],
}

export const answer: AnswerReply = {
  kind: 'answer',
  text: 'Đăng ký khai sinh: cần Giấy chứng sinh và tờ khai.',
  procedure: khaiSinh,
  facets: ['documents', 'fee', 'duration'],
  lead: 'Cha hoặc mẹ đi khai trong 60 ngày từ ngày bé sinh ra.',
  sections: [
    {
      facet: 'documents',
      title: 'Giấy tờ cần nộp',
      lines: [
        {
          text: 'Tờ khai đăng ký khai sinh',
          note: 'Nếu nộp trực tiếp; nộp trên mạng thì điền mẫu điện tử ngay trên Cổng.',
        },
        {
          text: 'Giấy chứng sinh',
          note: 'Đã có giấy chứng sinh điện tử có ký số thì không phải nộp bản giấy. Không có giấy chứng sinh thì nộp văn bản của người làm chứng.',
        },
        { text: 'Thẻ căn cước hoặc hộ chiếu của người đi khai (xuất trình)' },
      ],
    },
    {
      facet: 'fee',
      title: 'Lệ phí',
      lines: [
        { text: 'Khai sinh đúng hạn: miễn phí' },
        { text: 'Bản sao Giấy khai sinh, nếu xin thêm: 8.000 đồng/bản' },
      ],
    },
    {
      facet: 'duration',
      title: 'Thời hạn',
      lines: [{ text: 'Giải quyết ngay; nộp sau 15 giờ thì trả trong ngày làm việc tiếp theo.' }],
    },
  ],
  sources: [
    {
      title: 'Cổng Dịch vụ công quốc gia, thủ tục 1.001193',
      url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh',
    },
    { title: 'Luật Hộ tịch 60/2014/QH13, Điều 15 và 16' },
  ],
  asOf: '2026-11-22',
  footnotes: ['Thông tin kiểm tra ngày 22/11/2026.'],
  choices: [
    { label: 'Nơi nộp', choice: 'a:khai-sinh:where' },
    { label: 'Cách nộp trên mạng', choice: 'a:khai-sinh:how-online' },
    { label: 'Hướng dẫn từng bước', choice: 'w:khai-sinh-truc-tuyen:0:show' },
  ],
}

export const choices: Reply = {
  kind: 'choices',
  text: 'Ông/bà muốn hỏi việc nào dưới đây?',
  choices: [
    { label: 'Đăng ký khai sinh lần đầu', choice: 'a:khai-sinh', procedure: khaiSinh },
    { label: 'Xin bản sao Giấy khai sinh', choice: 'a:trich-luc-ho-tich' },
    {
      label: 'Làm cùng lúc khai sinh, nhập hộ khẩu và thẻ bảo hiểm y tế cho bé dưới 6 tuổi',
      choice: 'a:lien-thong-khai-sinh',
    },
  ],
}

const position = {
  flow: 'khai-sinh-truc-tuyen',
  flowTitle: 'Đăng ký khai sinh trên mạng',
  of: 9,
} as const

/** The papers with those of `ticked` (indexes) ticked. */
export function checklist(ticked: readonly number[]): ChecklistReply {
  const papers: readonly { readonly label: string; readonly note?: string }[] = [
    {
      label: 'Ảnh chụp rõ Giấy chứng sinh',
      note: 'Chụp cả bốn góc, không lóa, đọc được từng chữ.',
    },
    { label: 'Số định danh cá nhân của cha và mẹ' },
    { label: 'Tài khoản VNeID mức 2 của người nộp' },
  ]
  return {
    kind: 'checklist',
    text: 'Bước 1: chuẩn bị giấy tờ.',
    title: 'Chuẩn bị giấy tờ',
    position: { ...position, number: 1 },
    body: 'Ông/bà lấy sẵn các giấy tờ dưới đây rồi chụp từng tờ cho rõ.',
    ready: ['Điện thoại đã có VNeID mức 2'],
    items: papers.map((paper, index) => ({
      ...paper,
      ticked: ticked.includes(index),
      choice: `k:khai-sinh-truc-tuyen:0:${index}`,
    })),
    choices: [
      { label: 'Đủ rồi, sang bước sau', choice: 'w:khai-sinh-truc-tuyen:0:done' },
      { label: 'Dừng hướng dẫn', choice: 'w:khai-sinh-truc-tuyen:0:stop' },
    ],
  }
}

export const step: StepReply = {
  kind: 'step',
  text: 'Bước 2: đăng nhập Cổng Dịch vụ công quốc gia bằng VNeID.',
  title: 'Đăng nhập bằng VNeID',
  position: { ...position, number: 2 },
  body: 'Mở Cổng Dịch vụ công quốc gia, bấm “Đăng nhập” ở góc trên bên phải, chọn tài khoản VNeID.\n\nQuét mã QR bằng ứng dụng VNeID rồi nhập mật khẩu trong ứng dụng.',
  ready: ['Điện thoại có ứng dụng VNeID', 'Mật khẩu VNeID của chính ông/bà'],
  url: 'https://dichvucong.gov.vn',
  choices: [
    { label: 'Xong bước này', choice: 'w:khai-sinh-truc-tuyen:1:done' },
    { label: 'Quay lại', choice: 'w:khai-sinh-truc-tuyen:1:back' },
    { label: 'Tôi gặp khó', choice: 'w:khai-sinh-truc-tuyen:1:stuck' },
    { label: 'Dừng hướng dẫn', choice: 'w:khai-sinh-truc-tuyen:1:stop' },
  ],
}

export const dossier: DossierReply = {
  kind: 'dossier',
  text: 'Hồ sơ H26.19-261105-0001 đang ở bước 2/5.',
  dossier: {
    code: 'H26.19-261105-0001',
    otherCodes: [],
    statusText: 'Yêu cầu bổ sung giấy tờ',
    group: 'waiting-citizen',
    groupLabel: 'Chờ ông/bà',
    step: { n: 2, of: 5, label: 'Thẩm định', state: 'paused' },
    sentence: 'Cơ quan đang chờ ông/bà bổ sung giấy tờ.',
    action: 'Ông/bà xem thông báo bổ sung trên Cổng hoặc hỏi nơi đã nộp hồ sơ.',
    sourceName: 'hệ thống một cửa của tỉnh',
    asOf: '2026-11-20T08:30:00+07:00',
  },
  choices: [
    { label: 'Tra cứu hồ sơ khác', choice: 'd' },
    { label: 'Gặp cán bộ', choice: 'p' },
  ],
}

export const dossierMissing: DossierReply = {
  kind: 'dossier',
  text: 'Chưa tìm thấy hồ sơ có mã H26.19-261105-9999. Ông/bà xem lại từng ký tự trên giấy hẹn giúp.',
  choices: [{ label: 'Nhập lại mã', choice: 'd' }],
}
