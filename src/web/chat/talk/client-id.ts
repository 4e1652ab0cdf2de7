/** Ids of the citizen's messages. */

/** 128 random bits in hex: `randomUUID` is missing on pages served without HTTPS. */
export function clientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
