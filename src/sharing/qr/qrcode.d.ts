/** The encoder without its renderers: drawing is ours, and a third of the modules load as quickly. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode'
}
