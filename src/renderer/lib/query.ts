import {
  keepPreviousData,
  MutationCache,
  QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  type UseMutationResult
} from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Args, Input, MethodName, Output } from '#shared/contract/index'
import { call } from './bridge'

/** The journal is a local file, so after any write every visible query is simply read again. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, networkMode: 'always' },
      mutations: { networkMode: 'always' }
    },
    mutationCache: new MutationCache({
      onSuccess: (_data, _input, _context, mutation) =>
        mutation.meta?.['quiet'] ? undefined : client.invalidateQueries()
    })
  })
  return client
}

export function read<M extends MethodName<'query'>>(name: M, ...args: Args<M>) {
  return queryOptions({ queryKey: [name, ...args], queryFn: () => call(name, ...args) })
}

export function useRead<M extends MethodName<'query'>>(name: M, ...args: Args<M>) {
  return useQuery(read(name, ...args))
}

/** As `useRead`, but what was shown stays until the answer to a changed question has come. */
export function useSteadyRead<M extends MethodName<'query'>>(name: M, ...args: Args<M>) {
  return useQuery({ ...read(name, ...args), placeholderData: keepPreviousData })
}

interface Told<V> {
  onSuccess?(value: V): void
  onError?(error: unknown): void
  onSettled?(): void
}

type Command<M extends MethodName> = Omit<UseMutationResult<Output<M>, Error, Input<M>>, 'mutate'> & {
  /** What is told of the outcome is told also when what asked for it has meanwhile gone from the page. */
  mutate(input: Input<M>, told?: Told<Output<M>>): void
}

/** A command or a task; `quiet` ones (drafts) change nothing that is on screen. */
export function useCommand<M extends MethodName<'command' | 'task'>>(name: M, { quiet = false } = {}): Command<M> {
  const mutation = useMutation({
    mutationFn: (input: Input<M>) => call(name, ...([input] as Args<M>)),
    meta: { quiet }
  })
  const { mutateAsync } = mutation
  const mutate = useCallback(
    (input: Input<M>, { onSuccess, onError, onSettled }: Told<Output<M>> = {}) => {
      void mutateAsync(input)
        .then(onSuccess, onError ?? (() => undefined))
        .finally(onSettled)
    },
    [mutateAsync]
  )
  return { ...mutation, mutate }
}
