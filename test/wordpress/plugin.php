<?php
/** Installs the plugin from its zip and activates it, as its page in the administration does. */

require getenv( 'WORDPRESS' ) . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';

WP_Filesystem();
$unzipped = unzip_file( $argv[1], WP_PLUGIN_DIR );
$active   = is_wp_error( $unzipped ) ? $unzipped : activate_plugin( 'debunk-widgets/debunk-widgets.php' );
if ( is_wp_error( $active ) ) {
	fwrite( STDERR, $active->get_error_message() );
	exit( 1 );
}
