import { FileOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'

/** A small picture of a file at hand, or a sign for what is no picture. */
export function Thumbnail({ content }: { content: Blob | null }) {
  const picture = useRef<HTMLImageElement>(null)
  useEffect(() => {
    if (!content || !picture.current) return
    const address = URL.createObjectURL(content)
    picture.current.src = address
    return () => { URL.revokeObjectURL(address) }
  }, [content])
  return <span className="thumbnail" aria-hidden>{content ? <img ref={picture} alt="" /> : <FileOutlined />}</span>
}
