/** Every word of the page itself: labels, notices, what is read aloud. Replies bring their own. */

export const words = {
  name: 'Hỏi Một Cửa',
  machine: 'Trợ lý tự động, không phải cán bộ',
  skipToComposer: 'Đến ô nhập câu hỏi',
  skipToNewest: 'Đến câu trả lời mới nhất',

  followed: 'Mở từ liên kết',

  options: 'Tùy chọn',
  textSize: 'Cỡ chữ',
  smaller: 'Chữ nhỏ hơn',
  normal: 'Chữ bình thường',
  larger: 'Chữ to hơn',
  end: 'Kết thúc và xóa',
  endTitle: 'Kết thúc và xóa cuộc trò chuyện?',
  endText:
    'Mọi điều ông/bà và trợ lý đã viết sẽ bị xóa khỏi máy này và khỏi hệ thống, không lấy lại được. Hồ sơ ông/bà đã nộp không bị ảnh hưởng.',
  endYes: 'Xóa và bắt đầu lại',
  endNo: 'Giữ lại',

  transcript: 'Cuộc trò chuyện',
  transcriptHelp: 'Dùng phím mũi tên lên, xuống để đi qua từng tin; phím Esc để về ô nhập câu hỏi.',
  assistant: 'Trợ lý',
  citizen: 'Ông/bà',
  theirsHeading: (time: string) => `Trợ lý trả lời, ${time}`,
  mineHeading: (time: string) => `Ông/bà viết, ${time}`,
  newer: 'Có tin mới',
  loading: 'Đang mở cuộc trò chuyện…',
  searching: 'Đang tìm…',

  choices: 'Ông/bà có thể chọn',
  chosen: 'đã chọn',
  sending: 'Đang gửi…',
  unsent: 'Chưa gửi được',
  refused: 'Không gửi được',
  resend: 'Gửi lại',

  sources: 'Nguồn và ngày kiểm tra',
  checkedOn: (date: string) => `Thông tin kiểm tra ngày ${date}.`,
  code: (code: string) => `Mã thủ tục ${code}`,
  stepOf: (number: number, of: number) => `Bước ${number}/${of}`,
  stepOfSpoken: (number: number, of: number) => `Bước ${number} trong ${of} bước`,
  ready: 'Cần có sẵn',
  openPage: (host: string) => `Mở trang ${host}`,
  clips: 'Clip hướng dẫn',
  print: 'In ra giấy',
  newTab: 'mở ở thẻ mới',
  ticked: (count: number, of: number) => `Đã có ${count}/${of} giấy tờ`,
  tickedSpoken: (count: number, of: number) => `Đã đánh dấu ${count} trong ${of} giấy tờ.`,

  dossier: 'Hồ sơ',
  toDo: 'Việc ông/bà cần làm',
  otherCodes: (codes: string) => `Mã khác của hồ sơ này: ${codes}.`,
  asTold: (source: string, time: string) => `Theo ${source}, số liệu lúc ${time}.`,
  stepStates: {
    current: 'đang thực hiện',
    done: 'đã xong',
    paused: 'tạm dừng',
    ended: 'đã dừng',
  },

  composer: 'Câu hỏi của ông/bà',
  placeholder: 'Viết câu hỏi tại đây…',
  send: 'Gửi',
  remaining: (count: number) => `Còn ${count} ký tự`,
  excess: (count: number) => `Dài quá ${count} ký tự, xin ông/bà viết ngắn lại`,
  care: 'Xin đừng gửi số căn cước, mật khẩu, mã OTP.',

  offline: 'Máy đang mất mạng. Câu hỏi của ông/bà được giữ lại và tự gửi khi có mạng.',
  unreachable: 'Chưa kết nối được với trợ lý. Câu hỏi của ông/bà vẫn còn đây và sẽ tự gửi lại.',
  unopened: 'Chưa mở được cuộc trò chuyện. Trang sẽ tự thử lại.',
  wait: (seconds: number) =>
    `Trợ lý đang nhận nhiều câu hỏi cùng lúc. Xin ông/bà chờ khoảng ${duration(seconds)}, trang sẽ tự thử lại.`,
  tryNow: 'Thử lại ngay',
  close: 'Đóng',
  erased: 'Đã xóa cuộc trò chuyện.',
  eraseLater:
    'Đã xóa khỏi máy này. Chưa xóa được trên hệ thống vì mất kết nối; trang sẽ tự xóa nốt khi có mạng.',
  refusedPlain: 'Hệ thống không nhận tin này. Xin ông/bà viết lại ngắn hơn, rõ hơn.',

  spokenReply: (text: string) => `Trợ lý trả lời: ${text}`,
  spokenChoices: (count: number) => `Có ${count} nút lựa chọn.`,
  spokenError: (text: string) => `Lỗi: ${text}`,
} as const

/** Seconds up to a minute and a half, then minutes. */
function duration(seconds: number): string {
  return seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`
}
