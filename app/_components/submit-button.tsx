'use client'

import { createContext, useContext } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'

/** For forms that send themselves, so as to keep what was typed where it is refused: whether they are being sent. */
export const Sending = createContext(false)

/** A form's button: pending while its form is being sent. Works without JavaScript, where the browser shows that. */
export function SubmitButton(props: ButtonProps) {
  const { pending } = useFormStatus()
  const sending = useContext(Sending)
  return <Button tone="go" {...props} type="submit" pending={pending || sending || (props.pending ?? false)} />
}
