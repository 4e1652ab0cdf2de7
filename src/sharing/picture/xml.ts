/** Text safe between tags and inside quoted attributes of an SVG drawing. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
