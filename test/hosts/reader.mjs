// What a reader sees and does. This runs in the hostile pages: it uses as little as it can of what they may have replaced.
/* global getSelection */

/**
 * @param action One of the functions below, by name.
 * @returns What it gives: texts and `true` or `false` only, since pages may change how objects are written.
 */
export async function reader(action, ...given) {
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

  /** The first element of a kind in the page, its open shadow roots and its frames. */
  const find = (selector, root = document) => {
    const here = root.querySelector(selector);
    if (here) return here;
    const all = root.querySelectorAll('*');
    for (let index = 0; index < all.length; index++) {
      const element = all[index];
      const inner =
        element.shadowRoot ?? (element.localName === 'iframe' ? element.contentDocument : undefined) ?? undefined;
      const found = inner && find(selector, inner);
      if (found) return found;
    }
    return null;
  };

  const rootOf = (element) => element.renderRoot ?? element.shadowRoot;
  const shownIn = (name) => {
    const element = find(name);
    return element && rootOf(element)?.querySelector('.card, .list');
  };
  const isReady = (element) => element.matches(':state(ready)') && !!rootOf(element).querySelector('.card, .list');

  const textOf = (element) => {
    const text = element.innerText.replace(/[^\S\n]+/g, ' ');
    return text.replace(/ ?\n[\n ]*/g, '\n').replace(/^\s+|\s+$/g, '');
  };

  /** Whether a pointer in the middle of an element's first line meets it. */
  const isMet = (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getClientRects()[0] ?? {};
    if (!width || !height) return false;
    let met = element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
    for (;;) {
      const inner = met && rootOf(met)?.elementFromPoint(left + width / 2, top + height / 2);
      if (!inner || inner === met) break;
      met = inner;
    }
    return element.contains(met);
  };

  const until = async (condition) => {
    for (let tries = 0; tries < 60; tries++) {
      if (condition()) return true;
      await pause(50);
    }
    return false;
  };

  /** Clicks where a pointer can. @returns What went wrong, or nothing. */
  const press = async (element, what) => {
    if (!element) return `${what} is not there`;
    if (!(await until(() => isMet(element)))) return `a pointer does not reach ${what}`;
    element.click();
    return '';
  };

  const actions = {
    /** Whether all of some kinds are drawn. */
    areReady(names) {
      const kinds = names.split(' ');
      for (let index = 0; index < kinds.length; index++) {
        const element = kinds[index] && find(kinds[index]);
        if (element === null || (element && !isReady(element))) return false;
      }
      return true;
    },

    /** What stands in the way of a reader who looks at it; nothing if it can be seen. */
    hidden(name) {
      const element = find(name);
      const shown = shownIn(name);
      if (!shown) return 'not drawn';
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return 'not visible';
      const { width, height, left, bottom, right } = shown.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      const isOut = bottom > box.bottom + 1 || right > box.right + 1 || left < box.left - 1;
      if (isOut && getComputedStyle(element).display !== 'inline') return 'spills over what is around';
      if (width < 200 || height < 60) return `only ${Math.round(width)} × ${Math.round(height)} px`;
      const words = shown.querySelector(name === 'debunk-card' ? '.verdict' : '.count');
      return isMet(words) ? '' : 'covered or cut off';
    },

    /**
     * The contrasts of the verdict, of notes and of the tag that are too low: under 4.5, and under that of the page's own
     * text. The colours are mixed by a canvas, which knows all ways to write them.
     */
    faint(name) {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const fill = (colours) => {
        canvas.fillStyle = '#fff';
        canvas.fillRect(0, 0, 1, 1);
        for (let index = colours.length - 1; index >= 0; index--) {
          canvas.fillStyle = colours[index];
          canvas.fillRect(0, 0, 1, 1);
        }
        const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
        const linear = (value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
      };
      const contrast = (element) => {
        const grounds = [];
        for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host)
          grounds[grounds.length] = getComputedStyle(at).backgroundColor;
        const [text, ground] = [fill([getComputedStyle(element).color, ...grounds]), fill(grounds)];
        return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
      };
      const least = Math.min(4.5, contrast(find(name))) - 0.02;
      let faint = '';
      for (const part of ['.verdict', '.explanation', '.small', '.kicker', '.tag > span', '.rich a']) {
        const element = shownIn(name).querySelector(part);
        const found = element ? contrast(element) : Infinity;
        if (found < least) faint += ` ${part} ${found.toFixed(2)}`;
      }
      return faint;
    },

    /** Its text, line by line, once it is laid out. */
    async lines(name) {
      let text = '';
      let times = 0;
      // What depends on a width that was not known changes a few frames after the first.
      await until(() => {
        const now = shownIn(name) ? textOf(shownIn(name)) : '';
        times = now && now === text ? times + 1 : 0;
        text = now;
        return times > 2;
      });
      return text;
    },

    /** Whether its fallback can be seen; of a placeholder too. */
    isFallbackSeen(selector) {
      const link = find(`${selector} a`);
      return !!link && link.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && isMet(link);
    },

    /** Where it is, and what it inherits or stands on, parted by bars. */
    place(name) {
      window.getSelection()?.removeAllRanges();
      const element = find(name);
      element.ownerDocument.activeElement?.blur?.();
      element.ownerDocument.defaultView.scrollTo({ left: 0, top: 0, behavior: 'instant' });
      const { x, y, width, height } = shownIn(name).getBoundingClientRect();
      const style = getComputedStyle(element);
      let grounds = '';
      for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
        const { backgroundColor, backgroundImage } = getComputedStyle(at);
        const ground = backgroundImage === 'none' ? backgroundColor : 'picture';
        if (ground !== 'rgba(0, 0, 0, 0)') grounds += `${grounds && ';'}${ground}`;
        if (/^rgb\(|picture/.test(ground)) break;
      }
      const { fontFamily, fontSize, color, colorScheme } = style;
      return `${fontFamily}|${fontSize}|${color}|${colorScheme}|${grounds}|${x}|${y}|${width}|${height}`;
    },

    /** Opens what is closed in a card, and closes it. */
    async opensPart() {
      const details = find('debunk-card').renderRoot.querySelector('.appearances');
      const list = details.querySelector('ul');
      if (list.checkVisibility()) return 'the appearances are open from the start';
      const wrong = await press(details.querySelector('summary'), 'the summary');
      if (wrong) return wrong;
      if (!(await until(() => list.checkVisibility() && isMet(list.querySelector('li')))))
        return 'the appearances do not open';
      details.querySelector('summary').click();
      return '';
    },

    /** Copies the claim: what then is on the clipboard. */
    async copied() {
      const card = find('debunk-card');
      const { ownerDocument } = card;
      const view = ownerDocument.defaultView;
      const claim = rootOf(card).querySelector('blockquote p');
      card.dispatchEvent(new view.PointerEvent('pointerover', { bubbles: true, composed: true }));
      let text = '';
      await until(() => {
        view.getSelection().removeAllRanges();
        view.getSelection().setBaseAndExtent(claim, 0, claim, claim.childNodes.length);
        const clipboardData = new view.DataTransfer();
        const init = { clipboardData, bubbles: true, cancelable: true, composed: true };
        const event = new view.ClipboardEvent('copy', init);
        claim.dispatchEvent(event);
        text = event.clipboardData.getData('text/plain');
        return /^Made up/.test(text);
      });
      view.getSelection().removeAllRanges();
      return text;
    },

    /** Searches a list for a word: the lines of the rows found. */
    async found(word) {
      const root = rootOf(find('narrative-list'));
      const field = root.querySelector('[type=search]');
      if (!isMet(field)) return 'a pointer does not reach the field';
      const view = field.ownerDocument.defaultView;
      field.focus();
      field.value = word;
      field.dispatchEvent(new view.InputEvent('input', { bubbles: true, composed: true }));
      const rows = () => root.querySelectorAll('.row-title');
      // In a box that scrolls, the text of a row that is not in sight cannot be asked for.
      await until(() => {
        rows()[0]?.scrollIntoView({ block: 'nearest' });
        return rows().length === 1 && textOf(rows()[0]);
      });
      let text = '';
      for (let index = 0; index < rows().length; index++) text += `${text && '\n'}${textOf(rows()[index])}`;
      return text;
    },

    /** Opens the first row: the lines of its card, or what went wrong. */
    async opensRow() {
      const root = rootOf(find('narrative-list'));
      const wrong = await press(root.querySelector('.row-title [role=button]'), 'the row');
      if (wrong) return wrong;
      const card = () => root.querySelector('.row debunk-card');
      const text = () => {
        if (!card() || !isReady(card())) return '';
        card().scrollIntoView({ block: 'center' });
        return textOf(rootOf(card()).querySelector('.card'));
      };
      return (await until(text)) ? text() : 'the row does not open';
    },

    /** A verdict on its own: its line, once it is there. */
    async judged() {
      const badge = () => rootOf(find('debunk-verdict') ?? document.body)?.querySelector('a.ui');
      if (!(await until(() => badge() && isMet(badge())))) return badge() ? 'a pointer does not reach it' : 'not drawn';
      return textOf(badge());
    },

    /** Opens a mention by its button: the lines of its card, or what went wrong. */
    async opensMention() {
      const mention = find('debunk-mention');
      const popover = () => rootOf(mention)?.querySelector('.popover');
      const card = () => popover()?.querySelector('debunk-card');
      if (!(await until(() => rootOf(mention)?.querySelector('.mark button')))) return 'not drawn';
      const wrong = await press(rootOf(mention).querySelector('.mark button'), 'the button');
      if (wrong) return wrong;
      if (!(await until(() => card() && isReady(card()) && popover().matches(':popover-open'))))
        return 'it does not open';
      const { left, top, right, bottom } = popover().getBoundingClientRect();
      const { clientWidth, clientHeight } = mention.ownerDocument.documentElement;
      if (left < -1 || top < -1 || right > clientWidth + 1 || bottom > Math.max(clientHeight, window.innerHeight) + 1)
        return `it is out of the window: ${[left, top, right, bottom].map(Math.round)}`;
      const link = mention.querySelector('a');
      const { left: x, top: y } = link.getClientRects()[0];
      if (popover().contains(rootOf(mention).elementFromPoint(x + 2, y + 2))) return 'it covers the phrase';
      const text = () => textOf(rootOf(card()).querySelector('.card'));
      await until(text);
      return text();
    },

    /** Closes it by Escape: what went wrong, or nothing. */
    async closesMention() {
      const mention = find('debunk-mention');
      const { KeyboardEvent } = mention.ownerDocument.defaultView;
      mention.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      return (await until(() => !rootOf(mention).querySelector('.popover'))) ? '' : 'Escape does not close it';
    },

    /** Takes our elements out of the page; `areGone` then says whether they are forgotten. */
    remove() {
      const kept = [];
      for (;;) {
        const element = find('debunk-card, narrative-list, debunk-mention, debunk-verdict, debunk-provider');
        if (!element) break;
        kept[kept.length] = new WeakRef(element);
        element.remove();
      }
      getSelection()?.removeAllRanges();
      window.keptOfOurs = kept;
    },

    /** How many of the removed elements the page still holds. */
    kept() {
      let count = 0;
      for (const refs of [window.keptOfOurs, window.keptOfMany])
        for (let index = 0; index < (refs?.length ?? 0); index++) if (refs[index].deref()) count++;
      return `${count}`;
    },

    /** What else is left in the page: names of elements, globals and stored keys. */
    left() {
      let left = '';
      const all = document.querySelectorAll('head link[href*="/chunks/"], script[src*="/chunks/"], [data-debunk-card]');
      for (let index = 0; index < all.length; index++) left += ` <${all[index].localName}>`;
      const names = Object.getOwnPropertyNames(window);
      for (let index = 0; index < names.length; index++)
        if (/debunk|reactiveElementVersions|litElement/.test(names[index])) left += ` window.${names[index]}`;
      try {
        left += document.cookie && ' a cookie';
        for (const storage of [window.localStorage, window.sessionStorage])
          for (let index = 0; index < storage.length; index++) left += ` storage of ${storage.key(index)}`;
      } catch {
        // A sandbox has neither.
      }
      return left;
    },
  };
  return actions[action](...given);
}
