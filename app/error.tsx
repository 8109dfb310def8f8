'use client'

import { Button, LinkButton } from './_components/button'
import { Standalone } from './_components/standalone'

/** Something broke on our side. The number leads whoever runs the newsroom to the log; no person is shown a stack. */
export default function Trouble({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <Standalone
      title="This page could not be made."
      actions={<><Button tone="go" onClick={() => retry()}>Try again</Button><LinkButton href="/desk">To the desk</LinkButton></>}
      note={error.digest && <>If it happens again, tell whoever runs this newsroom the number <code>{error.digest}</code>.</>}
    >
      <p>Nothing you saved is lost, and what you typed waits in this browser. Trying again often helps.</p>
    </Standalone>
  )
}
