/** Builds the browser code of src/web into dist/web. */

import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  plugins: [preact()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The content security policy allows neither inline code nor data: addresses.
    assetsInlineLimit: 0,
    modulePreload: false,
    // Phones that still get pages, not only those that still get updates.
    target: ['chrome87', 'safari14', 'firefox90'],
    rolldownOptions: {
      input: ['src/web/index.html', 'src/web/site/trang.css'],
      // Pages written by the server know this one by its name.
      output: {
        assetFileNames: ({ names }) =>
          names.includes('trang.css') ? '[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
})
