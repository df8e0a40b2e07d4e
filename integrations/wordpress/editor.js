// The block in the editor. What is saved is a link, which is left where the plugin is gone; with it, PHP draws the card.
(({ blocks, blockEditor, components, element, i18n, serverSideRender: ServerSideRender }) => {
  const { createElement: h, Fragment, useState } = element;
  const { __ } = i18n;
  const NAME = 'debunk-widgets/card';

  /** The host, which is sure not to state the claim; empty unless the text is an address. */
  function hostOf(address) {
    try {
      const { protocol, host } = new URL(address);
      return /^https?:$/.test(protocol) ? host : '';
    } catch {
      return '';
    }
  }

  const choice = (label, value, options, onChange) =>
    h(components.SelectControl, {
      label,
      value,
      options: Object.entries(options).map(([name, text]) => ({ value: name, label: text })),
      onChange,
    });

  function Address({ onChange }) {
    const [address, setAddress] = useState('');
    return h(
      components.Placeholder,
      {
        icon: 'yes-alt',
        label: __('Fact-check', 'debunk-widgets'),
        instructions: __('Paste the address of the fact-check’s page.', 'debunk-widgets'),
      },
      h(
        'form',
        {
          onSubmit: (event) => {
            event.preventDefault();
            if (hostOf(address)) onChange(address);
          },
        },
        h(components.TextControl, {
          type: 'url',
          label: __('Address', 'debunk-widgets'),
          hideLabelFromVision: true,
          placeholder: 'https://',
          value: address,
          onChange: (text) => setAddress(text.trim()),
        }),
        h(components.Button, { variant: 'primary', type: 'submit' }, __('Show', 'debunk-widgets')),
      ),
    );
  }

  function Edit({ attributes, setAttributes }) {
    const { src, variant, order } = attributes;
    const set = (name) => (value) => setAttributes({ [name]: value });
    return h(
      'div',
      blockEditor.useBlockProps(),
      src
        ? // A click on a link chooses the block, and does not leave the editor.
          h(components.Disabled, {}, h(ServerSideRender, { block: NAME, attributes }))
        : h(Address, { onChange: set('src') }),
      h(
        blockEditor.InspectorControls,
        {},
        h(
          components.PanelBody,
          { title: __('Card', 'debunk-widgets') },
          h(components.TextControl, {
            type: 'url',
            label: __('Address', 'debunk-widgets'),
            value: src,
            onChange: set('src'),
          }),
          choice(
            __('How much', 'debunk-widgets'),
            variant,
            {
              full: __('Everything', 'debunk-widgets'),
              compact: __('The first paragraph', 'debunk-widgets'),
              quote: __('The claim alone', 'debunk-widgets'),
              headline: __('One line', 'debunk-widgets'),
            },
            set('variant'),
          ),
          choice(
            __('What comes first', 'debunk-widgets'),
            order,
            { 'claim-first': __('The claim', 'debunk-widgets'), 'fact-first': __('The fact', 'debunk-widgets') },
            set('order'),
          ),
        ),
      ),
    );
  }

  blocks.registerBlockType(NAME, {
    edit: Edit,
    save: ({ attributes: { src } }) =>
      h(
        Fragment,
        {},
        src && h('p', blockEditor.useBlockProps.save(), h('a', { href: src }, `Fact-check: ${hostOf(src)}`)),
      ),
    transforms: {
      from: [
        {
          type: 'shortcode',
          tag: 'debunk_card',
          attributes: Object.fromEntries(
            ['src', 'variant', 'order'].map((name) => [
              name,
              { type: 'string', shortcode: ({ named }) => named[name] },
            ]),
          ),
        },
      ],
    },
  });
})(window.wp);
