import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Libraries that only some pages need stay out of the first load; each becomes a chunk of its own.
const RARE = [
  '@rc-component/picker', '@rc-component/upload', '@rc-component/color-picker', '@rc-component/cascader',
  '@rc-component/tree', '@rc-component/tree-select', '@rc-component/slider', '@rc-component/mentions',
  '@dnd-kit', 'qrcode', '@rc-component/pagination', '@rc-component/table', '@rc-component/steps',
] as const
const RARE_ANTD = ['date-picker', 'calendar', 'upload', 'color-picker', 'cascader', 'tree', 'tree-select', 'slider',
  'mentions', 'table', 'pagination', 'steps', 'image', 'transfer'] as const

function library(id: string): string | null {
  const path = id.replaceAll('\\', '/')
  const at = path.lastIndexOf('/node_modules/')
  if (at < 0) return null
  const module = path.slice(at + '/node_modules/'.length)
  const rare = RARE.find((name) => module.startsWith(`${name}/`))
  if (rare) return `lib-${rare.replace('@rc-component/', '').replace('@', '')}`
  const widget = RARE_ANTD.find((name) => module.startsWith(`antd/es/${name}/`))
  if (widget) return `lib-${widget}`
  if (module.startsWith('antd/es/locale/en')) return null
  return 'vendor'
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
