import { QueryClient } from '@tanstack/react-query'
import { asProblem } from './problem'

/** The transport already repeats what is worth repeating; queries only add one more try for passing trouble. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => count < 1 && asProblem(error).passing,
        retryDelay: 3_000,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
