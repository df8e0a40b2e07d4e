<?php
/** Deactivates the plugin and deletes it, as its page in the administration does. */

require getenv( 'WORDPRESS' ) . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';

wp_set_current_user( get_user_by( 'login', 'admin' )->ID );
deactivate_plugins( 'debunk-widgets/debunk-widgets.php' );
$deleted = delete_plugins( array( 'debunk-widgets/debunk-widgets.php' ) );
if ( true !== $deleted ) {
	fwrite( STDERR, is_wp_error( $deleted ) ? $deleted->get_error_message() : 'The plugin was not deleted.' );
	exit( 1 );
}
