/** Whether the services answer. The banner of the shell shows `trouble`; every success clears it. */
import { store } from './store'

export type Connection = 'fine' | 'offline' | 'trouble'

export const connection = store<Connection>('fine')

export function reportReachable(): void {
  connection.set('fine')
}

export function reportUnreachable(): void {
  connection.set(navigator.onLine ? 'trouble' : 'offline')
}

export function watchConnection(onBack: () => void): () => void {
  const back = () => { connection.set('fine'); onBack() }
  const gone = () => { connection.set('offline') }
  window.addEventListener('online', back)
  window.addEventListener('offline', gone)
  return () => {
    window.removeEventListener('online', back)
    window.removeEventListener('offline', gone)
  }
}
