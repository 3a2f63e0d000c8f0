/**
 * The properties of one object: read whole, named, measured, compared, changed and put back. What is on the screen is values
 * only; what is large is read by the page.
 *
 * <p>Source: [imapipropiunknown].
 */
@NullMarked
package org.mapiscope.operation.property;

import org.jspecify.annotations.NullMarked;
