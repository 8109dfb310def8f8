/** A sentence of the description, with `code` and **weight** shown as such. */
export function Worded({ text }: { text: string }) {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*)/)
  return parts.map((part, at) => {
    if (part.startsWith('`')) return <code key={at}>{part.slice(1, -1)}</code>
    return part.startsWith('**') ? <strong key={at}>{part.slice(2, -2)}</strong> : part
  })
}
