/**
 * A message as a person reads it: bodies, headers, recipients, attachments, MIME and size. Nothing of a message is fetched or
 * run (docs/decisions/0021).
 */
@NullMarked
package org.mapiscope.gui.message;

import org.jspecify.annotations.NullMarked;
