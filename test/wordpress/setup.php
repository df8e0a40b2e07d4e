<?php
/** Installs WordPress in the folder of its wp-config.php, with an author beside the administrator. */

define( 'WP_INSTALLING', true );
require getenv( 'WORDPRESS' ) . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'The Example Courier', 'admin', 'admin@example.org', false, '', 'admin' );
wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => 'author',
		'user_email' => 'author@example.org',
		'role'       => 'author',
	)
);
switch_theme( 'twentytwentyone' );
// The welcome would cover the editor.
foreach ( array( 'admin', 'author' ) as $login ) {
	$id = get_user_by( 'login', $login )->ID;
	$preferences = array( 'core/edit-post' => array( 'welcomeGuide' => false ), '_modified' => '2030-01-01' );
	update_user_meta( $id, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $preferences );
}
