import type { Core, ElementDefinition } from 'cytoscape'

interface PatchOptions {
  /** Whether those who are drawn already go where they are wanted. */
  places: boolean
  /** Where somebody is looked at in place of where they are wanted. */
  placeOf(id: string): { x: number; y: number } | undefined
}

/** Makes what is drawn what is wanted, element by element: whatever is there already is not drawn anew. */
export function patchElements(cy: Core, wanted: readonly ElementDefinition[], { places, placeOf }: PatchOptions): void {
  const ids = new Set(wanted.map(({ data }) => data.id))
  cy.batch(() => {
    cy.elements()
      .filter((element) => !ids.has(element.id()))
      .remove()
    const added: ElementDefinition[] = []
    for (const definition of wanted) {
      const element = cy.getElementById(definition.data.id!)
      if (element.empty()) {
        const place = placeOf(definition.data.id!)
        added.push(place ? { ...definition, position: place } : definition)
        continue
      }
      if (differs(element.data(), definition.data)) element.data(definition.data)
      const place = placeOf(definition.data.id!) ?? definition.position
      if (places && place && !element.grabbed()) {
        const { x, y } = element.position()
        if (x !== place.x || y !== place.y) element.position(place)
      }
    }
    cy.add(added)
  })
}

const differs = (is: Record<string, unknown>, wanted: Record<string, unknown>): boolean =>
  Object.entries(wanted).some(([name, value]) => is[name] !== value)
