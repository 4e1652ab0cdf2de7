/** Words and weights by which raw Telex or VNI is told from plain text; tune them here. */

/**
 * Log-likelihood weights: how much likelier a word of that kind is in raw typing than in plain text.
 * A message counts as raw typing when prior and words together come out above zero.
 */
export const WEIGHTS = {
  prior: -3.5,
  /** A bare syllable that may also stand in raw typing (cho, sinh). */
  plain: -1,
  /** A bare syllable that ends like a stop (mat, hoc): typed raw it would carry a tone key. */
  stopped: -4,
  /** Abbreviations, foreign words, codes. */
  other: 0,
  english: -3,
  /** Two marks in one longer word (giaays, ddawng): hardly anything but raw typing. */
  certain: 8,
  strong: 5,
  fair: 3,
  short: 2.5,
  weak: 1.5,
  /** Decodes, but is as likely an ordinary word. */
  none: 0,
} as const

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Foreign words at home in Vietnamese chat: never decoded. */
export const KEPT_WORDS = words(`
  visa taxi misa momo sofa test pos eps gps sms ios tax fax fix mix box bus gas usd
  post list best host boss pass maps apps app ads os pdf docs office user iso w wa`)

/** English and chat words that read as Telex: decoded in a Telex message, but no evidence for one. */
export const LOOKALIKES = words(`
  as is us of or if ex ox has his was her hers car cars bar bars far tar tars mar nor lor war err arr
  six sex see too tee bee fee lee res ees max ax cax sax lax vex hex cox hix hux
  room door moor poor noon moon soon been seen teen keen deer beer coo boo boos hoos loos zoos
  now how low row bow tow sow cow mow vow law raw saw paw own down town gown lawn dawn pawn
  air hair pair chair says pays days boys guys buys toys bias ours our hours goes does dies lies ties
  born corn horn torn barn warm turn burn term norm harm runs buns guns suns
  most cost past last lost must rest nest vest chest cast bans cans cons vans pins tips tops hops
  chips chef here there mere were mama papa nana seems teens rooms roots boots tools loops meets keeps deeps doors rows cows towns downs beef reef
  songs gangs hangs docs macs busy nosy rosy era aura para hero tour sour
  array arrays param keys also asm this thus yes yer per ver fir sir hos ios los nos gos des les las tos ons
  toj roj oj hoj choj moj coj noj gaj maj haj laj naj wu ids ups bits sits nets sets lets`)

/** English words that speak against raw Telex where they stand (those no Vietnamese word looks like). */
export const ENGLISH = words(`
  and are for with you your from that this these which what where when who why have has will would
  should could please want need get apply if is it its of or as not but all also any we our they
  passport resident foreigner certificate birth marriage license registration form`)

/** Things people number without a space (quan1, lop2, lan3): with a digit they are no VNI. */
export const NUMBERED_WORDS = words(`
  ap ban bang bac ben buoi buoc ca cap cau chi chuong cot cum cua dieu doi dong dot duong hang
  hinh khoa khoan khoi khu kenh ke kieu la lan lo loai loi lop mau mon muc mui ngay nha nhom phan
  phuong quan quy so ta tang tap thang thon thu tiet to tuan tuyen vong xa xe y`)
