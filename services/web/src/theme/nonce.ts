/** The nonce the edge put into this page; styles without it are not applied (style-src of the CSP). */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** Parts of the component library write style elements of their own (scroll lock, width of a scrollbar) without a nonce. */
export function giveStylesTheNonce(page: Document = document): void {
  if (!nonce) return
  const create = page.createElement.bind(page)
  page.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (name.toLowerCase() === 'style') element.nonce = nonce
    return element
  }) as typeof page.createElement
}
