/**
 * HTML as blocks of text: what of a mail's HTML can be shown without fetching anything and without running anything.
 *
 * <p>See docs/decisions/0021.
 */
@NullMarked
package org.mapiscope.operation.html;

import org.jspecify.annotations.NullMarked;
