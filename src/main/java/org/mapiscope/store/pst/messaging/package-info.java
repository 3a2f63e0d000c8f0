/**
 * What a PST's nodes mean: the message store, folders, messages, recipients, attachments, named properties, entry
 * identifiers.
 *
 * <p>Source: [MS-PST] 2.4.
 */
@NullMarked
package org.mapiscope.store.pst.messaging;

import org.jspecify.annotations.NullMarked;
