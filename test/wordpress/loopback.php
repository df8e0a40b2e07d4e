<?php
/** What the tests change in WordPress: it may fetch cases from a port of this machine, and nothing else from anywhere. */

add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function () {
		return array( (int) getenv( 'CASES_PORT' ) );
	}
);
add_filter(
	'pre_http_request',
	function ( $answer, $given, $url ) {
		return (int) getenv( 'CASES_PORT' ) === wp_parse_url( $url, PHP_URL_PORT ) ? $answer : new WP_Error( 'closed' );
	},
	10,
	3
);
// The same server by its other name is a site whose addresses become cards.
add_filter(
	'debunk_widgets_sites',
	function () {
		return array( 'http://127.0.0.1:' . getenv( 'CASES_PORT' ) . '/' );
	}
);
// The classic editor is a part of WordPress; its plugin does no more than this.
add_filter(
	'use_block_editor_for_post',
	function ( $is_block ) {
		return $is_block && empty( $_GET['classic'] );
	}
);
