/** The words of the extras. */

export const saveHtml = 'Tải về để xem'
export const saveText = 'Tải về dạng chữ'
export const notSaved = 'Chưa tải về được. Ông/bà thử lại khi có mạng.'

export const whyWrong = 'Chưa đúng ở chỗ nào?'
export const reasons = [
  { reason: 'outdated', label: 'Thông tin cũ' },
  { reason: 'off-question', label: 'Không đúng câu hỏi' },
  { reason: 'incomplete', label: 'Còn thiếu' },
  { reason: 'unclear', label: 'Khó hiểu' },
] as const

export const skipToComposer = 'Đến ô nhập câu hỏi'
export const skipToNewest = 'Đến câu trả lời mới nhất'

export const qr = 'Mã QR'
export const qrHelp = 'Quét bằng điện thoại để mở tiếp tại đây.'

export const sendPicture = 'Ảnh giấy hẹn'

export const speak = 'Nói'
export const voiceCare =
  'Giọng nói có thể được hãng làm trình duyệt xử lý. Xin đừng đọc số căn cước, mật khẩu. Đồng ý thì ông/bà bấm “Bắt đầu nói”.'
export const speakNow = 'Bắt đầu nói'
export const stopSpeaking = 'Dừng nghe'
