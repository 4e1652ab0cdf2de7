/** Builds the browser code of src/web into dist/web: the chat page, and the widget for other pages. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'

/** Loaded by other people's pages under this name, so it never changes. */
const loader = 'hoi-mot-cua'

const preloadHelper = '\0vite/preload-helper.js'

/**
 * The styles of the widget's panel, made fit for somebody else's page. A rem is as large as that page
 * says: every rem becomes a share of `--rem`, which the panel sets; in the conditions of @media it is
 * the visitor's own. And names only the panel itself uses become short ones: its bytes are counted.
 */
const panelStyles: Plugin = {
  name: 'panel-styles',
  transform(css, id) {
    if (!/\/widget\/panel\.css\b/.test(id)) return undefined
    const short = new Map<string, string>()
    return css
      .replace(/@[^{;]+|(-?\d*\.?\d+)rem\b/g, (found, size) =>
        size === undefined ? found : `calc(${size}*var(--rem))`,
      )
      .replace(/--(?!rem\b|height\b|top\b|hmc-|hoi-)[a-z][\w-]*/g, (name) => {
        if (!short.has(name)) short.set(name, `--${(short.size + 10).toString(36)}`)
        return short.get(name) ?? name
      })
  },
}

/** Nothing is preloaded, so what Vite wraps around an import to preload for it is not needed. */
const plainImport: Plugin = {
  name: 'plain-import',
  enforce: 'pre',
  resolveId: (id) => (id === preloadHelper ? id : undefined),
  load: (id) =>
    id === preloadHelper ? 'export const __vitePreload = (load) => load()' : undefined,
}

/** Packs what is sent as text beside itself; src/server/packed-files.ts sends it. */
const pack: Plugin = {
  name: 'pack',
  apply: 'build',
  writeBundle({ dir = '' }) {
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:js|css|svg)$/.test(name)) continue
      const file = join(dir, name)
      const text = readFileSync(file)
      if (text.length < smallest) continue
      writeFileSync(`${file}.br`, brotliCompressSync(text))
      writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }))
    }
  },
}

/** Below this many bytes packing saves nothing worth a file. */
const smallest = 1_000

export default defineConfig({
  root: 'src/web',
  plugins: [preact(), panelStyles, plainImport, pack],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The content security policy allows neither inline code nor data: addresses.
    assetsInlineLimit: 0,
    modulePreload: false,
    // Phones that still get pages, not only those that still get updates.
    target: ['chrome91', 'safari14.1', 'firefox90'],
    rolldownOptions: {
      // Words and numbers go where they are used: nearly all are used once.
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      input: {
        index: 'src/web/index.html',
        trang: 'src/web/site/trang.css',
        [loader]: 'src/web/widget/loader.ts',
      },
      output: {
        entryFileNames: ({ name }) => (name === loader ? '[name].js' : 'assets/[name]-[hash].js'),
        // Pages written by the server know this one by its name.
        assetFileNames: ({ names }) =>
          names.includes('trang.css') ? '[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  experimental: {
    // A script on somebody else's page finds its files beside itself, not on that page.
    renderBuiltUrl: (_file, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
  },
})
