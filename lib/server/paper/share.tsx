/** @jsxImportSource preact */
import type { Paper, PublicStory } from './story'

interface Way {
  name: string
  href: (at: { url: string; title: string }) => string
}

/** Plain addresses of the services: nothing of theirs runs here, and they learn of a reader only who presses. */
const ways: Way[] = [
  { name: 'E-mail', href: ({ url, title }) => `mailto:?subject=${title}&body=${title}%0A%0A${url}` },
  { name: 'WhatsApp', href: ({ url, title }) => `https://wa.me/?text=${title}%20${url}` },
  { name: 'LINE', href: ({ url }) => `https://social-plugins.line.me/lineit/share?url=${url}` },
  { name: 'Facebook', href: ({ url }) => `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  { name: 'X', href: ({ url, title }) => `https://x.com/intent/post?text=${title}&url=${url}` },
  { name: 'Bluesky', href: ({ url, title }) => `https://bsky.app/intent/compose?text=${title}%20${url}` },
  { name: 'LinkedIn', href: ({ url }) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
]

/** The device's own sheet appears where there is one (paper.js). No number stands here: what is not counted is not shown. */
export function Share({ story: { paper, slug, headline } }: { story: PublicStory }) {
  const at = { url: encodeURIComponent(`${addressOf(paper)}/news/${slug}`), title: encodeURIComponent(headline) }
  return (
    <section class="share" aria-label="Share this story">
      <b>Share</b>
      <button type="button" data-share hidden>Share…</button>
      <ul>{ways.map(({ name, href }) => <li key={name}><a href={href(at)} rel="noopener nofollow" {...(name === 'E-mail' ? {} : { target: '_blank' })}>{name}</a></li>)}</ul>
    </section>
  )
}

/** Where nobody said what the paper's address is (the demonstration), the one this machine answers at. */
export function addressOf({ address }: Paper): string {
  return address || `http://${process.env['HOST'] || '127.0.0.1'}:${process.env['PORT'] || '3000'}`
}
