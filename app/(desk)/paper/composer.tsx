'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { asTyped, momentOf } from '@/app/_components/house-moment'
import { Button, LinkButton } from '@/app/_components/button'
import { Choices, RadioField, TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { useHouseClock } from '@/app/_components/time'
import type { ComposingPage } from '@/lib/server/composing-front'
import { HouseForm } from '../_frame/house-form'
import { Chosen, type Standing } from './chosen'
import { Stories } from './stories'
import styles from './paper.module.css'

/** Composes one front: an ordered list, the first of which may lead; what is typed stays until it is put before readers. */
export function Composer({ place, lead, pins, fill, seen, stories, choices, asked, label }: ComposingPage) {
  const t = useTranslations('paperDesk')
  const { zone } = useHouseClock()
  const [leading, setLeading] = useState(lead)
  const [standing, setStanding] = useState<Standing[]>(pins.map(({ article, until }) => ({ article, until: until === null ? '' : asTyped(until, zone) })))
  const [filling, setFilling] = useState(fill)
  const storyOf = (article: string) => stories.find((story) => story.article === article)
  const isPlaced = (article: string) => article === leading || standing.some((one) => one.article === article)
  const sent = standing.map(({ article, until }) => `${article}${until === '' ? '' : `@${momentOf(until, zone) ?? 'unclear'}`}`)
  const preview = new URLSearchParams([['place', place], ['lead', leading ?? ''], ['fill', filling], ['seen', ''], ...sent.map((pin) => ['pin', pin])])
  const lay = (article: string) => { setLeading(article); setStanding(standing.filter((one) => one.article !== article)) }
  return (
    <div className={styles.columns}>
      <HouseForm action="composeFront" with={{ place, seen: seen === null ? '' : String(seen), lead: leading ?? '' }} className={styles.form}>
        {() => (
          <>
            <Chosen lead={leading} standing={standing} storyOf={storyOf} onLead={setLeading} onChange={setStanding} onLeadWith={lay} />
            {sent.map((pin) => <input key={pin} type="hidden" name="pin" value={pin} />)}
            {place === 'front' ? (
              <Choices label={t('theRestFillsItself')} row>
                <RadioField name="fill" value="newest" label={t('withTheNewestStories')} checked={filling === 'newest'} onChange={() => setFilling('newest')} />
                <RadioField name="fill" value="sections" label={t('sectionBySection')} checked={filling === 'sections'} onChange={() => setFilling('sections')} />
              </Choices>
            ) : <input type="hidden" name="fill" value="newest" />}
            <div className={styles.foot}>
              <LinkButton href={`/paper/preview?${preview.toString()}`} target="_blank" prefetch={false}>{t('preview')}</LinkButton>
              <SubmitButton data-action="composeFront">{label}</SubmitButton>
            </div>
          </>
        )}
      </HouseForm>
      <section aria-labelledby="choices">
        <h2 id="choices">{t('storiesReadersHave')}</h2>
        <form action="/paper" method="get" role="search" className={styles.search}>
          <input type="hidden" name="place" value={place} />
          <TextField quietLabel label={t('lookForAStory')} name="q" type="search" defaultValue={asked} placeholder={t('lookForAStory')} />
          <Button type="submit">{t('look')}</Button>
        </form>
        <Stories stories={choices.flatMap((id) => storyOf(id) ?? [])} isPlaced={isPlaced} onLead={(article) => lay(article)} onPin={(article) => setStanding([...standing, { article, until: '' }])} />
      </section>
    </div>
  )
}
