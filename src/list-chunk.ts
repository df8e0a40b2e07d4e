/** The chunk that the loader brings for lists, and for charts, which share much with them. */
import './elements/narrative-list/narrative-list.define.js';

/** Brings the code of a chart. */
export const chart = (): Promise<unknown> => import('./elements/narrative-chart/narrative-chart.define.js');
