import { localeInUse, say } from '../../lib/language/say.ts'

/** The button beside a selection. By key the same is done with the command, so it takes no place in the tab order. */
export function SaveButton({ onPress }: { onPress: () => void }) {
  return (
    <button
      type="button"
      class="save-button"
      lang={localeInUse()}
      tabIndex={-1}
      // A press would take the selection away before it is saved.
      onPointerDown={event => event.preventDefault()}
      onMouseDown={event => event.preventDefault()}
      onClick={onPress}
    >
      {say('save')}
    </button>
  )
}
