/** Every word of the page itself: labels, notices, what is read aloud. Replies bring their own. */

export const name = 'Hỏi Một Cửa'
export const machine = 'Trợ lý tự động, không phải cán bộ'
export const followed = 'Mở từ liên kết'

export const closePanel = 'Đóng khung trò chuyện'
export const options = 'Tùy chọn'
export const textSize = 'Cỡ chữ'
export const smaller = 'Chữ nhỏ hơn'
export const normal = 'Chữ bình thường'
export const larger = 'Chữ to hơn'
export const theme = 'Màu nền'
export const themes = { auto: 'Theo máy', light: 'Sáng', dark: 'Tối' } as const
export const contrast = 'Tương phản cao'
export const shared = 'Máy dùng chung'
export const printTalk = 'In cuộc trò chuyện'
export const fullPage = 'Mở toàn trang'
export const carryOn = 'Làm tiếp trên máy khác'
export const end = 'Kết thúc và xóa'
export const endTitle = 'Kết thúc và xóa cuộc trò chuyện?'
export const endText =
  'Mọi điều ông/bà và trợ lý đã viết sẽ bị xóa khỏi máy này và khỏi hệ thống, không lấy lại được. Hồ sơ ông/bà đã nộp không bị ảnh hưởng.'
export const endYes = 'Xóa và bắt đầu lại'
export const endNo = 'Giữ lại'

export const transcript = 'Cuộc trò chuyện'
export const transcriptHelp =
  'Dùng phím mũi tên lên, xuống để đi qua từng tin; phím Esc để về ô nhập câu hỏi.'
export const assistant = 'Trợ lý'
export const citizen = 'Ông/bà'
export const theirsHeading = (time: string) => `Trợ lý trả lời, ${time}`
export const mineHeading = (time: string) => `Ông/bà viết, ${time}`
export const newer = 'Có tin mới'
export const loading = 'Đang mở cuộc trò chuyện…'
export const searching = 'Đang tìm…'

export const choices = 'Ông/bà có thể chọn'
export const chosen = 'đã chọn'
export const sending = 'Đang gửi…'
export const unsent = 'Chưa gửi được'
export const refused = 'Không gửi được'
export const resend = 'Gửi lại'

export const sources = 'Nguồn và ngày kiểm tra'
export const checkedOn = (date: string) => `Thông tin kiểm tra ngày ${date}.`
export const code = (code: string) => `Mã thủ tục ${code}`
export const stepOf = (number: number, of: number) => `Bước ${number}/${of}`
export const stepOfSpoken = (number: number, of: number) => `Bước ${number} trong ${of} bước`
export const ready = 'Cần có sẵn'
export const openPage = (host: string) => `Mở trang ${host}`
export const clips = 'Clip hướng dẫn'
export const deeds = 'Việc với câu trả lời này'
export const print = 'In ra giấy'
export const copy = 'Sao chép'
export const copied = 'Đã sao chép, dán được vào tin nhắn.'
export const notCopied = 'Máy không cho sao chép.'
export const share = 'Chia sẻ'
export const listen = 'Đọc lên'
export const stopListening = 'Dừng đọc'
export const useful = 'Có ích'
export const wrong = 'Chưa đúng'
export const thanks = 'Cảm ơn ông/bà đã góp ý.'
export const notKept = 'Chưa ghi được, ông/bà thử lại sau giúp.'
export const sourceLine = (titles: string) => `Nguồn: ${titles}.`
export const newTab = 'mở ở thẻ mới'
export const ticked = (count: number, of: number) => `Đã có ${count}/${of} giấy tờ`
export const tickedSpoken = (count: number, of: number) =>
  `Đã đánh dấu ${count} trong ${of} giấy tờ.`

export const dossier = 'Hồ sơ'
export const toDo = 'Việc ông/bà cần làm'
export const otherCodes = (codes: string) => `Mã khác của hồ sơ này: ${codes}.`
export const asTold = (source: string, time: string) => `Theo ${source}, số liệu lúc ${time}.`
export const stepStates = {
  current: 'đang thực hiện',
  done: 'đã xong',
  paused: 'tạm dừng',
  ended: 'đã dừng',
} as const

export const composer = 'Câu hỏi của ông/bà'
export const placeholder = 'Viết câu hỏi tại đây…'
export const send = 'Gửi'
export const suggestions = 'Gợi ý'
export const suggested = (count: number) => `Có ${count} gợi ý, bấm phím mũi tên xuống để chọn.`
export const picture = 'Ảnh giấy hẹn'
export const person = 'Gặp cán bộ'
export const remaining = (count: number) => `Còn ${count} ký tự`
export const excess = (count: number) => `Dài quá ${count} ký tự, xin ông/bà viết ngắn lại`
export const care = 'Xin đừng gửi số căn cước, mật khẩu, mã OTP.'

export const offline =
  'Máy đang mất mạng. Câu trả lời đã nhận vẫn đọc được; câu hỏi của ông/bà tự gửi khi có mạng.'
export const unreachable =
  'Chưa kết nối được với trợ lý. Câu hỏi của ông/bà vẫn còn đây và sẽ tự gửi lại.'
export const unopened = 'Chưa mở được cuộc trò chuyện. Trang sẽ tự thử lại.'
export const wait = (seconds: number) =>
  `Trợ lý đang nhận nhiều câu hỏi cùng lúc. Xin ông/bà chờ khoảng ${duration(seconds)}, trang sẽ tự thử lại.`
export const idle = 'Ông/bà còn ở đây không? Nếu không, một phút nữa cuộc trò chuyện này sẽ tự xóa.'
export const stillHere = 'Tôi còn ở đây'
export const tryNow = 'Thử lại ngay'
export const close = 'Đóng'
export const erased = 'Đã xóa cuộc trò chuyện.'
export const eraseLater =
  'Đã xóa khỏi máy này. Chưa xóa được trên hệ thống vì mất kết nối; trang sẽ tự xóa nốt khi có mạng.'
export const refusedPlain = 'Hệ thống không nhận tin này. Xin ông/bà viết lại ngắn hơn, rõ hơn.'

export const spokenReply = (text: string) => `Trợ lý trả lời: ${text}`
export const spokenChoices = (count: number) => `Có ${count} nút lựa chọn.`
export const spokenError = (text: string) => `Lỗi: ${text}`

/** Seconds up to a minute and a half, then minutes. */
function duration(seconds: number): string {
  return seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`
}
