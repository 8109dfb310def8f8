/** @jsxImportSource preact */
import { speak } from '@/lib/messages/speak'
import { wholeAddress } from './own-address'
import type { PublicStory } from './story'

interface Way {
  /** What the service calls itself; none where it is nobody's. */
  name: string | null
  href: (at: { url: string; title: string }) => string
}

/** Plain addresses of the services: nothing of theirs runs here, and they learn of a reader only who presses. */
const ways: Way[] = [
  { name: null, href: ({ url, title }) => `mailto:?subject=${title}&body=${title}%0A%0A${url}` },
  { name: 'WhatsApp', href: ({ url, title }) => `https://wa.me/?text=${title}%20${url}` },
  { name: 'LINE', href: ({ url }) => `https://social-plugins.line.me/lineit/share?url=${url}` },
  { name: 'Facebook', href: ({ url }) => `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  { name: 'X', href: ({ url, title }) => `https://x.com/intent/post?text=${title}&url=${url}` },
  { name: 'Bluesky', href: ({ url, title }) => `https://bsky.app/intent/compose?text=${title}%20${url}` },
  { name: 'LinkedIn', href: ({ url }) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
]

/** The device's own sheet appears where there is one (paper.js). No number stands here: what is not counted is not shown. */
export function Share({ story: { paper, slug, headline } }: { story: PublicStory }) {
  const at = { url: encodeURIComponent(wholeAddress(paper, `/news/${slug}`)), title: encodeURIComponent(headline) }
  const say = speak(paper.language)
  return (
    <section class="share" aria-label={say('paper.share.label')}>
      <b>{say('paper.share.title')}</b>
      <button type="button" data-share hidden>{say('paper.share.device')}</button>
      <ul>{ways.map(({ name, href }) => <li key={name}><a href={href(at)} rel="noopener nofollow" {...(name === null ? {} : { target: '_blank' })}>{name ?? say('paper.share.mail')}</a></li>)}</ul>
    </section>
  )
}
