/**
 * Reads all of an item through MAPI, for whoever copies it into another form: properties with large values as streams,
 * rows, attachments, names; and keeps what could not be read.
 */
@NullMarked
package org.mapiscope.mapi.item;

import org.jspecify.annotations.NullMarked;
