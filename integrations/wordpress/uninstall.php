<?php
/**
 * Leaves posts that can be read: a shortcode becomes the link that a block has in it anyway.
 *
 * @package debunk-widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * The link to the case that a shortcode shows.
 *
 * @param array $found What the pattern of shortcodes matched.
 * @return string HTML.
 */
function debunk_widgets_link( $found ) {
	$given = shortcode_parse_atts( $found[3] );
	$src   = esc_url( isset( $given['src'] ) ? $given['src'] : '' );
	$host  = esc_html( (string) wp_parse_url( $src, PHP_URL_HOST ) );
	return ( $src ? "<a href=\"$src\">Fact-check: $host</a>" : '' ) . $found[5];
}

// phpcs:disable WordPress.DB.DirectDatabaseQuery
global $wpdb;
$debunk_widgets_posts = $wpdb->get_results(
	"SELECT ID, post_content FROM {$wpdb->posts} WHERE post_content LIKE '%[debunk\_card %' AND post_type <> 'revision'"
);
foreach ( $debunk_widgets_posts as $debunk_widgets_post ) {
	$debunk_widgets_content = preg_replace_callback(
		'/' . get_shortcode_regex( array( 'debunk_card' ) ) . '/',
		'debunk_widgets_link',
		$debunk_widgets_post->post_content
	);
	// Not by wp_update_post, which would filter the rest of the post by the rights of whoever uninstalls.
	$wpdb->update( $wpdb->posts, array( 'post_content' => $debunk_widgets_content ), array( 'ID' => $debunk_widgets_post->ID ) );
	clean_post_cache( $debunk_widgets_post->ID );
}
$wpdb->query(
	"DELETE FROM {$wpdb->options} WHERE option_name LIKE '\_transient\_debunk\_widgets\_%' OR option_name LIKE '\_transient\_timeout\_debunk\_widgets\_%'"
);
