import styles from './person-name.module.css'

/** A person by name, without picture or initials: names are what signatures are made of. */
export function PersonName({ name, role, strong }: { name: string; role?: string | undefined; strong?: boolean }) {
  return (
    <span className={styles.person}>
      <span className={strong ? styles.strong : undefined}>{name}</span>
      {role && <span className={styles.role}>{role}</span>}
    </span>
  )
}
