import './door.css'

/** A door under its lintel: ajar where there is a way on, shut where there is none. */
export function Door({ shut = false }: { shut?: boolean }) {
  return (
    <svg className="fault-door" viewBox="0 0 120 116" aria-hidden="true">
      <path className="fault-frame" d="M10 20h100M22 20v84M98 20v84M10 104h100" />
      {shut ? <path d="M36 104V34h48v70M74 68v8" /> : <path d="M36 104V34h48M36 34l30 12v66l-30-8M58 76v8" />}
    </svg>
  )
}
