import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// What only some pages need stays out of the first load; everything else of the libraries is one chunk.
const RARE: readonly (readonly [string, string])[] = [
  ['lib-days', '@rc-component/picker/'], ['lib-days', 'antd/es/date-picker/'], ['lib-days', 'antd/es/time-picker/'], ['lib-days', 'antd/es/calendar/'],
  ['lib-board', '@dnd-kit/'], ['lib-qr', 'qrcode/'],
]

function library(id: string): string | null {
  const path = id.replaceAll('\\', '/')
  const at = path.lastIndexOf('/node_modules/')
  if (at < 0) return null
  const module = path.slice(at + '/node_modules/'.length)
  if (module.startsWith('antd/es/locale/en') || module.startsWith('@rc-component/picker/lib/locale') || module.includes('/locale/')) return null
  return RARE.find(([, start]) => module.startsWith(start))?.[0] ?? 'vendor'
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
