// What the finder of texts must find in a page, and what it must leave alone. Nothing shows this.
export function SaidOutside({ open, tell }: { open: boolean; tell: (said: { tone: string; title: string }) => void }) {
  return (
    <section aria-label="Found one" className="not found" data-kind="left alone">
      Found two
      <p title={open ? 'Found three' : `Found four`}>{open && 'found five'}</p>
      <button type="button" onClick={() => tell({ tone: 'done', title: 'Found six' })}>{`${open ? 'found seven' : ''} · “”`}</button>
      <kbd>j</kbd> 3 × <i>·</i>
      {String(open) === 'left alone' && null}
    </section>
  )
}

export const refusal = 'Found eight: a sentence somewhere.'
