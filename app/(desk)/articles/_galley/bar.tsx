'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_components/button'
import { Path } from '@/app/_components/path'
import { pathOf } from './article-path'
import { mainOffer } from './main-offer'
import { useRoom } from './room'
import { useStoryActs } from './story-acts'
import styles from './tally.module.css'

/** At the end of the bar on top: the story's way, and the main act. Why it cannot be done stands in the row below. */
export function GalleyBar() {
  const t = useTranslations('galley')
  const { view } = useRoom()
  const { start, dialogs } = useStoryActs()
  const main = mainOffer(view.offered)
  // What was worked towards is reached: doing it once more is possible and not what the page asks for.
  const isDone = view.ready && main?.action === 'signOff'
  const back = view.offered.find(offer => offer.action === 'sendBack')
  return (
    <>
      <div className={styles.path}><Path label={t('theWayOfThisStory')} steps={pathOf(view, t)} /></div>
      {back && <Button className={styles.second} data-action={back.action} refusedBecause={back.refusals.length > 0 ? 'gate' : undefined} onClick={() => start(back.action)}>{back.label}</Button>}
      {main && <Button tone={isDone ? 'plain' : 'go'} data-main data-action={main.action} refusedBecause={main.refusals.length > 0 ? 'gate' : undefined} onClick={() => start(main.action)}>{main.label}</Button>}
      {dialogs}
    </>
  )
}
