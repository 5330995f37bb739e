import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import type { Translate } from '#shared/i18n/messages'
import { byWords, typedChoice } from './typed-choice'

/** The blue of a weaver's thread; shade 7 carries white text at 6.9:1. */
const thread: MantineColorsTuple = [
  '#eef5fa',
  '#dce9f3',
  '#b5d2e7',
  '#8bbadb',
  '#68a5d0',
  '#4a8fc0',
  '#3279ac',
  '#1d5d8c',
  '#154b73',
  '#0d3a5b'
]

/** Greys of the dark appearance, from text to the deepest ground, tinted as the rest of it is. */
const dark: MantineColorsTuple = [
  '#e8ecf1',
  '#aeb8c4',
  '#9aa5b1',
  '#6d7885',
  '#4a525e',
  '#323945',
  '#252932',
  '#16181d',
  '#121418',
  '#0e1013'
]

/** Mantine's controls in our colours, dense, with the names that screen readers need in the user's language. */
export function makeTheme(t: Translate) {
  const close = { 'aria-label': t('app.close') }
  // The heading of a dialog is no banner of the page.
  const attributes = { header: { role: 'none' } }
  const ariaLabels = {
    nextMonth: t('app.nextMonth'),
    previousMonth: t('app.previousMonth'),
    nextYear: t('app.nextYear'),
    previousYear: t('app.previousYear'),
    nextDecade: t('app.nextDecade'),
    previousDecade: t('app.previousDecade')
  }
  return createTheme({
    colors: { thread, dark },
    primaryColor: 'thread',
    primaryShade: 7,
    defaultRadius: 'sm',
    fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif",
    headings: {
      fontWeight: '650',
      sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.125rem' }, h3: { fontSize: '1rem' } }
    },
    components: {
      // Fields and boxes are outlined at 5.9:1, hints stand below the field so that a row of fields lines up.
      Input: { vars: () => ({ wrapper: { '--input-bd': 'var(--nv-outline)' } }) },
      InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
      Select: { defaultProps: typedChoice },
      MultiSelect: { defaultProps: typedChoice, styles: { inputField: { minWidth: '2rem' } } },
      Autocomplete: { defaultProps: { openOnFocus: false, filter: byWords } },
      TagsInput: { defaultProps: { openOnFocus: false, filter: byWords } },
      Button: { styles: { root: { flex: 'none' } } },
      Checkbox: { styles: { input: { borderColor: 'var(--nv-outline)' } } },
      Radio: { styles: { radio: { borderColor: 'var(--nv-outline)' } } },
      Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
      DatePicker: { defaultProps: { ariaLabels, hideOutsideDates: true, weekendDays: [] } },
      Modal: {
        defaultProps: { attributes, closeButtonProps: close, transitionProps: { duration: 120 } },
        styles: { title: { fontSize: '1.125rem', fontWeight: 650 } }
      },
      Drawer: { defaultProps: { attributes, closeButtonProps: close, transitionProps: { duration: 120 } } },
      Combobox: { defaultProps: { transitionProps: { duration: 0 } } }
    }
  })
}

/** Mantine's greys, reds and light fills, replaced by ours where they do not reach 4.5:1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1f2933',
    '--mantine-color-dimmed': '#4a5560',
    '--mantine-color-error': '#9a3f00',
    '--mantine-color-placeholder': '#5b6670',
    '--mantine-color-default-border': '#8a949e',
    '--mantine-color-default-color': '#1f2933',
    '--mantine-color-anchor': '#1d5d8c'
  },
  dark: {
    '--mantine-color-body': '#16181d',
    '--mantine-color-text': '#e8ecf1',
    '--mantine-color-default': '#252932',
    '--mantine-color-dimmed': '#aeb8c4',
    '--mantine-color-error': '#f6a860',
    '--mantine-color-placeholder': '#9aa5b1',
    '--mantine-color-default-border': '#6d7885',
    '--mantine-color-anchor': '#8cc4ee',
    '--mantine-color-thread-light-color': '#b5d2e7'
  }
})
