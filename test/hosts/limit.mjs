// What is not cured on some pages.

/** Whether all that went wrong is what the limit of a page says. */
export const isWithin = (wrong, limit) => !!limit && wrong.every((text) => limit.wrong.test(text));

export const IN_QUIRKS = {
  why: 'Firefox sets the names of the parts that open a pixel higher in quirks mode',
  wrong: /^debunk-card: looks different, by \d{3} pixels$/,
};

export const IN_A_FORM = {
  why: 'a form of Chromium keeps a list of its controls, those of shadow trees too, until it needs a new one',
  wrong: /^keeps \d of its elements in memory$/,
};
