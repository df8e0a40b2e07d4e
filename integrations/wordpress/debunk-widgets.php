<?php
/**
 * Plugin Name:       Debunk Widgets
 * Description:       Shows fact-checks in posts and pages: a block, and the shortcode [debunk_card].
 * Version:           %VERSION%
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       debunk-widgets
 *
 * @package debunk-widgets
 */

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/card.php';

add_action( 'init', 'debunk_widgets_init' );
add_action( 'enqueue_block_assets', 'debunk_widgets_editor_assets' );
add_filter( 'script_loader_tag', 'debunk_widgets_script_tag', 10, 2 );

/** Registers the script, the block, the shortcode, and addresses on a line of their own. */
function debunk_widgets_init() {
	// Its folder has the version; a query would be another address to the parts that it loads.
	$script = require __DIR__ . '/script.php';
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_register_script( 'debunk-widgets', plugins_url( $script['file'], __FILE__ ), array(), null, true );
	wp_register_script(
		'debunk-widgets-editor',
		plugins_url( 'editor.js', __FILE__ ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
		'%VERSION%',
		true
	);
	wp_set_script_translations( 'debunk-widgets-editor', 'debunk-widgets' );
	register_block_type( __DIR__, array( 'render_callback' => 'debunk_widgets_card' ) );
	add_shortcode( 'debunk_card', 'debunk_widgets_shortcode' );

	/**
	 * The sites of fact-checks, made by `debunk build`, whose pages become cards where their address stands on a line of
	 * its own; those of other sites become WordPress's frames.
	 *
	 * @param string[] $sites Addresses such as 'https://facts.example/'.
	 */
	foreach ( apply_filters( 'debunk_widgets_sites', array() ) as $site ) {
		$pages = '#^' . preg_quote( trailingslashit( $site ) . 'cases/', '#' ) . '[^/?\#]+\.html$#';
		wp_embed_register_handler( "debunk-$site", $pages, 'debunk_widgets_embed' );
	}
}

/** In the editor cards are drawn as in posts. */
function debunk_widgets_editor_assets() {
	if ( is_admin() ) {
		wp_enqueue_script( 'debunk-widgets' );
	}
}

/**
 * Gives the script its type and its digest.
 *
 * @param string $tag    The tag as WordPress writes it.
 * @param string $handle The name of the script.
 * @return string The tag.
 */
function debunk_widgets_script_tag( $tag, $handle ) {
	if ( 'debunk-widgets' !== $handle ) {
		return $tag;
	}
	$script     = require __DIR__ . '/script.php';
	$attributes = ' type="module" crossorigin="anonymous" integrity="' . esc_attr( $script['integrity'] ) . '"';
	return str_replace( ' src=', $attributes . ' src=', preg_replace( '/ type=([\'"]).*?\1/', '', $tag ) );
}
