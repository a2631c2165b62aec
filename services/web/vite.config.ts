import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What single pages need stays out of the first load; all other libraries are one chunk that rarely changes.
          groups: [
            { name: 'vendor', test: /node_modules\/(?!@dnd-kit|qrcode|dijkstrajs)/, priority: 2 },
            { name: 'lib-board', test: /node_modules\/@dnd-kit/, priority: 1 },
            { name: 'lib-qr', test: /node_modules\/(qrcode|dijkstrajs)/, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: 'http://localhost:8080', changeOrigin: false } } },
  test: {
    environment: 'happy-dom',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
    css: false,
    testTimeout: 20_000,
  },
})
