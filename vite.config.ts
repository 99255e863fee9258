/** The page: one build, shown by the desktop window and by the console. */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: path.join(import.meta.dirname, 'renderer'),
  base: './', // hash history: the page works at app:// and over HTTP, wherever it lies
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: path.join(import.meta.dirname, 'dist', 'renderer'), emptyOutDir: true, target: 'chrome150', modulePreload: { polyfill: false }, assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
});
