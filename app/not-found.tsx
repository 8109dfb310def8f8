import type { Metadata } from 'next'
import { LinkButton } from './_components/button'
import { Standalone } from './_components/standalone'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <Standalone title="There is nothing here." actions={<><LinkButton href="/desk" tone="go">To the desk</LinkButton><LinkButton href="/" prefetch={false}>To the front page</LinkButton></>}>
      <p>The address may be mistyped, or what stood here is not for this account. If somebody sent you a link, ask whether you are on the story.</p>
    </Standalone>
  )
}
