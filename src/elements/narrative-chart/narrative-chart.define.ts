import { define } from '../base/define.js';
import { NarrativeChart } from './narrative-chart.js';

define('narrative-chart', NarrativeChart);

declare global {
  interface HTMLElementTagNameMap {
    'narrative-chart': NarrativeChart;
  }
}
