import { fileContent } from '@/api/attachments'

/** Saved, never opened in place. */
export async function save(file: { id: string; name: string }) {
  const address = URL.createObjectURL(await fileContent(file.id))
  const link = Object.assign(document.createElement('a'), { href: address, download: file.name })
  link.click()
  setTimeout(() => { URL.revokeObjectURL(address) }, 10_000)
}
