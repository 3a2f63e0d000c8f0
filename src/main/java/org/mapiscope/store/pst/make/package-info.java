/**
 * Makes stores for tests and measurements: any number of messages, every type of property, the same bytes for the same
 * plan.
 */
@NullMarked
package org.mapiscope.store.pst.make;

import org.jspecify.annotations.NullMarked;
