/** The words of the extras. */

export const words = {
  moreOptions: 'Tùy chọn khác',
  theme: 'Màu nền',
  themes: { auto: 'Theo máy', light: 'Sáng', dark: 'Tối' },
  contrast: 'Tương phản cao',
  shared: 'Máy dùng chung',
  idle: 'Ông/bà còn ở đây không? Nếu không, một phút nữa cuộc trò chuyện này sẽ tự xóa.',
  printTalk: 'In cuộc trò chuyện',
  saveHtml: 'Tải về để xem',
  saveText: 'Tải về dạng chữ',
  notSaved: 'Chưa tải về được. Ông/bà thử lại khi có mạng.',

  whyWrong: 'Chưa đúng ở chỗ nào?',
  reasons: [
    { reason: 'outdated', label: 'Thông tin cũ' },
    { reason: 'off-question', label: 'Không đúng câu hỏi' },
    { reason: 'incomplete', label: 'Còn thiếu' },
    { reason: 'unclear', label: 'Khó hiểu' },
  ],

  qr: 'Mã QR',
  qrHelp: 'Quét bằng điện thoại để mở tiếp tại đây.',

  listen: 'Đọc lên',
  stopListening: 'Dừng đọc',

  sendPicture: 'Ảnh giấy hẹn',

  speak: 'Nói',
  voiceCare:
    'Giọng nói có thể được hãng làm trình duyệt xử lý. Xin đừng đọc số căn cước, mật khẩu. Đồng ý thì ông/bà bấm “Bắt đầu nói”.',
  speakNow: 'Bắt đầu nói',
  stopSpeaking: 'Dừng nghe',
} as const
