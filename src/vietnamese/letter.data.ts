/** How letters and pasted chats look, as patterns over folded text (fold.ts): small letters, no marks. */

/** Who wrote when, as chats and mail programs put it before what was said. */
export const quotedHeads: readonly RegExp[] = [
  // [22/11/2026 09:15] Tên:   [09:15, 22/11/2026] Tên:
  /^\s*>*\s*\[[^\]\n]{0,40}\d{1,2}[:h/]\d{1,2}[^\]\n]{0,40}\](?:\s*[^:\n?]{1,40}:)?\s*/,
  // 09:15 22/11/2026 Tên:   22/11/2026, 09:15 - Tên:
  /^\s*>*\s*(?:\d{1,2}:\d{2}(?::\d{2})?[\s,]+\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}\/\d{1,2}\/\d{2,4}[\s,]+\d{1,2}:\d{2}(?::\d{2})?)\s*-?(?:\s*[^:\n?]{1,40}:)?\s*/,
  /^\s*>+\s*/,
]

/** A name for what follows, which is worth reading. */
export const contentLabel =
  /^\s*(?:noi dung(?: cau hoi| phan anh)?|cau hoi|hoi|chu de|tieu de|subject|v\/v)\s*:\s*/

/** Lines that tell who writes, to whom, or by which program. */
export const personalLine =
  /^\s*(?:-+\s*)?(?:kinh gui|kinh thua|dear|tu|from|to|den|gui tu|gui luc|sent|date|ngay gui|nguoi gui|nguoi hoi|nguoi viet|ho va ten|ho ten|ten toi|ten em|ten|toi ten la|em ten la|con ten la|dia chi|noi o|thuong tru|sdt|so dt|dt|so dien thoai|dien thoai|email|mail|cccd|so cccd|cmnd|can cuoc so|so can cuoc|ngay sinh|sinh ngay|sinh nam|facebook|zalo)\s*(?:so\s*)?[:.]/

export const programLine =
  /^[^?:.!]{1,40}, \d{1,2}:\d{2}(?: [ap]m| sa| ch)?$|^\d{1,2}:\d{2}$|forwarded message|tin nhan chuyen tiep|da chuyen tiep|duoc chuyen tiep tu|da gui tu (?:zalo|iphone)|sent from my|da viet:\s*$|^\s*[-_=*]{3,}\s*$/

/** Ends a letter; what follows is a name. */
export const closing =
  /^\s*(?:-\s*)?(?:tran trong|kinh thu|kinh don|kinh chao|kinh bao|than ai|(?:em|toi|con|chau|minh|tui)?\s*(?:xin )?(?:chan thanh )?cam on|(?:em|toi|con|chau|minh|tui) cam on|ky ten|nguoi (?:gui|hoi|viet|lam) )/

export const salutation =
  /^\s*(?:kinh gui|kinh thua|thua (?:quy|anh|chi|bac|co|chu|ong|ba|can bo)|xin chao|chao (?:anh|chi|ad|admin|cac|ban|bac|co|chu|can bo|quy|toa)|(?:da )?(?:em|con|chau|toi|minh|tui) (?:xin )?chao|alo|dear|gui (?:anh|chi|can bo|ubnd|ad))/

/** A greeting that goes on without a stop. */
export const greeting =
  /^\s*(?:da )?(?:(?:em|con|chau|toi|minh|tui) )?(?:xin )?(?:kinh )?chao(?: (?:anh|chi|em|co|chu|bac|ad|admin|cac|can bo|ban|quy|ca nha|nha|a|xa|phuong))*\b\s*/

/** "1) …", "b. …", "Câu 2: …": what begins an item of a list, its number or letter first. */
export const item =
  /(?<=^|[\s:;,.?])(?:\((\d{1,2}|[a-h])\)|(\d{1,2}|[a-h])[).]|(?:cau|viec|y)(?: hoi)? (\d{1,2})\s*[:.)])\s*(?=\p{L})/gu

/** "Tôi là Nguyễn Văn An": a name is no question. Over unfolded text: names are capital. */
export const introduction =
  /^\s*(?:dạ\s+)?(?:tôi|toi|em|con|cháu|chau|mình|minh|tui)\s+(?:(?:tên|ten)(?:\s+(?:là|la))?|là|la)\s+\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*)*\s*(?:$|[,.]|\p{Ll})/iu

/** Words that begin another matter in a sentence without stops. */
export const turns =
  /(?<!\b(?:cho|viec|chuyen|cau|thu))[\s,]+(?=(?:voi lai|ngoai ra|ben canh do|tien the|nhan tien|tien day|nhan day|them nua|a ma|ma con|con nua|con ve|con viec|con chuyen|con cai|roi con|roi cho|mot viec nua|mot chuyen nua|hai nua|cau nua|(?:(?:viec|chuyen|cau|y) )?thu (?:nhat|hai|ba|tu|nam)|hai la|ba la|mot la|(?:va )?cho (?:em|toi|con|minh|tui|chau|hoi|bac) hoi|(?:em|toi|con|minh|tui|chau) (?:cung |con |xin |muon )?hoi|sau do|dong thoi)\b)/g

/** What is asked, in words with marks. */
export const asks =
  /\?|(?<!\p{L})(?:gì|nào|sao|đâu|bao nhiêu|nhiêu tiền|bao lâu|bao giờ|khi nào|chừng nào|mấy (?:ngày|tiền|bữa|tháng|bản|người|giờ|hôm|tuần)|răng|mô|chi|được không|được hông|phải không|hay không|hay là|hả|hỏi)(?!\p{L})|(?<!\p{L})(?:không|ko|k|hông|hong|hok|hem|chưa)\s*(?:ạ|ah|vậy|nhỉ|ta|hả|hen|nhé|dạ|zậy)?[\s.]*$/iu

/** The same in words typed without marks. */
export const asksPlain =
  /\?|\b(?:gi|nao|lam sao|ra sao|thi sao|o dau|cho nao|di dau|bao nhieu|nhieu tien|bao lau|bao gio|khi nao|chung nao|may (?:ngay|tien|bua|thang|ban|nguoi|gio|hom|tuan)|the nao|nhu nao|duoc khong|duoc ko|phai khong|hay khong|hay la|hoi)\b|\b(?:khong|ko|hong|hok|hem|chua)\s*(?:a|ah|vay|nhi|ta|ha|hen|nhe|da)?[\s.]*$/

/** Words like those that ask and do not: "đi đâu cũng ngại", "không có gì". Folded. */
export const asksNothing =
  /\b(?:(?:dau|gi|nao|ai|sao) cung|khong (?:co )?gi|khong sao|chua co gi|chua bao gio|chua lan nao|lan nao|gi (?:ca|het|dau)|dau het|co gi (?:can bo|anh|chi|co|bac|xin)|de (?:em|anh|chi|minh|toi|chau) hoi(?: lai)?|co chi sai|hoi (?:nam|truoc|xua|do|chay)|nguoi hoi|noi hoi)\b/g

/** A wish, folded. */
export const wishes =
  /\b(?:xin (?:cap|lam|giay|huong dan|duoc|dang ky)|muon|can (?:lam|cap|doi|xin|dang ky)|phai lam|huong dan|chi (?:giup|gium|dum)|tu van|nho)\b/

/** What has happened is told rather than asked. Folded. */
export const tells =
  /\b(?:da|hoi (?:nam|truoc|thang|xua)|nam ngoai|nam truoc|truoc day|truoc gio|hom (?:qua|truoc|kia|no)|vua|moi (?:day|roi|hom)|dang)\b/
