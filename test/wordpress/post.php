<?php
/** Publishes posts as WordPress does for a user, with the filters of that user. Reads `[{user, content}]`, prints ids. */

require getenv( 'WORDPRESS' ) . '/wp-load.php';

$ids = array();
foreach ( json_decode( stream_get_contents( STDIN ), true ) as $number => $post ) {
	wp_set_current_user( get_user_by( 'login', $post['user'] )->ID );
	kses_init();
	$ids[] = wp_insert_post(
		wp_slash(
			array(
				'post_title'   => "Post $number",
				'post_content' => $post['content'],
				'post_status'  => 'publish',
			)
		)
	);
}
echo wp_json_encode( $ids );
