/** Does the work for one item after the other, as a user would, and gathers what came of it. */
export async function inOrder<T, R>(items: Iterable<T>, work: (item: T) => Promise<R>): Promise<R[]> {
  async function* results() {
    for (const item of items) yield work(item)
  }
  const gathered: R[] = []
  for await (const result of results()) gathered.push(result)
  return gathered
}
