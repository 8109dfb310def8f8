import { ChevronDown } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'
import styles from './field.module.css'

interface Asked {
  label: ReactNode
  /** What helps to answer, under the label. */
  hint?: ReactNode
  /** What is wrong with the answer, as a sentence. */
  error?: ReactNode
  /** The label is for screen readers only, where the place says it. */
  quietLabel?: boolean
  optional?: ReactNode
}

type Wired = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

function Frame({ label, hint, error, quietLabel, optional, id: given, control }: Asked & { id?: string | undefined; control: (wired: Wired) => ReactNode }) {
  const own = useId()
  const id = given ?? own
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={quietLabel ? 'unseen' : styles.label}>
        {label}
        {optional && <span className={styles.optional}>{optional}</span>}
      </label>
      {hint && <p id={`${id}-hint`} className={styles.hint}>{hint}</p>}
      {control({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null
  return <p id={id} className={styles.error}>{children}</p>
}

export function TextField({ label, hint, error, quietLabel, optional, className, ...rest }: Asked & ComponentProps<'input'>) {
  return <Frame {...{ label, hint, error, optional, id: rest.id }} quietLabel={quietLabel ?? false} control={wired => <input type="text" {...rest} {...wired} className={`${styles.control} ${className ?? ''}`} />} />
}

export function TextareaField({ label, hint, error, quietLabel, optional, className, ...rest }: Asked & ComponentProps<'textarea'>) {
  return <Frame {...{ label, hint, error, optional, id: rest.id }} quietLabel={quietLabel ?? false} control={wired => <textarea rows={3} {...rest} {...wired} className={`${styles.control} ${styles.area} ${className ?? ''}`} />} />
}

export function SelectField({ label, hint, error, quietLabel, optional, children, className, ...rest }: Asked & ComponentProps<'select'>) {
  return (
    <Frame
      {...{ label, hint, error, optional, id: rest.id }}
      quietLabel={quietLabel ?? false}
      control={wired => (
        <span className={styles.select}>
          <select {...rest} {...wired} className={`${styles.control} ${className ?? ''}`}>{children}</select>
          <ChevronDown size={15} strokeWidth={1.75} aria-hidden="true" />
        </span>
      )}
    />
  )
}

type BoxProps = Pick<Asked, 'label' | 'hint'> & Omit<ComponentProps<'input'>, 'type'>

function Box({ type, label, hint, id: given, ...rest }: BoxProps & { type: 'checkbox' | 'radio' }) {
  const own = useId()
  const id = given ?? own
  return (
    <div className={styles.box}>
      <input {...rest} id={id} type={type} aria-describedby={hint ? `${id}-hint` : rest['aria-describedby']} />
      <label htmlFor={id}>{label}</label>
      {hint && <p id={`${id}-hint`} className={styles.hint}>{hint}</p>}
    </div>
  )
}

export const CheckboxField = (props: BoxProps) => <Box {...props} type="checkbox" />
export const RadioField = (props: BoxProps) => <Box {...props} type="radio" />

interface ChoicesProps extends Omit<Asked, 'quietLabel'> {
  children: ReactNode
  /** Side by side where there is room. */
  row?: boolean
  quietLabel?: boolean
}

/** Checkboxes or radios that answer one question. */
export function Choices({ label, hint, error, optional, quietLabel, row, children }: ChoicesProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={styles.choices} aria-describedby={described || undefined}>
      <legend className={quietLabel ? 'unseen' : styles.label}>
        {label}
        {optional && <span className={styles.optional}>{optional}</span>}
      </legend>
      {hint && <p id={`${id}-hint`} className={styles.hint}>{hint}</p>}
      <div className={styles.options} data-row={row || undefined}>{children}</div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  )
}

/** Fields under one another, with one rhythm. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>
}
