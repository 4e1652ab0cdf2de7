/** A code that is needed again is kept encrypted: AES-256-GCM under a key made from the deployment's secret. */

import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16

/** The code as it may be kept, base64url; another text each time. */
export function sealCode(code: string, secret: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce)
  const sealed = Buffer.concat([cipher.update(code, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The code that was sealed; null for one sealed under another secret, or changed since. */
export function openCode(sealedCode: string, secret: string): string | null {
  const bytes = Buffer.from(sealedCode, 'base64url')
  const nonce = bytes.subarray(0, nonceBytes)
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes)
  if (tag.length < tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), nonce).setAuthTag(tag)
  try {
    const code = decipher.update(bytes.subarray(nonceBytes + tagBytes))
    return Buffer.concat([code, decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function keyOf(secret: string): Buffer {
  return hash('sha256', `seal ${secret}`, 'buffer')
}
