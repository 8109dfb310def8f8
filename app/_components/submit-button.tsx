'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'

/** A form's button: pending while its form is being sent. Works without JavaScript, where the browser shows that. */
export function SubmitButton(props: ButtonProps) {
  const { pending } = useFormStatus()
  return <Button tone="go" {...props} type="submit" pending={pending || (props.pending ?? false)} />
}
