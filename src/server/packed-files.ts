/** Scripts and styles as the build packed them: a third of the bytes, and nothing to compute. */

import type { RequestHandler, Response } from 'express'

const ends = { br: '.br', gzip: '.gz' } as const

/** Has `files` look for `<file>.br` or `.gz` first, where the browser takes it. */
export function preferPacked(files: RequestHandler): RequestHandler {
  return (req, res, next) => {
    if (!/\.(?:js|css|svg)$/.test(req.path)) return next()
    res.vary('Accept-Encoding')
    const encoding = req.acceptsEncodings('br', 'gzip') as keyof typeof ends | false
    if (encoding === false) return next()
    const { url } = req
    req.url = req.path + ends[encoding]
    return files(req, res, (error) => {
      req.url = url
      next(error)
    })
  }
}

/** Says what a packed file is; leaves others as they are. */
export function namePacked(res: Response, path: string): void {
  const [, type, end] = /(\.\w+)(\.br|\.gz)$/.exec(path) ?? []
  if (type === undefined) return
  res.type(type).set('Content-Encoding', end === ends.br ? 'br' : 'gzip')
}
