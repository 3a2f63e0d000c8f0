/**
 * Bytes within bounds: views that check each read and know their place, files read at positions, and the one exception
 * for bytes that break their format. Nothing of MAPI.
 */
@NullMarked
package org.mapiscope.binary;

import org.jspecify.annotations.NullMarked;
