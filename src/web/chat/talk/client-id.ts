/** Ids of the citizen's messages. */

/** The part of the browser's `crypto` used here. */
export type Randomness = {
  readonly randomUUID?: () => string
  getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array
}

/** A random UUID, also on pages served without HTTPS, where `randomUUID` is missing. */
export function clientId(source: Randomness = crypto): string {
  if (source.randomUUID) return source.randomUUID()
  const bytes = source.getRandomValues(new Uint8Array(16))
  // The version and variant bits of RFC 9562, section 5.4.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
