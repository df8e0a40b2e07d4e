/** Registers every element. */
import './elements/debunk-card/debunk-card.define.js';
import './elements/debunk-card/placeholders.define.js';
import './elements/debunk-mention/debunk-mention.define.js';
import './elements/debunk-provider/debunk-provider.define.js';
import './elements/debunk-verdict/debunk-verdict.define.js';
import './elements/narrative-chart/narrative-chart.define.js';
import './elements/narrative-list/narrative-list.define.js';
