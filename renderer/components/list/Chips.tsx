import classes from './list.module.css'

/** Named filters, of which one holds. */
export function Chips({
  label,
  chips,
  value,
  onChange,
}: {
  label: string
  chips: readonly { key: string; label: string }[]
  value: string | undefined
  onChange: (key: string) => void
}) {
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.hidden}>{label}</legend>
      {chips.map((chip) => (
        <button
          key={chip.key}
          type="button"
          className={classes.chip}
          aria-pressed={chip.key === value}
          onClick={() => onChange(chip.key)}
        >
          {chip.label}
        </button>
      ))}
    </fieldset>
  )
}
