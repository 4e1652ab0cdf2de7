/** How programs call themselves. */

const android = 'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko)'
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15'
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'

export const agents = {
  people: {
    chrome: `${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36`,
    firefox: `${windows.replace('x64)', 'rv:144.0)')} Gecko/20100101 Firefox/144.0`,
    safari: `${iphone} (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1`,
    coccoc: `${windows} AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/130.0 Chrome/136.0 Safari/537.36`,
    zalo: `${android} Version/4.0 Chrome/130.0 Mobile Safari/537.36 Zalo android/241001 ZaloTheme/light ZaloLanguage/vi`,
    telegram: `${android} Version/4.0 Chrome/130.0 Mobile Safari/537.36 Telegram-Android/11.5 (Samsung SM-A155F; Android 14; SDK 34; AVERAGE)`,
    facebook: `${iphone} (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/480.0]`,
    opera: 'Opera/9.80 (Android; Opera Mini/80.0/191.339; U; vi) Presto/2.12.423 Version/12.16',
  },
  machines: {
    facebook: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    telegram: 'TelegramBot (like TwitterBot)',
    whatsapp: 'WhatsApp/2.24.20.79 A',
    zalo: 'Zalo/2.0 (link preview)',
    zaloPlain: 'ZaloServer',
    google: `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/130.0 Safari/537.36`,
    bing: `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)`,
    coccoc: 'Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)',
    headless: `${windows} AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0 Safari/537.36`,
    curl: 'curl/8.10.1',
    python: 'python-requests/2.32',
    node: 'node',
  },
} as const
