import iterate from 'graphology-layout-forceatlas2/iterate.js'

/** Somebody on whom forces work; whoever is fixed attracts and repels without moving. */
export interface Particle {
  x: number
  y: number
  fixed: boolean
}

/** Numbers per particle and per tie, as the library lays them out. */
const PARTICLE = 10
const TIE = 3

const settings = {
  linLogMode: true,
  outboundAttractionDistribution: true,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 12,
  strongGravityMode: false,
  gravity: 0.6,
  slowDown: 4,
  barnesHutOptimize: false,
  barnesHutTheta: 0.5
}

/**
 * ForceAtlas2 (Jacomy et al. 2014) for a fixed number of steps from where the particles are; ties are pairs of their
 * indexes. Yields the share that is done, and returns where they are in the end, in their order.
 */
export function* attract(
  particles: readonly Particle[],
  ties: readonly (readonly [number, number])[],
  steps: number
): Generator<number, { x: number; y: number }[]> {
  const nodes = new Float32Array(particles.length * PARTICLE)
  for (const [index, { x, y, fixed }] of particles.entries())
    // Place, movement now and before, mass, convergence, size, fixed.
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, 1, Number(fixed)], index * PARTICLE)
  const edges = new Float32Array(ties.length * TIE)
  for (const [index, [one, other]] of ties.entries()) {
    edges.set([one * PARTICLE, other * PARTICLE, 1], index * TIE)
    for (const end of [one, other]) nodes[end * PARTICLE + 6]! += 1
  }
  for (let step = 0; step < steps; step++) {
    iterate(settings, nodes, edges)
    if (step % 10 === 9) yield (step + 1) / steps
  }
  return particles.map((_, index) => ({ x: nodes[index * PARTICLE]!, y: nodes[index * PARTICLE + 1]! }))
}
