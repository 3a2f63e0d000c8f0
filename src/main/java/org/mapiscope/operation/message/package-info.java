/**
 * What a message says, as values: its bodies in each form, its headers, recipients and attachments, its size by
 * property, and the MIME that it would be.
 *
 * <p>Source: [MS-OXBBODY], [MS-OXCMSG].
 */
@NullMarked
package org.mapiscope.operation.message;

import org.jspecify.annotations.NullMarked;
