/**
 * MSG files: a message with its properties, recipients and attachments in a compound file. Source: [MS-OXMSG].
 *
 * <p>The only package that sees POI.
 */
@NullMarked
package org.mapiscope.store.file.msg;

import org.jspecify.annotations.NullMarked;
