/** What a PDF tells those who have it read out, as PDFium finds it: its tree of tags. */

import { PDFiumLibrary } from '@hyzyla/pdfium'

export type PdfNode = {
  /** `H1`, `P`, `Figure` … */
  readonly role: string
  readonly alt: string
  readonly children: readonly PdfNode[]
}

/** The raw functions of PDFium this needs; the wrapper has none for tags. */
type Raw = {
  _FPDF_StructTree_GetForPage(page: number): number
  _FPDF_StructTree_CountChildren(tree: number): number
  _FPDF_StructTree_GetChildAtIndex(tree: number, index: number): number
  _FPDF_StructTree_Close(tree: number): void
  _FPDF_StructElement_CountChildren(node: number): number
  _FPDF_StructElement_GetChildAtIndex(node: number, index: number): number
  _FPDF_StructElement_GetType(node: number, buffer: number, length: number): number
  _FPDF_StructElement_GetAltText(node: number, buffer: number, length: number): number
  readonly HEAPU8: Uint8Array
  _malloc(size: number): number
  _free(at: number): void
}

/** The top nodes of each page. */
export async function pdfStructure(bytes: Uint8Array): Promise<readonly (readonly PdfNode[])[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const pages = [...document.pages()].map((page) => {
    const { module, pageIdx } = page as unknown as { module: Raw; pageIdx: number }
    const tree = module._FPDF_StructTree_GetForPage(pageIdx)
    const count = module._FPDF_StructTree_CountChildren(tree)
    const nodes = Array.from({ length: count }, (_, i) =>
      nodeOf(module, module._FPDF_StructTree_GetChildAtIndex(tree, i)),
    )
    module._FPDF_StructTree_Close(tree)
    return nodes
  })
  document.destroy()
  library.destroy()
  return pages
}

function nodeOf(raw: Raw, node: number): PdfNode {
  const count = raw._FPDF_StructElement_CountChildren(node)
  const found = Array.from({ length: count }, (_, i) =>
    raw._FPDF_StructElement_GetChildAtIndex(node, i),
  )
  return {
    role: textOf(raw, (buffer, length) => raw._FPDF_StructElement_GetType(node, buffer, length)),
    alt: textOf(raw, (buffer, length) => raw._FPDF_StructElement_GetAltText(node, buffer, length)),
    // A child that is drawn on the page itself is no node.
    children: found.filter((child) => child !== 0).map((child) => nodeOf(raw, child)),
  }
}

/** Text in UTF-16, closed by a zero: asked for its length first. */
function textOf(raw: Raw, get: (buffer: number, length: number) => number): string {
  const length = get(0, 0)
  if (length <= 2) return ''
  const buffer = raw._malloc(length)
  get(buffer, length)
  const text = Buffer.from(raw.HEAPU8.slice(buffer, buffer + length - 2)).toString('utf16le')
  raw._free(buffer)
  return text
}
