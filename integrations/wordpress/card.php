<?php
/**
 * Draws cards on the server.
 *
 * @package debunk-widgets
 */

defined( 'ABSPATH' ) || exit;

/** What may stand in the HTML of a case. */
const DEBUNK_WIDGETS_HTML = array(
	'article'    => array(
		'lang' => true,
		'dir'  => true,
	),
	'section'    => array(
		'lang'           => true,
		'dir'            => true,
		'data-nosnippet' => true,
	),
	'h2'         => array(),
	'h3'         => array(),
	'h4'         => array(),
	'h5'         => array(),
	'h6'         => array(),
	'p'          => array(),
	'blockquote' => array(),
	'ul'         => array(),
	'ol'         => array(),
	'li'         => array(),
	'a'          => array(
		'href'     => true,
		'hreflang' => true,
		'rel'      => true,
	),
	'bdi'        => array(
		'lang' => true,
		'dir'  => true,
	),
	'time'       => array( 'datetime' => true ),
	'strong'     => array(),
	'em'         => array(),
	'small'      => array(),
	'br'         => array(),
);

/**
 * A card: the element, and in it the case as plain HTML, which is read until the script has come, and without it.
 *
 * @param array $given `src`, the address of a case's page on a site by `debunk build`, or of its JSON; perhaps `variant`,
 *                     `order`, `theme` and `lang`, as the attributes of the element.
 * @return string Safe HTML; empty without an address.
 */
function debunk_widgets_card( $given ) {
	$address = esc_url_raw( isset( $given['src'] ) ? $given['src'] : '', array( 'http', 'https' ) );
	if ( '' === $address ) {
		return '';
	}
	$article = debunk_widgets_article( $address );
	if ( is_feed() ) {
		return $article;
	}
	wp_enqueue_script( 'debunk-widgets' );
	$attributes = ' src="' . esc_url( debunk_widgets_sibling( $address, '.json' ) ) . '"';
	foreach ( array( 'variant', 'order', 'theme', 'lang' ) as $name ) {
		if ( ! empty( $given[ $name ] ) ) {
			$attributes .= " $name=\"" . esc_attr( $given[ $name ] ) . '"';
		}
	}
	return "<debunk-card$attributes>$article</debunk-card>";
}

/**
 * The shortcode, `[debunk_card src="…"]`. Text that it happens to enclose, up to the end of another, is kept.
 *
 * @param array|string $given   Its attributes.
 * @param string       $content What it encloses.
 * @return string Safe HTML.
 */
function debunk_widgets_shortcode( $given, $content = '' ) {
	return debunk_widgets_card( (array) $given ) . do_shortcode( (string) $content );
}

/**
 * An address on a line of its own becomes a shortcode: HTML would get paragraphs from WordPress, a shortcode comes after.
 *
 * @param array $found What the pattern of the addresses matched.
 * @return string A shortcode.
 */
function debunk_widgets_embed( $found ) {
	return '[debunk_card src="' . esc_url( $found[0] ) . '"]';
}

/**
 * A case as plain HTML: fetched once an hour; where that fails, a link, and the next try is in five minutes.
 *
 * @param string $address The address of the case's page or JSON.
 * @return string Safe HTML.
 */
function debunk_widgets_article( $address ) {
	$page = debunk_widgets_sibling( $address, '.frame.html' );
	$key  = 'debunk_widgets_' . md5( $page );
	$html = get_transient( $key );
	if ( false === $html ) {
		$answer = wp_safe_remote_get(
			$page,
			array(
				'timeout'             => 3,
				'limit_response_size' => MB_IN_BYTES,
			)
		);
		$is_ok = 200 === wp_remote_retrieve_response_code( $answer );
		$html  = $is_ok ? debunk_widgets_article_in( wp_remote_retrieve_body( $answer ) ) : '';
		set_transient( $key, $html, '' === $html ? 5 * MINUTE_IN_SECONDS : HOUR_IN_SECONDS );
	}
	if ( '' !== $html ) {
		return $html;
	}
	// Neither the title nor the address of a case is sure not to state the claim.
	/* translators: %s: the host of a site, such as facts.example */
	$text = sprintf( __( 'Fact-check by %s', 'debunk-widgets' ), wp_parse_url( $address, PHP_URL_HOST ) );
	return '<a href="' . esc_url( $address ) . '">' . esc_html( $text ) . '</a>';
}

/**
 * The article in a page: the last, since the card's own drawing comes before it.
 *
 * @param string $page HTML.
 * @return string Safe HTML; empty if there is none.
 */
function debunk_widgets_article_in( $page ) {
	$end   = strrpos( $page, '</article>' );
	$start = false === $end ? false : strrpos( substr( $page, 0, $end ), '<article' );
	return false !== $start ? wp_kses( substr( $page, $start, $end - $start ) . '</article>', DEBUNK_WIDGETS_HTML ) : '';
}

/**
 * The address of another file of a case.
 *
 * @param string $address The address of its page or its JSON.
 * @param string $ending  `.json` or `.frame.html`.
 * @return string The address; another that does not end so is given back.
 */
function debunk_widgets_sibling( $address, $ending ) {
	$is_same = '.json' === $ending && preg_match( '/\.json([?#]|$)/', $address );
	return $is_same ? $address : preg_replace( '/(\.frame)?\.(html|json)([?#].*)?$/', $ending, $address );
}
