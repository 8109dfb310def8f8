'use client'

import { useTranslations } from 'next-intl'
import type { PaperBlock } from '@/lib/editor/read-only'
import styles from './sheet.module.css'

/** The picture of a figure; its words follow as blocks of their own, the alt text among them. */
export function Picture({ block: { picture } }: { block: PaperBlock }) {
  const t = useTranslations('galley')
  if (!picture) return <p className={styles.noPicture}>{t('noPictureChosenYet')}</p>
  // Its size is not known at build time and it is stored once, by its hash.
  return <img className={styles.picture} src={`/files/${picture.hash}`} alt="" {...(picture.width && picture.height ? { width: picture.width, height: picture.height } : {})} loading="lazy" />
}
