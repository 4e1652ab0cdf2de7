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
  visa taxi misa momo sofa test pos eps gps sms ios tax fax max fix mix box bus gas usd
  post list best host boss pass maps apps app ads os pdf gif docs office user iso`)

/** English and chat words that read as Telex: decoded in a Telex message, but no evidence for one. */
export const LOOKALIKES = words(`
  as is us of or if ex has his was her car bar far tar mar nor lor six sex see too tee bee fee lee
  room door moor poor noon moon soon been seen teen keen deer beer moos goos coos coo boo
  now how low row bow tow sow cow mow vow law raw saw paw own down town gown lawn dawn pawn
  air hair pair chair says pays days boys guys buys toys bias born corn horn torn barn
  turn burn term norm harm most cost past last lost must rest nest vest test chest
  cars bars bans cans cons vans tips tops hops chips chef here there mere were mama papa nana
  misa busy rosy nosy era data cax toj roj oj hoj choj moj coj noj gaj maj haj laj
  user hers ours hors tons sons ions pins pens mens tens ten lens tins bits bets bats
  hos hoes toes does goes pies ties dies lies this thus nos gos yes yer per ver fir sir
  her hero tour sour cos los mos bos tos pas mas das las nas ras vas les mes tes ces
  sax lax tax nix vex hex lox pox cox ax ox hew new mew pew chew view`)

/** Things people number without a space (quan1, lop2, lan3): with a digit they are no VNI. */
export const NUMBERED_WORDS = words(`
  ap ban bang bac ben buoi buoc ca cap cau chi chuong cot cum cua dieu doi dong dot duong hang
  hinh khoa khoan khoi khu kenh ke kieu la lan lo loai loi lop mau mon muc mui ngay nha nhom phan
  phuong quan quy so ta tang tap thang thon thu tiet to tuan tuyen vong xa xe y`)
