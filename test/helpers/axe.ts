import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

/** axe-core; it is a classic script, which leaves itself on the window. */
export const axe = (globalThis as unknown as { axe: typeof axeCore }).axe;

/** What axe finds wrong, in a form that a failed assertion prints readably. */
export async function violations(context: axeCore.ElementContext): Promise<string[]> {
  const results = await axe.run(context);
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
