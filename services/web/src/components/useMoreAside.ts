import { useEffect, useState, type RefObject } from 'react'

/** Whether there is more to the end of a box that scrolls sideways: half a column cut off is easily taken for the last one. */
export function useMoreAside(box: RefObject<HTMLElement | null>): boolean {
  const [more, setMore] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => { setMore(element.scrollWidth - element.scrollLeft - element.clientWidth > 1) }
    const observer = new ResizeObserver(measure)
    for (const one of [element, ...element.children]) observer.observe(one)
    element.addEventListener('scroll', measure, { passive: true })
    return () => { observer.disconnect(); element.removeEventListener('scroll', measure) }
  }, [box])
  return more
}
