import { useTranslations } from 'next-intl'
import type { Says } from '@/app/_words/says'
import type { Edge } from '@/lib/editorial/handbook'
import { actionNames } from '@/lib/editorial/actions'
import styles from './handbook.module.css'

const step = 190
const box = { width: 118, height: 40 }
const line = 15

interface Arc {
  from: number
  to: number
  labels: string[]
}

/** States in a row; ways onward arch above it, ways back below. Everything is drawn from the machine's data. */
export function Diagram({ name, states, ways }: { name: string; states: string[]; ways: Edge[] }) {
  const t = useTranslations('handbook')
  const arcs = arcsOf(states, ways, t)
  const above = reach(arcs.filter((arc) => arc.from < arc.to))
  const below = reach(arcs.filter((arc) => arc.from > arc.to))
  const width = (states.length - 1) * step + box.width + 20
  return (
    <figure className={styles.figure}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('nameAsAPicture', { name })}>
        <svg viewBox={`0 ${-above} ${width} ${above + box.height + below}`} width={width} height={above + box.height + below} role="img" aria-label={t('nameStatesAndTheWays', { name })}>
          <defs>
            <marker id={`tip-${states[0]}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" className={styles.tip} /></marker>
          </defs>
          {arcs.map((arc) => <Way key={`${arc.from}-${arc.to}`} arc={arc} tip={`tip-${states[0]}`} />)}
          {states.map((state, at) => (
            <g key={state} transform={`translate(${at * step + 10} 0)`}>
              <rect width={box.width} height={box.height} rx="7" className={styles.state} />
              <text x={box.width / 2} y={box.height / 2 + 5} textAnchor="middle" className={styles.stateName}>{state}</text>
            </g>
          ))}
        </svg>
      </div>
      <figcaption>
        <details>
          <summary>{t('theSameInWords')}</summary>
          <ul>{ways.map((way) => <li key={`${way.from} ${way.by} ${way.to}`}>{inWords(way, t)}</li>)}</ul>
        </details>
      </figcaption>
    </figure>
  )
}

function inWords({ from, to, by }: Edge, t: Says<'handbook'>): string {
  return by === 'settle' ? t('bySettling', { from, to }) : t('byAct', { from, to, act: actionNames[by].label.toLowerCase() })
}

function arcsOf(states: string[], ways: Edge[], t: Says<'handbook'>): Arc[] {
  const arcs = new Map<string, Arc>()
  for (const way of ways) {
    const [from, to] = [states.indexOf(way.from), states.indexOf(way.to)]
    const arc = arcs.get(`${from} ${to}`) ?? { from, to, labels: [] }
    arc.labels.push(way.by === 'settle' ? t('byItself') : actionNames[way.by].label.toLowerCase())
    arcs.set(`${from} ${to}`, arc)
  }
  return [...arcs.values()]
}

const height = (arc: Arc) => 34 + (Math.abs(arc.to - arc.from) - 1) * 58 + (arc.labels.length - 1) * line

function reach(arcs: Arc[]): number {
  return arcs.reduce((most, arc) => Math.max(most, height(arc) + arc.labels.length * line + 14), 12)
}

function Way({ arc, tip }: { arc: Arc; tip: string }) {
  const onward = arc.from < arc.to
  const x = (at: number, lean: number) => at * step + 10 + box.width / 2 + lean
  const [start, end] = onward ? [x(arc.from, 22), x(arc.to, -22)] : [x(arc.from, -22), x(arc.to, 22)]
  const base = onward ? 0 : box.height
  const far = onward ? -height(arc) : box.height + height(arc)
  const top = (base + 3 * far) / 4
  return (
    <g>
      <path d={`M${start} ${base}C${start} ${far} ${end} ${far} ${end} ${base}`} className={styles.way} markerEnd={`url(#${tip})`} />
      {arc.labels.map((label, at) => (
        <text key={label} x={(start + end) / 2} y={onward ? top - 7 - (arc.labels.length - 1 - at) * line : top + 16 + at * line} textAnchor="middle" className={styles.label}>{label}</text>
      ))}
    </g>
  )
}
