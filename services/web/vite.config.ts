import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// What only single pages need stays out of the first load; all other libraries are one chunk that rarely changes.
const RARE = ['@dnd-kit/', 'qrcode/', 'dijkstrajs/'] as const

function library(id: string): string | null {
  const path = id.replaceAll('\\', '/')
  const module = path.slice(path.lastIndexOf('/node_modules/') + '/node_modules/'.length)
  return RARE.some((start) => module.startsWith(start)) ? null : 'vendor'
}

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: library, test: /node_modules/ }] } },
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
