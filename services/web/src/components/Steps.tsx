/** Where in a procedure somebody stands. Only finished steps lead back. */
export function Steps({ titles, at, label }: { titles: readonly string[]; at: number; label: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {titles.map((title, index) => <li key={title} className={index < at ? 'done' : undefined} aria-current={index === at ? 'step' : undefined}>{title}</li>)}
    </ol>
  )
}
