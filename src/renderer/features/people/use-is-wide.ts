import { useMediaQuery } from '@mantine/hooks'

/** Whether there is room for all of the filters that are used most. */
export const useIsWide = (): boolean => !useMediaQuery('(max-width: 60rem)')
