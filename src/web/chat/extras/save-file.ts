/** Offers a file to keep. */

export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has to get hold of it first.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
