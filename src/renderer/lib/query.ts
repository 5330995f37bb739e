import {
  keepPreviousData,
  MutationCache,
  QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  type UseMutationResult
} from '@tanstack/react-query'
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

/** A command or a task; `quiet` ones (drafts) change nothing that is on screen. */
export function useCommand<M extends MethodName<'command' | 'task'>>(
  name: M,
  { quiet = false } = {}
): UseMutationResult<Output<M>, Error, Input<M>> {
  return useMutation({ mutationFn: (input: Input<M>) => call(name, ...([input] as Args<M>)), meta: { quiet } })
}
