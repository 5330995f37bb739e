import { createContext, useContext } from 'react'

/** Whether what stands inside an entry of a list is a stop of the Tab key: only in the entry one is at. */
export const StopContext = createContext<0 | -1>(0)

export const useStop = (): 0 | -1 => useContext(StopContext)
