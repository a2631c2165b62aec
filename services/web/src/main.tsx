import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { fetchBrand, PRODUCT, type Brand } from './api/brand'
import { suspended } from './api/company'
import { growing } from './api/pauses'
import { createQueryClient } from './api/query'
import { realm, slugOf } from './api/realm'
import { browserLocale, startLanguage } from './i18n/i18n'
import { startKeyboard } from './keyboard/dispatcher'
import { createAppRouter } from './router'
import { UnknownHost } from './shell/UnknownHost'
import { BrandTheme } from './theme/BrandTheme'
import { giveStylesTheNonce } from './theme/nonce'
import './styles/app.css'
import './components/components.css'

/** The neutral splash stays until the brand of this host is known; a service that starts up is waited for. */
async function brandOfHost(): Promise<Brand | null> {
  if (realm() === 'operator' || slugOf() === null) return PRODUCT
  const pause = growing(1_000)
  for (;;) {
    try {
      return await fetchBrand()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause()))
    }
  }
}

async function start(): Promise<void> {
  const brand = await brandOfHost()
  await startLanguage(browserLocale() ?? (brand ?? PRODUCT).locale)
  suspended.set(brand?.status === 'suspended')
  const queries = createQueryClient()
  const router = createAppRouter(queries, brand ?? PRODUCT)
  startKeyboard()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <BrandTheme brand={brand ?? PRODUCT}>
          {brand ? <RouterProvider router={router} /> : <UnknownHost />}
        </BrandTheme>
      </QueryClientProvider>
    </StrictMode>,
  )
}

giveStylesTheNonce()
void start()
